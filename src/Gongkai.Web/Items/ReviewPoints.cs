using Gongkai.Review;

namespace Gongkai.Web.Items;

/// <summary>What a reviewer confirms one by one before passing a step.</summary>
public static class ReviewPoints
{
    private static readonly IReadOnlyList<string> Secrecy = ["不涉及国家秘密", "不属于法律、行政法规禁止公开的信息", "公开后不会危及国家安全、公共安全、经济安全、社会稳定"];

    private static readonly IReadOnlyList<string> Content = ["审核：内容属实，依据充分，可以公开", "审核：不含个人隐私和商业秘密", "校对：文字、数字、日期、标点和格式没有错误"];

    public static IReadOnlyList<string> Of(ReviewSubject? subject) => subject switch
    {
        ReviewSubject.Secrecy => Secrecy,
        ReviewSubject.Content => Content,
        _ => [],
    };
}

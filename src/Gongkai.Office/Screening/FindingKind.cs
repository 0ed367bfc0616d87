using Gongkai.Law;
using Gongkai.Screening;

namespace Gongkai.Office.Screening;

/// <summary>What is found in an item: everything that screening looks for, and what only the office can see. Waivers store the code.</summary>
public sealed record FindingKind : ITerm<FindingKind>
{
    /// <summary>A file that does not open, or shows people what no program reads.</summary>
    public static readonly FindingKind Unreadable = new("unreadable", "不能检查的文件");

    /// <summary>A link that leads to nothing in this installation, or is written wrongly.</summary>
    public static readonly FindingKind DeadLink = new("dead-link", "失效链接");

    public static readonly FindingKind PictureWithoutText = new("picture-without-text", "图片没有说明");

    /// <summary>A document of this installation, quoted by its number, that is not public.</summary>
    public static readonly FindingKind UnpublishedDocument = new("unpublished-document", "引用未公开文件");

    public static IReadOnlyList<FindingKind> All { get; } = [.. ScreeningKind.All.Select(kind => new FindingKind(kind.Code, kind.Label)), Unreadable, DeadLink, PictureWithoutText, UnpublishedDocument];

    private FindingKind(string code, string label) => (Code, Label) = (code, label);

    public string Code { get; }

    public string Label { get; }

    public static FindingKind Of(ScreeningKind kind) => Term.FromCode<FindingKind>(kind.Code);
}

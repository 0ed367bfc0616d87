using Gongkai.Law;

namespace Gongkai.Requests;

/// <summary>How a request came in, which decides its day of receipt (Regulation Art. 31).</summary>
public sealed record RequestChannel : ITerm<RequestChannel>
{
    public static readonly RequestChannel Counter = new("counter", "当面提交", "以提交之日为收到申请之日", Art31(1));

    /// <summary>Post that is signed for.</summary>
    public static readonly RequestChannel Post = new("post", "邮寄", "以本机关签收之日为收到申请之日", Art31(2));

    /// <summary>Ordinary mail that nobody signs for.</summary>
    public static readonly RequestChannel Letter = new("letter", "平常信函", "收到信函当日与申请人确认，以确认之日为收到申请之日", Art31(2));

    public static readonly RequestChannel Online = new("online", "互联网在线提交", "以双方确认之日为收到申请之日", Art31(3));

    public static readonly RequestChannel Fax = new("fax", "传真", "以双方确认之日为收到申请之日", Art31(3));

    public static readonly RequestChannel Email = new("email", "电子邮件", "以双方确认之日为收到申请之日", Art31(3));

    /// <summary>Where writing is truly difficult; the disclosure office fills the form in (Regulation Art. 29 para. 1).</summary>
    /// <remarks>Art. 31 does not name this channel. That the day of filling in is the day of receipt, as of a request handed in, is our reading.</remarks>
    public static readonly RequestChannel Oral = new("oral", "口头申请", "由公开工作机构代为填写申请，以填写之日为收到申请之日", LegalBasis.Regulation(29, paragraph: 1));

    private RequestChannel(string code, string label, string receiptRule, LegalBasis basis) =>
        (Code, Label, ReceiptRule, Basis) = (code, label, receiptRule, basis);

    public static IReadOnlyList<RequestChannel> All { get; } = [Counter, Post, Letter, Online, Fax, Email, Oral];

    public string Code { get; }

    public string Label { get; }

    /// <summary>Which day is the day of receipt (收到申请之日), as a Chinese clause without full stop.</summary>
    public string ReceiptRule { get; }

    public LegalBasis Basis { get; }

    /// <exception cref="FormatException"><paramref name="code"/> names no channel.</exception>
    public static RequestChannel FromCode(string code) => Term.FromCode<RequestChannel>(code);

    private static LegalBasis Art31(int item) => LegalBasis.Regulation(31, item: item);
}

using Gongkai.Law;
using Gongkai.Requests;

namespace Gongkai.Office.Agencies;

/// <summary>The names that a body has at one time; see <see cref="AgencyNaming"/>.</summary>
public sealed record AgencyNames(string FullName, string ShortName, string DocumentCode, string RequestPrefix)
{
    /// <summary>Refused (names-incomplete) when one is missing, or application numbers cannot begin with the prefix; null when they will do.</summary>
    internal Refusal? Check() =>
        new[] { FullName, ShortName, DocumentCode, RequestPrefix }.Any(string.IsNullOrWhiteSpace) ? Incomplete("全称、简称、机关代字和申请编号前缀都应当填写。")
        : RequestNumber.TryParse($"{RequestPrefix}〔2000〕1号", out _) ? null
        : Incomplete("申请编号前缀应当是1至20个字，不含空格和括号，例如凤鸣公申。");

    private static Refusal Incomplete(string message) => new("names-incomplete", message, Basis: null);
}

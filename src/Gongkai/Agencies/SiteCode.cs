using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Gongkai.Agencies;

/// <summary>
/// 网站标识码 of a government website: 10 characters, the 6 digits of the division and 4 more; of a ministry <c>bm</c> and 8 digits.
/// </summary>
public sealed partial record SiteCode : IParsable<SiteCode>
{
    private SiteCode(string value) => Value = value;

    public string Value { get; }

    /// <summary>What is wrong with the text, as a Chinese sentence; null when it is a code.</summary>
    public static string? Fault(string? text) => Form().IsMatch(text ?? "") ? null : "网站标识码应当是10位数字；国务院部门网站以bm开头，后接8位数字。";

    /// <exception cref="FormatException"><paramref name="s"/> is no code; the message is <see cref="Fault"/>.</exception>
    public static SiteCode Parse(string s) => Fault(s) is { } fault ? throw new FormatException(fault) : new(s);

    public static bool TryParse([NotNullWhen(true)] string? s, [NotNullWhen(true)] out SiteCode? result) => TryParse(s, provider: null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [NotNullWhen(true)] out SiteCode? result)
    {
        result = Fault(s) is null ? new(s!) : null;
        return result is not null;
    }

    static SiteCode IParsable<SiteCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    public override string ToString() => Value;

    [GeneratedRegex(@"\A([0-9]{10}|bm[0-9]{8})\z", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Form();
}

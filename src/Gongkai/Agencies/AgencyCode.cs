using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Gongkai.Agencies;

/// <summary>
/// The short name of a body in addresses and for <c>--agency</c>: <c>fengming</c>. Lower-case letters, digits and hyphens,
/// 2 to 40 of them, a letter first.
/// </summary>
public sealed partial record AgencyCode : IParsable<AgencyCode>
{
    public const int MaxLength = 40;

    /// <summary>First segments of addresses that are not a body's.</summary>
    private static readonly HashSet<string> Reserved =
    [
        "account", "api", "app", "assets", "checkpoint", "css", "demo", "error", "export", "favicon", "files", "fonts", "health", "help", "home",
        "images", "img", "index", "installation", "js", "large", "lib", "metrics", "openapi", "public", "robots", "search", "set-up", "sign-in", "sign-out", "sitemap",
        "static", "status", "styleguide", "tools", "well-known", "workspace",
    ];

    private AgencyCode(string value) => Value = value;

    public string Value { get; }

    /// <summary>What is wrong with the text, as a Chinese sentence; null when it is a code.</summary>
    public static string? Fault(string? text) =>
        text is null || !Form().IsMatch(text) ? "单位代号应当是2至40个小写英文字母、数字或者连字符，以字母开头，连字符不得连用，也不得放在末尾。"
        : Reserved.Contains(text) ? $"“{text}”是系统保留的地址，请换一个单位代号。"
        : null;

    /// <exception cref="FormatException"><paramref name="s"/> is no code; the message is <see cref="Fault"/>.</exception>
    public static AgencyCode Parse(string s) => Fault(s) is { } fault ? throw new FormatException(fault) : new(s);

    public static bool TryParse([NotNullWhen(true)] string? s, [NotNullWhen(true)] out AgencyCode? result) => TryParse(s, provider: null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [NotNullWhen(true)] out AgencyCode? result)
    {
        result = Fault(s) is null ? new(s!) : null;
        return result is not null;
    }

    static AgencyCode IParsable<AgencyCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    public override string ToString() => Value;

    [GeneratedRegex(@"\A(?=.{2,40}\z)[a-z][a-z0-9]*(-[a-z0-9]+)*\z", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Form();
}

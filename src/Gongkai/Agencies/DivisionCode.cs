using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Gongkai.Agencies;

/// <summary>
/// 区划代码 of an administrative division: 6 digits down to the county, 9 to the town, 12 to the village.
/// </summary>
public sealed partial record DivisionCode : IParsable<DivisionCode>
{
    private DivisionCode(string value) => Value = value;

    public string Value { get; }

    /// <summary>What is wrong with the text, as a Chinese sentence; null when it is a code.</summary>
    public static string? Fault(string? text) => Form().IsMatch(text ?? "") ? null : "区划代码应当是6位（县级以上）、9位（乡镇、街道）或者12位（村、社区）数字，不以0或者9开头。";

    /// <exception cref="FormatException"><paramref name="s"/> is no code; the message is <see cref="Fault"/>.</exception>
    public static DivisionCode Parse(string s) => Fault(s) is { } fault ? throw new FormatException(fault) : new(s);

    public static bool TryParse([NotNullWhen(true)] string? s, [NotNullWhen(true)] out DivisionCode? result) => TryParse(s, provider: null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [NotNullWhen(true)] out DivisionCode? result)
    {
        result = Fault(s) is null ? new(s!) : null;
        return result is not null;
    }

    static DivisionCode IParsable<DivisionCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    public override string ToString() => Value;

    [GeneratedRegex(@"\A[1-8][0-9]{5}([0-9]{3}|[0-9]{6})?\z", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Form();
}

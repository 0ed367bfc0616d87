using System.Diagnostics.CodeAnalysis;

namespace Gongkai.Agencies;

/// <summary>统一社会信用代码: 18 characters of which the last is a check digit (GB 32100-2015).</summary>
public sealed record UnifiedCreditCode : IParsable<UnifiedCreditCode>
{
    public const int Length = 18;

    /// <summary>Digits and capital letters without I, O, S, V and Z; the place of a character is its value.</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private UnifiedCreditCode(string value) => Value = value;

    public string Value { get; }

    /// <summary>What is wrong with the text, as a Chinese sentence; null when it is a code. Small letters and white space at the ends are accepted.</summary>
    public static string? Fault(string? text)
    {
        var code = Normal(text);
        if (code.Length != Length) return "统一社会信用代码应当是18位。";
        if (code.Any(c => !Alphabet.Contains(c, StringComparison.Ordinal))) return "统一社会信用代码只含数字和大写英文字母，不含字母I、O、S、V、Z。";
        return code[^1] == CheckDigit(code) ? null : "统一社会信用代码的校验码不对，请对照证书重新填写。";
    }

    /// <exception cref="FormatException"><paramref name="s"/> is no code; the message is <see cref="Fault"/>.</exception>
    public static UnifiedCreditCode Parse(string s) => Fault(s) is { } fault ? throw new FormatException(fault) : new(Normal(s));

    public static bool TryParse([NotNullWhen(true)] string? s, [NotNullWhen(true)] out UnifiedCreditCode? result) => TryParse(s, provider: null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [NotNullWhen(true)] out UnifiedCreditCode? result)
    {
        result = Fault(s) is null ? new(Normal(s)) : null;
        return result is not null;
    }

    static UnifiedCreditCode IParsable<UnifiedCreditCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    public override string ToString() => Value;

    /// <summary>31 less the sum of the first 17 values, each weighted by a power of 3, modulo 31.</summary>
    private static char CheckDigit(string code)
    {
        var (sum, weight) = (0, 1);
        foreach (var c in code[..^1])
        {
            sum += Alphabet.IndexOf(c, StringComparison.Ordinal) * weight;
            weight = weight * 3 % Alphabet.Length;
        }

        return Alphabet[(Alphabet.Length - (sum % Alphabet.Length)) % Alphabet.Length];
    }

    private static string Normal(string? text) => (text ?? "").Trim().ToUpperInvariant();
}

using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;

namespace Gongkai.Web.Binding;

/// <summary>Amounts as people write them: yuan with up to two decimals, in full or half width, with or without thousands marks.</summary>
public static class Money
{
    /// <summary>Fen; null when the text is no such amount.</summary>
    public static long? Fen(string? text)
    {
        var plain = (text ?? "").Normalize(NormalizationForm.FormKC).Replace(",", "", StringComparison.Ordinal).Trim().TrimEnd('元');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var yuan)
            && Math.Abs(yuan) < 1_000_000_000_000m && yuan * 100 == decimal.Truncate(yuan * 100) ? (long)(yuan * 100) : null;
    }

    /// <summary>500.50, as a form shows it.</summary>
    public static string Plain(long fen) => (fen / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>1,200.00元, as tables show it.</summary>
    public static string Yuan(long fen) => (fen / 100m).ToString("#,##0.00", CultureInfo.InvariantCulture) + "元";
}

/// <summary>The text must be an amount in yuan.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class YuanAttribute() : ValidationAttribute("金额应当是以元为单位的数字，最多两位小数，例如500.50。")
{
    public override bool IsValid(object? value) => value is not string text || text.Length == 0 || Money.Fen(text) is not null;
}

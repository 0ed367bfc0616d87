using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Gongkai.Law;

namespace Gongkai.Proactive.Offline;

/// <summary>A quarter or a month whose affairs a village makes public.</summary>
/// <param name="Part">The quarter from 1 to 4, or the month from 1 to 12.</param>
public readonly record struct AffairsPeriod(int Year, int Part, bool IsMonth) : IParsable<AffairsPeriod>
{
    /// <summary>2023年第三季度, 2023年9月.</summary>
    public string Label => IsMonth ? $"{Year}年{Part}月" : $"{Year}年第{ChineseNumeral.Of(Part)}季度";

    /// <summary>The last day of the period itself.</summary>
    public DateOnly End => new DateOnly(Year, IsMonth ? Part : Part * 3, 1).AddMonths(1).AddDays(-1);

    public static AffairsPeriod QuarterOf(DateOnly day) => new(day.Year, ((day.Month - 1) / 3) + 1, IsMonth: false);

    /// <summary>The periods of a year.</summary>
    public static IEnumerable<AffairsPeriod> Of(int year, bool byMonth) => Enumerable.Range(1, byMonth ? 12 : 4).Select(part => new AffairsPeriod(year, part, byMonth));

    /// <summary>2023Q3, 2023M09: what is stored.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}{(IsMonth ? $"M{Part:00}" : $"Q{Part}")}");

    /// <exception cref="FormatException"><paramref name="s"/> is no period.</exception>
    public static AffairsPeriod Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var period) ? period : throw new FormatException($"'{s}' is no period.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AffairsPeriod result)
    {
        result = default;
        if (s is not { Length: 6 or 7 } || s[4] is not ('Q' or 'M') || !int.TryParse(s.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || !int.TryParse(s.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var part)) return false;
        if (year < 1 || part < 1 || part > (s[4] == 'M' ? 12 : 4) || s.Length != (s[4] == 'M' ? 7 : 6)) return false;

        result = new AffairsPeriod(year, part, s[4] == 'M');
        return true;
    }
}

using System.Globalization;
using Gongkai.Agencies;
using Gongkai.Office.Storage;

namespace Gongkai.Web.Workspace;

/// <summary>From when until when, as people read it.</summary>
internal static class Periods
{
    /// <summary>2023年1月1日起, or 2023年1月1日至2023年6月30日.</summary>
    public static string Text(this Validity period) => Text(period.From, period.To);

    /// <inheritdoc cref="Text(Validity)"/>
    public static string Period(this IDated dated) => Text(dated.From, dated.To);

    private static string Text(DateOnly from, DateOnly? to) => to is { } last
        ? string.Create(CultureInfo.InvariantCulture, $"{from:yyyy年M月d日}至{last:yyyy年M月d日}")
        : string.Create(CultureInfo.InvariantCulture, $"{from:yyyy年M月d日}起");
}

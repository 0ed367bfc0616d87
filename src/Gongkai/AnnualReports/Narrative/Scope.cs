using Gongkai.Agencies;

namespace Gongkai.AnnualReports.Narrative;

/// <summary>Whether a number is the body's own and of the reporting year.</summary>
internal static class Scope
{
    private static readonly string[] Comparisons =
    [
        "较上", "较去", "较20", "相比", "比上", "比去", "比20", "同比", "环比", "增加", "减少", "增长", "下降", "上升", "提高", "多出", "少于", "翻番", "对比", "净增", "新增长", "降低", "提升",
    ];

    private static readonly string[] LastYear = ["去年", "上年", "上一年", "前年", "上年度", "往年", "同期"];

    /// <summary>
    /// True when nothing speaks against it: no other year governs the number, it is no difference to another year, no
    /// running total over years, and not said of a whole city or county.
    /// </summary>
    public static bool IsOwn(Quantity quantity, CheckedReport report) =>
        !IsComparison(quantity) && !IsOfOtherYear(quantity, report.Year) && !IsOfOthers(quantity, report.Unit) && !IsRunningTotal(quantity);

    public static bool IsComparison(Quantity quantity)
    {
        var near = quantity.Before;
        return near.HasAny(Comparisons) || near.EndsWithAny("多", "少", "增", "减", "降", "升", "由", "从") || quantity.After.StartsWithAny("增", "升", "降", "减", "提高", "上升", "下降");
    }

    /// <summary>The nearest year before the number in its sentence, or the words for last year in its clause, govern it.</summary>
    public static bool IsOfOtherYear(Quantity quantity, int? year)
    {
        var clause = quantity.Before;
        if (clause.HasAny(LastYear) && !clause.HasAny("结转")) return true;

        var before = quantity.Sentence.Before(quantity.Token.Start);
        var nearest = YearBefore(quantity);
        if (nearest is not null && nearest.Year != year && !(clause.HasAny("结转") && nearest.Year == year + 1)) return !clause.HasAny("结转", "转入");
        var last = before.LastOfAny(LastYear);
        return last >= 0 && !before.AsSpan(last..).HasAny("结转", "今年", "本年", "全年", "年内") && before.Length - last < 40 && !before.AsSpan(last..).HasAny(";");
    }

    private static Token? YearBefore(Quantity quantity)
    {
        for (var i = quantity.TokenIndex - 1; i >= quantity.Sentence.FirstToken; i--)
        {
            if (quantity.Prose.Tokens[i] is { Kind: TokenKind.Year or TokenKind.Date, Year: not null } year) return year;
        }

        return null;
    }

    public static bool IsOfOthers(Quantity quantity, AgencyName unit)
    {
        var text = quantity.Sentence.Before(quantity.Token.Start);
        var clause = text[Math.Max(0, text.LastIndexOf(';') + 1)..];
        if (clause.HasAny("全市", "全省", "全区", "全州", "全旗", "全国", "辖区", "全系统", "各乡镇", "各镇", "各街道", "各部门", "各单位", "各县", "下属", "所属单位", "市本级", "县本级", "区本级", "各村")) return true;
        return clause.HasAny("全县") || (clause.HasAny("全镇", "全乡") && !unit.IsGrassroots);
    }

    private static bool IsRunningTotal(Quantity quantity) =>
        quantity.Sentence.Before(quantity.Token.Start).HasAny("以来", "历年", "历史", "三年来", "五年来", "近三年", "近五年", "截至目前");
}

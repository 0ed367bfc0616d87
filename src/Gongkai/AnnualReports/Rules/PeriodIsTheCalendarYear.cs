using Gongkai.AnnualReports.Narrative;
using Gongkai.Findings;

namespace Gongkai.AnnualReports.Rules;

/// <summary>The period of the figures is 1 January to 31 December of the report's year.</summary>
internal sealed class PeriodIsTheCalendarYear() : ReportRule("period", Severity.Error, "统计期限有误", "《条例》第四十九条、第五十条")
{
    internal override IEnumerable<Finding> Check(CheckedReport report)
    {
        if (report.Year is not { } year) yield break;
        foreach (var sentence in report.ProseOf(0, 1, 6).SelectMany(prose => prose.Sentences))
        {
            if (Period(sentence) is not var (from, to)) continue;
            if (IsFirstDay(from, year) && IsLastDay(to, year, from.Year)) continue;
            yield return InText(
                sentence.Prose,
                from.Start,
                to.End,
                $"统计期限写的是“{sentence.Prose.Quote(from.Start, to.End)}”，应为{year}年1月1日至{year}年12月31日。",
                $"改为“{year}年1月1日起至{year}年12月31日止”。");
        }
    }

    /// <summary>Two dates joined by 至, in a sentence that speaks of the figures or the period.</summary>
    private static (Token From, Token To)? Period(Sentence sentence)
    {
        if (!sentence.Text.HasAny("统计", "期限", "数据", "时间范围", "起止", "报告期", "时限", "时间段")) return null;
        var dates = sentence.Tokens.Where(token => token is { Kind: TokenKind.Date, Month: not null }).ToList();
        for (var i = 0; i + 1 < dates.Count; i++)
        {
            var between = sentence.Prose.Text[dates[i].End..dates[i + 1].Start];
            if (dates[i] is { Year: null, Day: null } && dates[i + 1] is { Year: null, Day: null }) continue; // 社会评议：7月至9月
            if (between is "至" or "起至" or "到" or "起到" or "-" or "—" or "——" or "~" or "日至" or "起,至" or "开始至" or "起,到" or "起,至" or "起,截至" or "起截至" or "统计至" or "起统计,至" or "起统计至" or "起,止于" or "起止于") return (dates[i], dates[i + 1]);
        }

        return null;
    }

    private static bool IsFirstDay(Token date, int year) => (date.Year ?? year) == year && date.Month == 1 && date.Day is null or 1;

    private static bool IsLastDay(Token date, int year, int? fromYear) => (date.Year ?? fromYear ?? year) == year && date.Month == 12 && date.Day is null or 31;
}

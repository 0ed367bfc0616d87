using System.Text.RegularExpressions;
using Gongkai.AnnualReports;
using Gongkai.Specs.AnnualReports.Corpus;

namespace Gongkai.Specs.AnnualReports.Quality;

/// <summary>Faults of years: of last year's template, of the period, against last year's report.</summary>
internal static class YearFaults
{
    public static IEnumerable<Fault> All => [.. Years, .. Periods, .. Carried, .. InForce];

    // ---------- years ----------

    private static IEnumerable<Fault> Years =>
    [
        new("year-slip", "last year in a sentence on own work", (draft, random) => OtherYear(
            draft,
            random,
            $"(^|。)(?<n>{draft.Year})年(度|，|全年|，全年)?(我|本|全[^国省市]|共|主动公开|公开|累计|收到|新收)",
            [draft.Year - 1],
            spot => IsOwnFigure(draft, spot),
            1)),
        new("year-slip", "an older year in a sentence on own work", (draft, random) => OtherYear(
            draft,
            random,
            $"(^|。)(?<n>{draft.Year})年(度|，|全年|，全年)?(我|本|全[^国省市]|共|主动公开|公开|累计|收到|新收)",
            [draft.Year - 2, draft.Year - 3],
            spot => IsOwnFigure(draft, spot),
            1)),
        new("year-slip", "a plan for the year that is over", (draft, random) => OtherYear(
            draft,
            random,
            $"(^|[。：；])(?<n>{draft.Year + 1})年(，|度，)?[^，。；]{{0,10}}(将|拟|计划|力争|准备|打算|要)",
            [draft.Year, draft.Year - 1],
            _ => true,
            5)),
        new("year-slip", "last year in the preface", (draft, random) => OtherYear(draft, random, $"(?<n>{draft.Year})年度?政府信息公开(工作)?(年度报告|年报|情况)", [draft.Year - 1, draft.Year - 2], _ => true, 0)),
        new("year-slip", "an old date in the signature", (draft, random) => OtherYear(draft, random, $"(?<n>{draft.Year + 1})年[1-3]月", [draft.Year, draft.Year - 1], _ => true, 7)),
        new("year-slip", "carried over to a wrong year", (draft, random) => OtherYear(draft, random, $"结转(至|到)?(?<n>{draft.Year + 1})年", [draft.Year, draft.Year + 2], _ => true, 1)),
        new("year-slip", "the end of last year", (draft, random) => OtherYear(draft, random, $"(截至|截止)(?<n>{draft.Year})年(底|末|12月)", [draft.Year - 1], spot => spot.Sentence.Has("(办结|公开|发布|收到|现行有效)[^，。；0-9]{0,12}[0-9]+(件|条)"), 1)),
    ];

    private static bool IsOwnFigure(Draft draft, Spot spot) =>
        spot.Sentence.Has("(公开|发布|收到|新收|办理|答复|受理)[^，。；0-9]{0,14}[0-9]+(条|件|篇)")
        && !spot.Sentence.Has("较|比|增|减|上年|去年|结转|以来")
        && Pattern.Of("20[0-9]{2}年").Count(spot.Sentence) == 1 && spot.Sentence.Contains($"{draft.Year}年", StringComparison.Ordinal);

    private static Mark? OtherYear(Draft draft, Random random, string pattern, int[] years, Func<Spot, bool> condition, params int[] parts)
    {
        if (random.PickSpot(draft.Find(pattern, parts), condition) is not { } spot) return null;
        var year = Slip.Text(random.Pick(years));
        spot.Put("n", year);
        return new Mark(spot.Line.Part, null, year);
    }

    // ---------- the period ----------

    private static IEnumerable<Fault> Periods =>
    [
        Period("it begins in last year", "统计|数据|期限", "(?<n>{0})年1月1日", draft => $"{draft.Year - 1}", "年1月1日"),
        Period("it ends in last year", "统计|数据|期限", "(?<n>{0})年12月31日", draft => $"{draft.Year - 1}", "年12月31日"),
        Period("it ends on 30 December", "统计|数据|期限", "年(?<n>12月31日)", _ => "12月30日", ""),
        Period("it ends in November", "统计|数据|期限", "年(?<n>12月31日)", _ => "11月30日", ""),
        Period("it begins on 10 January", "统计|数据|期限", "年(?<n>1月1日)", _ => "1月10日", ""),
        Period("it ends in next year", "统计|数据|期限", "(?<n>{0})年12月31日", draft => $"{draft.Year + 1}", "年12月31日"),
        new("period", "it is last year's", (draft, _) =>
        {
            if (draft.Find($"(统计|数据|期限)[^。]*(?<n>{draft.Year})年1月1日[^。]*12月31日", 0) is not [var spot]) return null;
            spot.Line.Text = spot.Line.Text.Replace($"{draft.Year}年1月1日", $"{draft.Year - 1}年1月1日", StringComparison.Ordinal).Replace($"{draft.Year}年12月31日", $"{draft.Year - 1}年12月31日", StringComparison.Ordinal);
            return new Mark(0, null, $"{draft.Year - 1}年1月1日");
        }),
    ];

    private static Fault Period(string name, string about, string date, Func<Draft, string> write, string tail) => new("period", name, (draft, _) =>
    {
        var spots = draft.Find(date.Replace("{0}", Slip.Text(draft.Year), StringComparison.Ordinal), 0).Where(spot => spot.Sentence.Has(about) && spot.Sentence.Contains("12月31日", StringComparison.Ordinal) && spot.Sentence.Contains("1月1日", StringComparison.Ordinal)).ToList();
        if (spots is not [var spot]) return null;
        spot.Put("n", write(draft));
        return new Mark(0, null, write(draft) + tail);
    });

    // ---------- last year's report ----------

    private static IEnumerable<Fault> Carried =>
    [
        new("carry-over", "last year carried more of one kind of applicant over", (draft, random) =>
        {
            var column = random.Next(1, 7);
            var carried = CarriedIn(draft);
            carried[column - 1] += random.Next(1, 4);
            return Carry(draft, column, carried);
        }),
        new("carry-over", "requests were carried in under another kind of applicant", (draft, random) =>
        {
            var carried = CarriedIn(draft);
            if (carried[0] == 0) return null;
            carried[0]--;
            carried[random.Next(1, 6)]++;
            return Carry(draft, 1, carried);
        }),
        new("carry-over", "requests were carried in that last year does not have", (draft, _) => draft.Number("t3/r2/c7") == 0 ? null : Carry(draft, 7, new int[6])),
    ];

    private static IEnumerable<Fault> InForce =>
    [
        new("in-force-carry", "the stock is off by some", (draft, random) => Stock(draft, random.Next(1, 4))),
        new("in-force-carry", "the repealed were not taken off", (draft, _) => draft.Number("t2/doc/repealed") > 0 ? Stock(draft, -draft.Number("t2/doc/repealed")) : null),
        new("in-force-carry", "the made were not added", (draft, _) => draft.Number("t2/doc/made") > 0 ? Stock(draft, draft.Number("t2/doc/made")) : null),
    ];

    private static Mark Carry(Draft draft, int column, int[] carried) =>
        new(3, $"t3/r2/c{column}", draft[$"t3/r2/c{column}"]) { Also = ["carry-over"], Options = Before(draft, carried, InForceBefore(draft, "doc")) };

    private static Mark? Stock(Draft draft, int difference)
    {
        var before = InForceBefore(draft, "doc") + difference;
        return before < 0 ? null : new Mark(2, "t2/doc/inforce", draft["t2/doc/inforce"]) { Options = Before(draft, CarriedIn(draft), before) };
    }

    /// <summary>What last year carried out by kind of applicant, where it fits.</summary>
    private static int[] CarriedIn(Draft draft) => [.. Enumerable.Range(1, 6).Select(column => draft.Number($"t3/r2/c{column}"))];

    /// <summary>What was in force at the end of last year, where it fits.</summary>
    private static int InForceBefore(Draft draft, string row) => draft.Number($"t2/{row}/inforce") - draft.Number($"t2/{row}/made") + draft.Number($"t2/{row}/repealed");

    /// <summary>A report on last year with these figures and no text.</summary>
    private static CheckOptions Before(Draft draft, int[] carried, int inForce) => new()
    {
        PreviousName = "上年.docx",
        Previous = CorpusFile.Parse("", "上年", [$"unit: {draft.Unit.FullName}", $"year: {draft.Year - 1}", $"t2: reg 0 0 {InForceBefore(draft, "reg")}; doc 0 0 {inForce}", $"t3: r4 {string.Join(' ', carried)}", "---"]).Report(),
    };
}

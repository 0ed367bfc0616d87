using System.Globalization;
using System.Text.RegularExpressions;
using Gongkai.AnnualReports;

namespace Gongkai.Specs.AnnualReports.Quality;

/// <summary>Faults in the numbers of the text: against the tables, against each other, rounded.</summary>
internal static class CountFaults
{
    private static readonly string[] AfterNumbers = ["narrative-table", "sum-mismatch", "count-conflict"];

    /// <summary>Numbers of a whole county or city are not the body's own.</summary>
    private const string OfOthers = "全(县|市|区|旗|州|省|系统)|各(县|部门|单位|级)";

    /// <summary>Numbers of the text that the tables have, too: how they are said, and the cells that add up to them.</summary>
    private static readonly (string Name, string Pattern, string[] Cells)[] Tied =
    [
        ("requests received", "(收到|新收|接收)[^，。；：、（）0-9]{0,16}申请(共|共计|合计)?(?<n>[0-9]+)(?=件)", ["t3/r1/c7"]),
        ("requests received, the number first", "(收到|新收)(?<n>[0-9]+)(?=件(政府信息公开)?申请)", ["t3/r1/c7"]),
        ("requests concluded", "(办结|答复)(申请)?(?<n>[0-9]+)(?=件)", ["t3/r3.7/c7"]),
        ("requests granted", "予以公开(的)?(?<n>[0-9]+)(?=件)", ["t3/r3.1/c7"]),
        ("requests granted in part", "部分公开(的)?(?<n>[0-9]+)(?=件)", ["t3/r3.2/c7"]),
        ("requests refused", "不予公开(的)?(?<n>[0-9]+)(?=件)", Group("t3/r3.3.")),
        ("information not to be had", "无法提供(的)?(?<n>[0-9]+)(?=件)", Group("t3/r3.4.")),
        ("requests not processed", "不予处理(的)?(?<n>[0-9]+)(?=件)", Group("t3/r3.5.")),
        ("requests carried in", "(上年度?|上一年度?|[0-9]{4}年)结转(的)?(?<n>[0-9]+)(?=件)", ["t3/r2/c7"]),
        ("requests carried out", "结转(至|到)?(下年度?|下一年度?|[0-9]{4}年度?)(继续)?(办理|处理)?(的)?(?<n>[0-9]+)(?=件)", ["t3/r4/c7"]),
        ("reconsiderations", "行政复议(案件)?(?<n>[0-9]+)(?=件)", ["t4/review/total"]),
        ("lawsuits", "行政诉讼(案件)?(?<n>[0-9]+)(?=件)", ["t4/direct/total", "t4/after/total"]),
        ("normative documents made", "(制发|制定|出台|印发)行政规范性文件(?<n>[0-9]+)(?=件)", ["t2/doc/made"]),
        ("normative documents in force", "现行有效(的)?(行政)?(规范性文件)?(?<n>[0-9]+)(?=件)", ["t2/doc/inforce"]),
        ("penalties", "(作出|实施|办理)[^，。；：、（）0-9]{0,6}行政处罚(决定|案件)?(?<n>[0-9]+)(?=件)", ["t2/penalty/count"]),
        ("licences", "(作出|实施|办理)[^，。；：、（）0-9]{0,6}行政许可(决定|事项)?(?<n>[0-9]+)(?=件)", ["t2/licence/count"]),
    ];

    public static IEnumerable<Fault> All => [.. Narrative, .. Lists, .. Conflicts, .. ProcessingFees, .. RoundNumbers];

    private static string[] Group(string prefix) => [.. ReportFormat.Edition2021.Table3.Rows.Select(row => row.Key).Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Select(key => $"{key}/c7")];

    // ---------- text and tables ----------

    private static IEnumerable<Fault> Narrative =>
    [
        .. Tied.Select(tied => new Fault("narrative-table", $"text: {tied.Name}", (draft, random) =>
        {
            if (Said(draft, random, tied) is not { } spot) return null;
            return new Mark(spot.Line.Part, null, spot.Put("n", Slip.Text(random.Off(spot.Number)))) { Also = AfterNumbers };
        })),
        .. Tied.Where(tied => tied.Cells.Length == 1 && tied.Cells[0].StartsWith("t2/", StringComparison.Ordinal)).Select(tied => new Fault("narrative-table", $"table: {tied.Name}", (draft, random) =>
        {
            if (Said(draft, random, tied) is not { } spot) return null;
            draft[tied.Cells[0]] = Slip.Text(random.Off(spot.Number));
            return new Mark(spot.Line.Part, null, spot.Put("n", spot.Value)) { Also = AfterNumbers };
        })),
        new("narrative-table", "table: a request more than the text has", (draft, random) =>
        {
            if (Said(draft, random, Tied[0]) is not { } spot) return null;
            draft.Add(1, "t3/r1/c1", "t3/r1/c7", "t3/r3.1/c1", "t3/r3.1/c7", "t3/r3.7/c1", "t3/r3.7/c7");
            return new Mark(spot.Line.Part, null, spot.Put("n", spot.Value)) { Also = AfterNumbers };
        }),
        new("narrative-table", "table: the reconsiderations were left at 0", (draft, random) =>
        {
            if (Said(draft, random, Tied[10]) is not { } spot) return null;
            foreach (var result in new[] { "upheld", "corrected", "other", "pending", "total" }) draft[$"t4/review/{result}"] = "0";
            return new Mark(spot.Line.Part, null, spot.Put("n", spot.Value)) { Also = AfterNumbers };
        }),
        new("narrative-table", "table: a reconsideration where the text denies any", (draft, random) =>
        {
            if (random.PickSpot(draft.Find("(没有|未)发生(因)?政府信息公开(工作)?(引起|引发)?的?行政复议(?<n>)", 1, 3, 4), _ => draft.Number("t4/review/total") == 0) is not { } spot) return null;
            draft.Add(1, "t4/review/upheld", "t4/review/total");
            return new Mark(spot.Line.Part, null, "行政复议") { Also = AfterNumbers };
        }),
        new("narrative-table", "table: a request where the text denies any", (draft, random) =>
        {
            if (random.PickSpot(draft.Find("(没有|未)(收到|接到)(政府信息公开)?申请(?=[，。；])", 1, 3), spot => draft.Number("t3/r1/c7") == 0 && spot.ClauseBefore.Length < 8) is not { } spot) return null;
            draft.Add(2, "t3/r1/c1", "t3/r1/c7", "t3/r3.1/c1", "t3/r3.1/c7", "t3/r3.7/c1", "t3/r3.7/c7");
            return new Mark(spot.Line.Part, null, spot.Match.Value) { Also = AfterNumbers };
        }),
        new("narrative-table", "table: a normative document where the text denies any", (draft, random) =>
        {
            if (random.PickSpot(draft.Find("(没有|未)(制发|制定|出台)行政规范性文件(?=[，。；])", 1, 2), _ => draft.Number("t2/doc/made") == 0) is not { } spot) return null;
            draft.Add(2, "t2/doc/made", "t2/doc/inforce");
            return new Mark(spot.Line.Part, null, spot.Match.Value) { Also = AfterNumbers };
        }),
    ];

    /// <summary>A place that says the number in the cells, of the body and the year as a whole.</summary>
    private static Spot? Said(Draft draft, Random random, (string Name, string Pattern, string[] Cells) tied)
    {
        var number = tied.Cells.Sum(draft.Number);
        return number == 0 ? null : random.PickSpot(draft.Find(tied.Pattern, 1, 2, 3, 4), spot =>
            spot.Number == number && spot.ClauseBefore.Length <= 14 && !spot.ClauseBefore.Has("其中|通过|网|信函|自然人|企业|季度|半年|较|比|村|社区") && !spot.Sentence.Has(OfOthers));
    }

    // ---------- lists ----------

    private const string List =
        "(?<t>[0-9]+)(?<u>条|件|篇|期|场|份|个|起|项)(?<lead>[，,]?(其中|包括|分别为|具体为|具体是|含)[：:，]?|[：:]|（(其中|包括)?[：:]?)(?<items>([^0-9，。；：、（）等]{1,16}(?<p>[0-9]+)\\k<u>[、，；]){1,12}[^0-9，。；：、（）等]{1,16}(?<p>[0-9]+)\\k<u>)(?!等)(?=[。；）])";

    private static IEnumerable<Fault> Lists =>
    [
        Listed("a part is too high", 2, (list, random) => list.Part(random, number => number + random.Next(1, 4))),
        Listed("a part is one too low", 3, (list, random) => list.Part(random, number => number - 1, number => number > 3)),
        Listed("two digits of a part are swapped", 2, (list, random) => list.Part(random, Swapped, number => Swapped(number) > number)),
        Listed("the total is too low", 2, (list, random) => list.Total >= 4 ? list.PutTotal(list.Total - random.Next(1, 3)) : null),
        Listed("the total is too high, the list is not of 其中", 2, (list, random) => list.IsOpen ? null : list.PutTotal(list.Total + random.Next(1, 10))),
        Listed("a part was forgotten, the list is not of 其中", 4, (list, random) => list.IsOpen ? null : list.DropPart(random)),
    ];

    private static int Swapped(int number) => number is > 9 and < 100 ? (number % 10 * 10) + (number / 10) : 0;

    private static Fault Listed(string name, int parts, Func<NumberedList, Random, string?> change) => new("sum-mismatch", name, (draft, random) =>
    {
        var lists = draft.Find(List, 1, 5, 6).Select(spot => new NumberedList(spot)).Where(list => list.Parts.Count >= parts && list.Parts.Sum() == list.Total).ToList();
        if (lists.Count == 0) return null;
        var list = random.Pick(lists);
        return change(list, random) is { } quote ? new Mark(list.Spot.Line.Part, null, quote) { Also = AfterNumbers } : null;
    });

    /// <summary>A total with its parts, as a pattern found them.</summary>
    private sealed record NumberedList(Spot Spot)
    {
        public int Total => int.Parse(Spot.Match.Groups["t"].Value, CultureInfo.InvariantCulture);

        public IReadOnlyList<int> Parts => [.. Spot.Match.Groups["p"].Captures.Select(part => int.Parse(part.Value, CultureInfo.InvariantCulture))];

        /// <summary>其中 may lead a partial list.</summary>
        public bool IsOpen => Spot.Match.Groups["lead"].Value.Contains("其中", StringComparison.Ordinal);

        public string? Part(Random random, Func<int, int> change, Func<int, bool>? condition = null)
        {
            var fit = Enumerable.Range(0, Parts.Count).Where(i => condition?.Invoke(Parts[i]) ?? true).ToList();
            if (fit.Count == 0) return null;
            var capture = Spot.Match.Groups["p"].Captures[random.Pick(fit)];
            return Put(capture, Slip.Text(change(int.Parse(capture.Value, CultureInfo.InvariantCulture))));
        }

        public string? PutTotal(int number)
        {
            Spot.Put("t", Slip.Text(number));
            return Slip.Text(number) + Spot.Match.Groups["u"].Value;
        }

        /// <summary>Takes a part out of the middle.</summary>
        public string? DropPart(Random random)
        {
            var items = Spot.Match.Groups["items"];
            var cuts = Enumerable.Range(0, items.Length).Where(i => items.Value[i] is '、' or '，' or '；').ToList();
            var at = random.Next(cuts.Count - 1);
            if (Parts[at + 1] == 0) return null;
            Spot.Line.Text = Spot.Line.Text.Remove(items.Index + cuts[at], cuts[at + 1] - cuts[at]);
            return Spot.Match.Groups["t"].Value + Spot.Match.Groups["u"].Value;
        }

        private string Put(Capture capture, string text)
        {
            Spot.Line.Text = string.Concat(Spot.Line.Text.AsSpan(0, capture.Index), text, Spot.Line.Text.AsSpan(capture.Index + capture.Length));
            return Spot.Line.Text[(capture.Index - 1)..(capture.Index + text.Length)];
        }
    }

    // ---------- the same count twice ----------

    private static IEnumerable<Fault> Conflicts =>
    [
        new("count-conflict", "items published, again in part 5 or 6", (draft, random) => Again(draft, random, "(全年|年内|本年度?|累计|共)(?<x>主动公开(各类)?政府信息|公开(各类)?政府信息|发布(各类)?政府信息)(?<n>[0-9]+)(?<u>条|件)", random.Pick([5, 6]))),
        new("count-conflict", "items published, again in part 1", (draft, random) => Again(draft, random, "(全年|年内|本年度?|累计|共)(?<x>主动公开(各类)?政府信息|公开(各类)?政府信息|发布(各类)?政府信息)(?<n>[0-9]+)(?<u>条|件)", 1)),
        new("count-conflict", "requests received, again in part 5 or 6", (draft, random) => Again(draft, random, "(全年|年内|本年度?|共)(?<x>收到政府信息公开申请)(?<n>[0-9]+)(?<u>件)", random.Pick([5, 6]))),
        new("count-conflict", "training, again in part 5", (draft, random) => Again(draft, random, "(?<x>(组织|举办|开展)[^，。；：、（）0-9]{0,8}培训班?)(?<n>[0-9]+)(?<u>场|期|次)", 5)),
        new("count-conflict", "meetings, publications and the like, again in part 5", (draft, random) => Again(draft, random, "(?<x>(组织|举办|召开|制作|编发|聘请|新增|修订|推出)[^，。；：、（）0-9]{3,10})(?<n>[0-9]+)(?<u>场|期|次|个|项|篇|名|份)", 5)),
    ];

    private static Mark? Again(Draft draft, Random random, string pattern, int part)
    {
        var spots = draft.Find(pattern, 1);
        var fit = random.PickSpot(spots, spot => !spot.Sentence.Has("通过|网站|公众号|依托|平台|专栏|公开栏|季度|半年|月|其中|每") && !spot.Sentence.Has(OfOthers) && spots.Count(other => other.Match.Groups["x"].Value == spot.Match.Groups["x"].Value) == 1);
        if (fit is null || draft.Body(part).LastOrDefault(line => line.Text.EndsWith('。')) is not { } line) return null;
        var number = Slip.Text(random.Off(fit.Number));
        line.Text += $"全年{fit.Match.Groups["x"].Value}{number}{fit.Match.Groups["u"].Value}，工作有新的进展。";
        return new Mark(part, null, fit.Match.Groups["x"].Value[^2..] + number) { Also = AfterNumbers };
    }

    // ---------- 信息处理费 ----------

    private static IEnumerable<Fault> ProcessingFees =>
    [
        new("fee-part-six", "an unpaid request, and part 6 denies any fee", (draft, random) => Unpaid(draft, random, ["没有收取信息处理费。", "本年度未收取信息处理费，没有其他需要报告的事项。", "未发出收费通知，未收取信息处理费。", "本年度没有产生信息处理费。"])),
        new("fee-part-six", "an unpaid request, and part 6 is silent on fees", (draft, random) => Unpaid(draft, random, ["没有其他需要报告的事项。", "本年度无其他需要报告的事项。"])),
        new("fee-part-six", "a fee in part 6 that table 2 does not have", (draft, random) =>
        {
            if (draft["t2/fee/count"] != "0" || draft.Find("处理费", 1, 5).Count > 0) return null;
            var fee = Slip.Text(random.Next(4, 90) * 20);
            SayInPartSix(draft, random.Pick([$"全年收取信息处理费{fee}元。", $"发出收费通知1件，金额{fee}元，实际收取{fee}元。", $"按照规定向申请人收取信息处理费共计{fee}元，已全部上缴国库。"]));
            return new Mark(6, null, fee) { Also = ["fee-unit"] };
        }),
        new("fee-part-six", "a fee in part 1 that part 6 denies", (draft, random) =>
        {
            if (draft.Find("处理费|收费", 1).Count > 0 || draft.Body(1).LastOrDefault(line => line.Text.EndsWith('。')) is not { } line) return null;
            line.Text += $"全年收取信息处理费{random.Next(4, 90) * 20}元。";
            SayInPartSix(draft, random.Pick(["没有收取信息处理费。", "本年度未收取信息处理费，没有其他需要报告的事项。"]));
            return new Mark(6, null, "信息处理费") { Also = ["fee-unit"] };
        }),
    ];

    /// <summary>A granted request becomes one that was not paid for.</summary>
    private static Mark? Unpaid(Draft draft, Random random, string[] texts)
    {
        if (draft.Number("t3/r3.1/c1") == 0 || draft.Number("t3/r3.6.2/c7") > 0) return null;
        draft.Add(-1, "t3/r3.1/c1", "t3/r3.1/c7");
        draft.Add(1, "t3/r3.6.2/c1", "t3/r3.6.2/c7");
        SayInPartSix(draft, random.Pick(texts));
        return new Mark(6, null) { Also = AfterNumbers };
    }

    private static void SayInPartSix(Draft draft, string text)
    {
        var lines = draft.Body(6).ToList();
        foreach (var line in lines) line.Text = "";
        lines[0].Text = text;
    }

    // ---------- round numbers ----------

    private static IEnumerable<Fault> RoundNumbers =>
    [
        Rounded("余 behind the number", (number, unit) => $"{Down(number)}余{unit}"),
        Rounded("多 behind the number", (number, unit) => $"{Down(number)}多{unit}"),
        Rounded("约 before the number", (number, unit) => $"约{Down(number)}{unit}"),
        Rounded("近 before the number", (number, unit) => $"近{Down(number) + (number > 200 ? 100 : 10)}{unit}"),
        Rounded("左右 behind the number", (number, unit) => $"{Down(number)}{unit}左右"),
        Rounded("以上 behind the number", (number, unit) => $"{Down(number)}{unit}以上"),
        Rounded("a round number in Chinese", (number, unit) => $"{"一二三四五六七八九"[number / 100 - 1]}百余{unit}", 100),
        Rounded("几十 for a number", (_, unit) => $"几十{unit}"),
    ];

    private static int Down(int number) => number > 200 ? number / 100 * 100 : number / 10 * 10;

    private static Fault Rounded(string name, Func<int, string, string> write, int least = 21) => new("approximate-count", name, (draft, random) =>
    {
        var spot = random.PickSpot(
            draft.Find("(公开|发布|推送|收到|举办|组织|开展|召开|编发|答复|更新)[^，。；：、（）0-9]{0,12}(?<all>(?<n>[0-9]{1,3})(?<u>条|篇|期|次|场|件|份))(?!次)", 1),
            spot => spot.Number >= least && spot.Number % 10 != 0 && !spot.Match.Value.Has("阅读|浏览|册|宣传|资料|访问|转发|点赞"));
        return spot is null ? null : new Mark(spot.Line.Part, null, spot.Put("all", write(spot.Number, spot.Match.Groups["u"].Value))[2..]);
    });
}

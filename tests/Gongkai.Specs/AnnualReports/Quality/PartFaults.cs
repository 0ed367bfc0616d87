using Gongkai.Agencies;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Comparison;
using Gongkai.Specs.AnnualReports.Corpus;

namespace Gongkai.Specs.AnnualReports.Quality;

/// <summary>Faults in the parts: left out, renamed, moved, empty, without a topic, too long, copied.</summary>
internal static class PartFaults
{
    private static readonly (string Name, string Heading, string Words)[] Topics =
    [
        ("主动公开", "主动公开", "主动公开"),
        ("依申请公开", "依申请", "依申请公开"),
        ("政府信息管理", "信息管理|信息资源", "政府信息管理|信息管理"),
        ("平台建设", "平台", "平台建设"),
        ("监督保障", "监督|保障", "监督保障"),
    ];

    private static readonly (string Name, string Words)[] Assessments =
    [
        ("工作考核", "考核|考评|评估|测评|绩效|得分|评分|名次|等次|排名"),
        ("社会评议", "评议|社会评价|满意|问卷|民意|评价|监督员|测评"),
        ("责任追究", "追究|追责|问责|责任人|通报批评|处分"),
    ];

    public static IEnumerable<Fault> All => [.. Headings, .. Empty, .. Assessment, .. LeftOut, .. Length, .. Copies];

    // ---------- headings ----------

    private static IEnumerable<Fault> Headings =>
    [
        new("missing-part", "a heading was left out, its text stands", (draft, random) =>
        {
            var part = random.Next(1, 7);
            HeadingOf(draft, part).Text = "";
            return new Mark(part, null, "");
        }),
        new("missing-part", "a part was left out", (draft, random) =>
        {
            var part = random.Pick([4, 5, 6]);
            foreach (var line in draft.Lines.Where(line => line.Part == part).ToList()) draft.Lines.Remove(line);
            return new Mark(part, null, "") { Also = part == 4 ? ["table-structure"] : part == 5 ? ["missing-assessment"] : [] };
        }),
        new("missing-part", "a part has another title", (draft, random) =>
        {
            var (part, title) = random.Pick(
            [
                (1, "一、基本情况"), (1, "一、总体工作情况"), (1, "一、概述"), (2, "二、主动公开情况"), (2, "二、主动公开政府信息的情况"), (3, "三、依申请公开情况"), (3, "三、收到和处理政府信息公开申请的情况"), (3, "三、收到和办理政府信息公开申请情况"),
                (4, "四、行政复议、行政诉讼情况"), (4, "四、政府信息公开行政复议和行政诉讼情况"), (5, "五、存在的问题及改进措施"), (5, "五、存在问题和下一步打算"), (5, "五、主要问题及改进情况"), (6, "六、其他事项"), (6, "六、其它需要报告的事项"), (6, "六、需要报告的其他事项"),
            ]);
            HeadingOf(draft, part).Text = title;
            return new Mark(part, null, title);
        }),
        new("missing-part", "two parts changed places", (draft, random) =>
        {
            var first = random.Next(1, 6);
            var lines = draft.Lines.Where(line => line.Part == first).ToList();
            foreach (var line in lines) draft.Lines.Remove(line);
            draft.Lines.InsertRange(draft.Lines.FindLastIndex(line => line.Part == first + 1) + 1, lines);
            return new Mark(first, null) { Also = ["missing-part"] };
        }),
    ];

    private static Line HeadingOf(Draft draft, int part) => draft.Lines.First(line => line.Part == part && line.Role == LineRole.Heading);

    // ---------- empty parts ----------

    private static IEnumerable<Fault> Empty =>
    [
        Emptied("nothing", [""]),
        Emptied("无", ["无", "无。", "（无）"]),
        Emptied("a phrase that says nothing", ["本年度无。", "暂无", "没有问题。", "详见附件。", "同上年。", "略"]),
    ];

    private static Fault Emptied(string name, string[] texts) => new("empty-part", name, (draft, random) =>
    {
        var part = random.Pick([1, 5]);
        var lines = draft.Body(part).ToList();
        if (lines.Count == 0) return null;
        foreach (var line in lines) line.Text = "";
        lines[0].Text = random.Pick(texts);
        return new Mark(part, null) { Also = ["missing-assessment", "missing-topic"] };
    });

    // ---------- assessment and topics ----------

    private static IEnumerable<Fault> Assessment => Assessments.Select(item => new Fault("missing-assessment", $"nothing on {item.Name}", (draft, _) =>
    {
        if (!draft.Unit.IsGovernment) return null;
        foreach (var line in draft.Body()) line.Text = Without(line.Text, item.Words);
        return new Mark(1, null) { Says = item.Name, Also = ["missing-topic", "empty-part"] };
    }));

    /// <summary>The sentences that have one of the words are left out, by clauses where they are set off by semicolons.</summary>
    private static string Without(string text, string words) =>
        string.Concat(text.Sentences().Where(sentence => !sentence.Has(words)));

    private static IEnumerable<Fault> LeftOut => Topics.Select(topic => new Fault("missing-topic", $"no section on {topic.Name}", (draft, _) =>
    {
        var lines = draft.Body(1).ToList();
        var headed = lines.Where(line => line.Text.Has("^(（[一二三四五]）|[1-5][.．、]|[一二三四五]是|[一二三四五]、)[^，。；：]{3,18}([，。：]|$)")).ToList();
        if (headed.Count < 5) return null;
        var heading = headed.Find(line => line.Text[..Math.Min(18, line.Text.Length)].Has(topic.Heading));
        if (heading is null) return null;
        for (var i = lines.IndexOf(heading); i < lines.Count && (lines[i] == heading || !headed.Contains(lines[i])); i++) lines[i].Text = "";
        return lines.Exists(line => line.Text.Has(topic.Words)) ? null : new Mark(1, null) { Says = topic.Name, Also = ["missing-assessment"] };
    }));

    // ---------- length ----------

    private static IEnumerable<Fault> Length =>
    [
        new("length", "a few characters over the limit", (draft, random) => LongerBy(draft, random.Next(1, 6))),
        new("length", "far over the limit", (draft, _) => LongerBy(draft, 100)),
    ];

    private static Mark? LongerBy(Draft draft, int characters)
    {
        var length = draft.Body(1).Sum(line => line.Text.Count(c => !char.IsWhiteSpace(c)));
        return length <= characters ? null : new Mark(1, null, HeadingOf(draft, 1).Text) { Options = new CheckOptions { MaxPartOne = length - characters } };
    }

    // ---------- copies ----------

    private static IEnumerable<Fault> Copies =>
    [
        new("similarity", "last year's text with other numbers", (draft, random) =>
        {
            var last = Renamed(draft, draft.Unit.FullName, draft.Year - 1, text => Renumbered(text, random), _ => true);
            return new Mark(null, null) { Options = new CheckOptions { Previous = last, PreviousName = "上年.docx" }, Also = ["carry-over", "in-force-carry"] };
        }),
        new("similarity", "another body's text with the own name", (draft, random) => Copied(draft, random, text => text, 1)),
        new("similarity", "another body's text with the own name and numbers", (draft, random) => Copied(draft, random, text => Renumbered(text, random), 1)),
        new("similarity", "seven sentences of ten from another body", (draft, random) => Copied(draft, random, text => text, 0.7)),
    ];

    private static Mark? Copied(Draft draft, Random random, Func<string, string> change, double share)
    {
        var others = Host.All.Where(host => host.Unit.Kind == draft.Unit.Kind && host.Unit.FullName != draft.Unit.FullName).ToList();
        if (others.Count == 0) return null;
        var all = new OtherReports();
        for (var i = 0; i < 20; i++) all.Add($"{i}.docx", random.Pick(others).Report);
        all.Add("抄.docx", Renamed(draft, random.Pick(others).Unit.FullName, draft.Year, change, _ => random.NextDouble() < share));
        return new Mark(null, null) { Says = "抄.docx", Options = new CheckOptions { Others = all } };
    }

    /// <summary>The draft's text as another report's, with its name and year; sentences that were not copied are others.</summary>
    private static AnnualReport Renamed(Draft draft, string unit, int year, Func<string, string> change, Func<string, bool> isCopied)
    {
        var place = new AgencyName(unit).ShortPlace;
        string Line(string text) => string.Concat(text.Sentences().Where(isCopied).Select(change))
            .Replace(draft.Unit.FullName, unit, StringComparison.Ordinal)
            .Replace(draft.Unit.ShortPlace.Length > 1 ? draft.Unit.ShortPlace : draft.Unit.FullName, place.Length > 1 ? place : unit, StringComparison.Ordinal)
            .Replace($"{draft.Year}年", $"{year}年", StringComparison.Ordinal);

        return CorpusFile.Parse("", "", [$"unit: {unit}", $"year: {year}", "t3: r1 0 0 0 0 0 0", "---", .. new[] { 1, 5, 6 }.SelectMany(part => draft.Body(part).Select(line => Line(line.Text)).Where(text => text.Length > 0).Prepend($"# {part}"))]).Report();
    }

    private static string Renumbered(string text, Random random) => string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)('1' + random.Next(9)) : c));
}

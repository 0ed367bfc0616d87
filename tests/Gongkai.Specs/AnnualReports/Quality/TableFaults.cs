using System.Globalization;
using Gongkai.Agencies;
using Gongkai.AnnualReports;

namespace Gongkai.Specs.AnnualReports.Quality;

/// <summary>Faults in the figures, labels and rows of the three tables.</summary>
internal static class TableFaults
{
    private static readonly string[] AfterFigures = ["narrative-table", "fee-part-six"];

    private static readonly string[] Results = ["upheld", "corrected", "other", "pending"];

    private static readonly string[] Ways = ["review", "direct", "after"];

    private static IReadOnlyList<string> Rows { get; } = [.. ReportFormat.Edition2021.Table3.Rows.Select(row => row.Key)];

    private static IReadOnlyList<string> Outcomes { get; } = [.. Rows.Where(key => key is not ("t3/r1" or "t3/r2" or "t3/r3.7" or "t3/r4"))];

    public static IEnumerable<Fault> All => [.. Sums, .. Table4Sums, .. Formats, .. Structures, .. Labels, .. Authority, .. Fees];

    // ---------- sums ----------

    private static IEnumerable<Fault> Sums =>
    [
        new("t3-row-total", "a total of a row is off", (draft, random) => Total(draft, random, random.Pick(Rows))),
        new("t3-row-total", "a total of a row with figures is off", (draft, random) => Rows.Where(row => draft.Number($"{row}/c7") > 0).ToList() is { Count: > 0 } rows ? Total(draft, random, random.Pick(rows)) : null),
        new("t3-row-total", "a figure of a row is off, the total is not", (draft, random) =>
        {
            var row = random.Pick(Rows);
            return Changed(draft, random, $"{row}/c{random.Next(1, 7)}", $"{row}/c7");
        }),
        new("t3-row-total", "the total was left at 0", (draft, random) =>
        {
            if (Rows.Where(row => draft.Number($"{row}/c7") > 0).ToList() is not { Count: > 0 } rows) return null;
            var key = $"{random.Pick(rows)}/c7";
            draft[key] = "0";
            return At(key, key, "0");
        }),
        new("t3-column-total", "（七）总计 of a column is off", (draft, random) => WithTotal(draft, random, "t3/r3.7", column => $"t3/r3.7/c{column}")),
        new("t3-column-total", "an outcome of a column is off, its row is added up", (draft, random) => WithTotal(draft, random, random.Pick(Outcomes), column => $"t3/r3.7/c{column}")),
        new("t3-column-total", "two applicants of an outcome are swapped", (draft, random) => Swapped(draft, random, random.Pick(Outcomes), column => $"t3/r3.7/c{column}")),
        new("t3-column-total", "an outcome stands in the row below as well", (draft, random) =>
        {
            if (Enumerable.Range(0, Outcomes.Count - 1).Where(i => draft.Number($"{Outcomes[i]}/c1") > 0 && draft.Number($"{Outcomes[i + 1]}/c7") == 0).ToList() is not { Count: > 0 } places) return null;
            var at = random.Pick(places);
            foreach (var column in new[] { "c1", "c7" }) draft[$"{Outcomes[at + 1]}/{column}"] = draft[$"{Outcomes[at]}/c1"];
            return At("t3/r3.7/c1", "t3/r3.7/c1", draft["t3/r3.7/c1"]);
        }),
        new("t3-balance", "requests received are off, their row is added up", (draft, random) => WithTotal(draft, random, "t3/r1", column => $"t3/r4/c{column}")),
        new("t3-balance", "requests carried over are off, their row is added up", (draft, random) => WithTotal(draft, random, "t3/r4", column => $"t3/r4/c{column}")),
        new("t3-balance", "two applicants of a row are swapped", (draft, random) => Swapped(draft, random, random.Pick(["t3/r1", "t3/r2", "t3/r4"]), column => $"t3/r4/c{column}")),
        new("t3-balance", "last year's requests were forgotten", (draft, _) =>
        {
            if (draft.Number("t3/r2/c1") == 0) return null;
            draft.Add(-draft.Number("t3/r2/c1"), "t3/r2/c7", "t3/r2/c1");
            return At("t3/r4/c1", "t3/r4/c1", draft["t3/r4/c1"]);
        }),
    ];

    private static IEnumerable<Fault> Table4Sums =>
    [
        new("t4-total", "a total is off", (draft, random) => Changed(draft, random, $"t4/{random.Pick(Ways)}/total")),
        new("t4-total", "a result is off", (draft, random) => random.Pick(Ways) is var way ? Changed(draft, random, $"t4/{way}/{random.Pick(Results)}", $"t4/{way}/total") : null),
        new("t4-total", "the totals of two ways are swapped", (draft, random) =>
        {
            var (one, other) = random.Next(2) == 0 ? ("t4/review/total", "t4/after/total") : ("t4/direct/total", "t4/after/total");
            if (draft.Number(one) == draft.Number(other)) return null;
            (draft[one], draft[other]) = (draft[other], draft[one]);
            return At(one, one, draft[one]);
        }),
        new("t4-total", "the total was left at 0", (draft, random) =>
        {
            if (Ways.Select(way => $"t4/{way}/total").Where(key => draft.Number(key) > 0).ToList() is not { Count: > 0 } totals) return null;
            var key = random.Pick(totals);
            draft[key] = "0";
            return At(key, key, "0");
        }),
    ];

    private static Mark At(string cell, string changed, string quote) => new(cell[1] - '0', cell, quote) { Also = [.. AfterFigures, changed.StartsWith("t2/reg", StringComparison.Ordinal) ? "authority-regulation" : "fee-unit"] };

    private static Mark Total(Draft draft, Random random, string row) => Changed(draft, random, $"{row}/c7");

    /// <summary>A cell is off, and nothing follows; the finding is on it, or on the total of its row.</summary>
    private static Mark Changed(Draft draft, Random random, string key, string? found = null)
    {
        draft[key] = Slip.Text(random.Off(draft.Number(key)));
        return At(found ?? key, key, draft[found ?? key]);
    }

    /// <summary>A figure is off and its row is added up, so that the column does not come out.</summary>
    private static Mark WithTotal(Draft draft, Random random, string row, Func<int, string> found)
    {
        var column = random.Next(1, 7);
        var key = $"{row}/c{column}";
        draft.Add(random.Off(draft.Number(key)) - draft.Number(key), $"{row}/c7", key);
        return At(found(column), key, draft[found(column)]);
    }

    private static Mark? Swapped(Draft draft, Random random, string row, Func<int, string> found)
    {
        var (one, other) = (1, random.Next(2, 7));
        var (a, b) = ($"{row}/c{one}", $"{row}/c{other}");
        if (draft[a] == draft[b]) return null;
        (draft[a], draft[b]) = (draft[b], draft[a]);
        return At(found(other), b, draft[found(other)]);
    }

    // ---------- what stands in a cell ----------

    private static IEnumerable<Fault> Formats =>
    [
        Format("a cell is blank", (text, _) => text == "0" ? "" : null),
        Format("a cell with a figure is blank", (text, _) => text != "0" ? "" : null),
        Format("a stroke for nothing", (text, random) => text == "0" ? random.Pick(["/", "—", "-", "－", "——", "／", "\\"]) : null),
        Format("a word for nothing", (text, random) => text == "0" ? random.Pick(["无", "零", "没有", "暂无"]) : null),
        Format("full-width digits", (text, _) => string.Concat(text.Select(c => c is >= '0' and <= '9' ? (char)(c - '0' + '０') : c))),
        Format("a thousands mark", (text, random) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1000 ? number.ToString(random.Next(2) == 0 ? "#,0" : "#'，'0", CultureInfo.InvariantCulture) : null),
        Format("a negative number", (text, _) => text != "0" ? "-" + text : null),
        Format("a unit behind the number", (text, random) => text + random.Pick(["件", "项", "个"])),
        Format("a fraction", (text, _) => text.Contains('.') ? null : text + ".5", key => key != "t2/fee/count"),
        Format("the letter O for 0", (text, random) => text == "0" ? random.Pick(["O", "o", "〇"]) : null),
        Format("a question mark behind the number", (text, _) => text + "？"),
        Format("the unit behind the amount", (text, _) => text + "万元", key => key == "t2/fee/count"),
    ];

    private static Fault Format(string name, Func<string, Random, string?> write, Func<string, bool>? cells = null) => new("cell-format", name, (draft, random) =>
    {
        var choices = draft.Cells.Where(key => (cells?.Invoke(key) ?? true) && write(draft[key], random) is not null).ToList();
        if (choices.Count == 0) return null;
        var key = random.Pick(choices);
        draft[key] = write(draft[key], random) ?? "";
        return At(key, key, draft[key]);
    })
    {
        LiesInTheGrid = true,
    };

    // ---------- rows, columns, tables ----------

    private static IEnumerable<Fault> Structures =>
    [
        Structure("a row of table 3 was dropped", (draft, random) =>
        {
            var row = random.Pick(Rows.Where(row => draft.Row(row)[0] == draft[$"{row}/label"]).ToList());
            draft.RemoveRow(row);
            return new Mark(3, row);
        }),
        Structure("a row of table 2 was dropped", (draft, random) =>
        {
            var row = random.Pick(ReportFormat.Edition2021.Table2.Rows.Select(row => row.Key).ToList());
            draft.RemoveRow(row);
            return new Mark(2, row);
        }),
        Structure("a row stands there twice", (draft, random) =>
        {
            var row = random.Pick(Rows.Where(row => draft.Row(row)[0] == draft[$"{row}/label"]).ToList());
            var rows = draft.Table("t3").Rows;
            rows.Insert(rows.IndexOf(draft.Row(row)) + 1, [.. draft.Row(row)]);
            return new Mark(3, null, draft[$"{row}/label"]);
        }),
        Structure("a strange row was added", (draft, random) =>
        {
            var rows = draft.Table("t3").Rows;
            var label = random.Pick(["8.其他不予公开情形", "（八）备注", "4.其他无法提供", "本年度网上申请数量"]);
            rows.Insert(random.Next(6, rows.Count), [label, "0", "0", "0", "0", "0", "0", "0"]);
            return new Mark(3, null, label);
        }),
        Structure("a column of table 3 was dropped", (draft, random) =>
        {
            var column = random.Next(2, 7);
            draft.RemoveCell($"t3/head/c{column}");
            foreach (var row in Rows) draft.RemoveCell($"{row}/c{column}");
            return new Mark(3, $"t3/c{column}");
        }),
        Structure("a column of table 3 was added", (draft, random) =>
        {
            var head = random.Pick(["个体工商户", "新闻媒体", "备注"]);
            draft.Table("t3").Rows[2].Add(head);
            foreach (var row in Rows) draft.Row(row).Insert(draft.Row(row).Count - 1, "0");
            return new Mark(3, "t3", head);
        }),
        Structure("a row has a cell too few", (draft, random) =>
        {
            var row = random.Pick(Rows);
            draft.RemoveCell($"{row}/c{random.Next(1, 8)}");
            return new Mark(3, row);
        }),
        Structure("a row has a cell too many", (draft, random) =>
        {
            var row = random.Pick(Rows);
            draft.Row(row).Insert(draft.Row(row).Count - random.Next(1, 7), "0");
            return new Mark(3, row);
        }),
        Structure("table 4 has a cell too few", (draft, random) =>
        {
            draft.RemoveCell($"t4/{random.Pick(Ways)}/{random.Pick(Results)}");
            return new Mark(4, null);
        }),
        Structure("a table was left out", (draft, random) =>
        {
            var key = random.Pick(["t2", "t3", "t4"]);
            draft.Lines.Remove(draft.Table(key));
            return new Mark(key[1] - '0', key);
        }) with { LiesInTheGrid = false },
    ];

    private static Fault Structure(string name, Func<Draft, Random, Mark> make) => new("table-structure", name, (draft, random) => make(draft, random) with { Also = AfterFigures }) { LiesInTheGrid = true };

    // ---------- labels ----------

    private static IEnumerable<Fault> Labels =>
    [
        Label("a character of a label is missing", (text, random) => Han(text) is { Count: > 3 } han ? text.Remove(random.Pick(han), 1) : null),
        Label("a character of a label stands there twice", (text, random) => Han(text) is { Count: > 3 } han && random.Pick(han) is var at ? text.Insert(at, text[at].ToString()) : null),
        Label("another word in a label", (text, random) => Words.Where(word => text.Contains(word.Right, StringComparison.Ordinal)).ToList() is { Count: > 0 } words && random.Pick(words) is var word ? text.Replace(word.Right, word.Wrong, StringComparison.Ordinal) : null),
        Label("words added to a label", (text, random) => Han(text).Count > 1 ? text + random.Pick(["数量", "情况", "（件）"]) : null),
    ];

    private static IReadOnlyList<(string Right, string Wrong)> Words { get; } =
    [
        ("其他", "其它"), ("没有", "无"), ("无法", "不能"), ("重复申请", "重复申清"), ("行政机关", "行政单位"), ("制作", "制做"), ("申请人", "申请者"), ("信访举报", "信访、举报"), ("机构", "机关"), ("商业企业", "商业公司"),
        ("总计", "合计"), ("维持", "维特"), ("纠正", "纠错"), ("尚未", "未"), ("内部事务", "内部事物"), ("执法案卷", "执法文书"), ("自然人", "公民"), ("现行有效", "有效"), ("制发", "制定"), ("数量", "件数"), ("逾期", "预期"), ("公益", "公义"),
        ("结转", "接转"), ("收费", "收废"), ("许可", "许可证"), ("处罚", "处法"),
    ];

    private static List<int> Han(string text) => [.. Enumerable.Range(0, text.Length).Where(i => text[i] is >= '\u4e00' and <= '\u9fff' && (i == 0 || text[i - 1] != '（'))];

    private static Fault Label(string name, Func<string, Random, string?> write) => new("label-wording", name, (draft, random) =>
    {
        var form = random.Pick(ReportFormat.Edition2021.Tables.ToList());
        var keys = form.Heads.Select(head => head.Key).Concat(form.Groups.Select(group => group.Key)).Concat(form.Rows.Select(row => $"{row.Key}/label")).Where(draft.Has).ToList();
        var key = random.Pick(keys);
        if (write(draft[key], random) is not { } text || text == draft[key]) return null;
        draft[key] = text;
        return new Mark(key[1] - '0', key, text);
    });

    // ---------- rules and fees ----------

    private static IEnumerable<Fault> Authority =>
    [
        new("authority-regulation", "规章 of a body that makes none", (draft, random) => MakesNone(draft) ? Rule(draft, random, random.Pick(["made", "inforce", "repealed"]), random.Next(1, 6)) : null),
        new("authority-regulation", "the normative documents stand in the row of 规章", (draft, random) =>
        {
            if (!MakesNone(draft) || draft.Number("t2/doc/inforce") == 0) return null;
            foreach (var column in new[] { "made", "repealed", "inforce" }) (draft[$"t2/reg/{column}"], draft[$"t2/doc/{column}"]) = (draft[$"t2/doc/{column}"], draft[$"t2/reg/{column}"]);
            return new Mark(2, "t2/reg/inforce", draft["t2/reg/inforce"]) { Also = [.. AfterFigures, "authority-regulation"] };
        }),
    ];

    private static bool MakesNone(Draft draft) => draft.Unit.IsGrassroots || draft.Unit.FullName.EndsWith("县人民政府", StringComparison.Ordinal) || (draft.Unit.Kind == AgencyKind.Department && draft.Unit.FullName.EndsWith('局'));

    private static Mark Rule(Draft draft, Random random, string column, int number)
    {
        draft[$"t2/reg/{column}"] = Slip.Text(number);
        return new Mark(2, $"t2/reg/{column}", Slip.Text(number));
    }

    private static IEnumerable<Fault> Fees =>
    [
        new("fee-unit", "the fee was entered in yuan", (draft, _) =>
        {
            if (!IsSmall(draft) || !decimal.TryParse(draft["t2/fee/count"], NumberStyles.Number, CultureInfo.InvariantCulture, out var fee) || fee < 0.5m) return null;
            return Fee(draft, (fee * 10_000).ToString("0.##", CultureInfo.InvariantCulture));
        }),
        new("fee-unit", "a fee of a town or bureau in yuan", (draft, random) => IsSmall(draft) && draft["t2/fee/count"] == "0" ? Fee(draft, Slip.Text(random.Next(1, 400) * 100 + 12_000)) : null),
        new("fee-unit", "the table has the digits of the text, which gives yuan", (draft, random) =>
        {
            if (!IsSmall(draft) || draft["t2/fee/count"] != "0" || draft.Find("收费", 1).Count > 0 || draft.Find("[^。]。$", 1) is not [.., var last]) return null;
            var fee = random.Next(12, 99) * 10;
            last.Line.Text += $"全年收取行政事业性收费{fee}元。";
            return Fee(draft, Slip.Text(fee));
        }),
    ];

    private static bool IsSmall(Draft draft) => draft.Unit.IsGrassroots || (draft.Unit.Kind == AgencyKind.Department && draft.Unit.FullName.EndsWith('局'));

    private static Mark Fee(Draft draft, string text)
    {
        draft["t2/fee/count"] = text;
        return new Mark(2, "t2/fee/count", text) { Also = AfterFigures };
    }
}

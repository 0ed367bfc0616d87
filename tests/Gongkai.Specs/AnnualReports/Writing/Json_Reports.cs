using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Gongkai.AnnualReports;
using Gongkai.Documents.AnnualReports;
using Gongkai.Specs.AnnualReports.Corpus;

namespace Gongkai.Specs.AnnualReports.Writing;

/// <summary>Reports as data: what the schema says, what other programs may leave out, and what is refused.</summary>
public sealed class Json_Reports
{
    [Fact]
    public void Figures_stand_under_their_cell_keys_and_text_under_its_part()
    {
        var json = Parse(ReportWriter.Write(A.Report().Figures("t3", "r1 2 1 0 0 0 0; r3.1 2 1 0 0 0 0").Build(), ReportFileKind.Json));

        Assert.Equal(3, json.GetProperty("cells").GetProperty("t3/r1/c7").GetInt32());
        Assert.Equal(10 + (25 * 7) + 15, json.GetProperty("cells").EnumerateObject().Count());
        Assert.StartsWith("（一）主动公开\n全年", json.GetProperty("parts").GetProperty("1").GetString(), StringComparison.Ordinal);
        Assert.Equal(("安澜县鹿鸣镇人民政府", 2024, "2021"), (json.GetProperty("unit").GetString(), json.GetProperty("year").GetInt32(), json.GetProperty("format").GetString()));
    }

    [Fact]
    public void What_is_written_keeps_to_the_published_schema()
    {
        var schema = Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "docs", "annual-report.schema.json"))).GetProperty("properties");

        foreach (var file in CorpusFile.All("broken").Concat(CorpusFile.All("clean7")))
        {
            foreach (var member in Parse(ReportWriter.Write(file.Report(), ReportFileKind.Json)).EnumerateObject())
            {
                Assert.True(schema.TryGetProperty(member.Name, out var rule), $"{file.Name}: the schema does not know {member.Name}.");
                if (member.Value.ValueKind != JsonValueKind.Object || !rule.GetProperty("propertyNames").TryGetProperty("pattern", out var pattern)) continue;
                Assert.All(member.Value.EnumerateObject(), entry => Assert.Matches(new Regex(pattern.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)), entry.Name));
            }
        }
    }

    [Fact]
    public void Another_program_need_give_no_more_than_name_year_and_figures()
    {
        var cells = string.Join(',', ReportFormat.Edition2021.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(key => $"\"{key}\": 0"));

        var report = Read($$$"""{"unit": "安澜县白石乡人民政府", "year": 2025, "cells": { {{{cells}}} } }""");

        Assert.Equal(("安澜县白石乡人民政府", 2025), (report.Unit, report.Year));
        Assert.Equal([2, 3, 4], report.Parts.Where(part => part.Heading is not null).Select(part => part.Number));
        Assert.DoesNotContain(ReportCheck.Check(report, new CheckOptions()), finding => finding.Rule is "table-structure" or "cell-format");
    }

    [Fact]
    public void What_is_not_given_is_missing_and_not_zero()
    {
        var report = Read("""{"unit": "安澜县白石乡人民政府", "year": 2025, "parts": {"1": "", "7": ""}, "cells": {"t4/review/upheld": 1, "t2/fee/count": "／", "t2/doc/made": null, "t2/doc/repealed": 0, "t2/doc/inforce": 0}}""");

        Assert.Null(report.Table3);
        Assert.Null(report.Table2!.Row("t2/licence"));
        Assert.Equal(CellContent.Stroke, report.Cell("t2/fee/count")!.Content);
        Assert.Equal(CellContent.Blank, report.Cell("t2/doc/made")!.Content);
    }

    [Theory]
    [InlineData("{\"unit\": \"安澜县白石乡人民政府\", \"year\": 2025}", "没有 parts、cells 和 tables")]
    [InlineData("{\"parts\": {\"1\": 5}}", "parts.1 应当是文字")]
    [InlineData("{\"parts\": []}", "parts 应当是对象")]
    [InlineData("{\"year\": \"去年\", \"parts\": {}}", "year 应当是四位数的年份")]
    [InlineData("{\"format\": \"2035\", \"parts\": {}}", "format 应当是 2019 或者 2021")]
    [InlineData("{\"order\": [1, 1, 2, 3, 4, 5], \"parts\": {}}", "order 应当把 1 到 6 各列一次")]
    [InlineData("{\"cells\": {\"t3/r1/c1\": [1]}}", "t3/r1/c1 应当是数字或者文字")]
    [InlineData("{\"tables\": {\"t3\": [1]}}", "tables.t3 应当是若干行")]
    [InlineData("{\"cells\": {\"t3/r1/c8\": 1}}", "cells 里的“t3/r1/c8”不是格式里有的")]
    [InlineData("{\"labels\": {\"t9\": \"甲\"}, \"cells\": {}}", "labels 里的“t9”不是格式里有的")]
    [InlineData("{\"unit\": 5, \"title\": [\"甲\"], \"parts\": {}}", "unit 应当是文字")]
    public void Data_against_the_schema_is_refused_with_the_place(string json, string place) =>
        Assert.Contains(place, Assert.IsType<ReportReading.Unreadable>(ReportReader.Read(Encoding.UTF8.GetBytes(json))).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("{")]
    [InlineData("{\"parts\": {\"1\": \"未写完")]
    [InlineData("{\"parts\": {}}}")]
    public void Broken_syntax_is_refused_with_the_line(string json) =>
        Assert.StartsWith("JSON 文件第1行有语法错误", Assert.IsType<ReportReading.Unreadable>(ReportReader.Read(Encoding.UTF8.GetBytes(json))).Reason, StringComparison.Ordinal);

    [Fact]
    public void Deep_nesting_is_refused() =>
        Assert.IsType<ReportReading.Unreadable>(ReportReader.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 100_000)))));

    private static AnnualReport Read(string json) => Assert.IsType<ReportReading.Recognised>(ReportReader.Read(Encoding.UTF8.GetBytes(json))).Report;

    private static JsonElement Parse(byte[] json) => JsonDocument.Parse(json).RootElement;
}

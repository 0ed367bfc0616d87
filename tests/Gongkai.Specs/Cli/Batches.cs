using System.IO.Compression;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Gongkai.Documents;
using Gongkai.Sources;
using Gongkai.Specs.AnnualReports;
using Gongkai.Specs.AnnualReports.Corpus;

namespace Gongkai.Specs.Cli;

/// <summary>Many files at once: archives, the summary, the workbook, and what one bad file does to the rest.</summary>
public sealed class Batches : CommandLineSpec
{
    [Fact]
    public async Task The_files_of_an_archive_are_checked_one_by_one()
    {
        var archive = Archive("towns.zip", ("鹿鸣镇/年报.html", Page(A.Report())), ("白石乡.html", Page(A.Report("安澜县白石乡人民政府").Cell("t4/review/upheld", "1"))), ("封面.jpg", [1, 2, 3]), ("坏.docx", "PK\u0003\u0004 不完整"u8.ToArray()));

        var results = await CheckToJson(archive);

        Assert.Equal(["鹿鸣镇/年报.html", "白石乡.html", "坏.docx"], results.Select(result => Path.GetRelativePath(archive, result.GetProperty("file").GetString()!)));
        Assert.Equal([true, true, false], results.Select(result => result.GetProperty("readable").GetBoolean()));
        Assert.Equal(["t4-total"], Rules(results[1]));
    }

    [Fact]
    public async Task An_archive_in_a_folder_is_opened_and_an_archive_without_reports_is_named()
    {
        Archive("all/towns.zip", ("鹿鸣镇.html", Page(A.Report())));
        Archive("all/pictures.zip", ("封面.jpg", [1, 2, 3]));

        var results = await CheckToJson(PathOf("all"));

        Assert.Equal(2, results.Count);
        Assert.Contains("压缩包里没有年度报告", results[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal("安澜县鹿鸣镇人民政府", results[1].GetProperty("unit").GetString());
    }

    [Fact]
    public async Task A_Word_document_called_zip_is_read_as_what_it_is()
    {
        Directory.CreateDirectory(PathOf("x"));
        File.Copy(Path.Combine(Samples, "lvming-2025.docx"), PathOf("x/年报.zip"));

        Assert.Equal(0, (await Check(PathOf("x"))).Status);
    }

    [Fact]
    public async Task Several_files_end_with_a_table_of_all()
    {
        Clean("all/a.html");
        Wrong("all/b.html");
        NoReport("all/c.txt");

        var (status, output, _) = await Check(PathOf("all"));
        var table = output.Split('\n').SkipWhile(line => !line.StartsWith("机关 ", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, status);
        Assert.Matches("安澜县鹿鸣镇人民政府 +2024 +0 +0 +0 +.*a.html", table[1]);
        Assert.Matches("安澜县鹿鸣镇人民政府 +2024 +1 +0 +0 +.*b.html", table[2]);
        Assert.Matches("（不能读取）.*c.txt", table[3]);
        Assert.StartsWith("共3份", table[5], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_come_in_the_order_of_the_files_however_many_there_are()
    {
        for (var number = 0; number < 300; number++) Write($"all/{number:000}.txt", number % 7 == 0 ? "各村、各社区：" : CorpusHtml.Tabs(A.Report().Document()));

        var results = await CheckToJson(PathOf("all"));

        Assert.Equal(Enumerable.Range(0, 300).Select(number => $"{number:000}.txt"), results.Select(result => Path.GetFileName(result.GetProperty("file").GetString())));
        Assert.Equal(43, results.Count(result => !result.GetProperty("readable").GetBoolean()));
    }

    [Fact]
    public async Task The_workbook_holds_the_summary_and_every_finding()
    {
        Wrong("all/b.html");
        Clean("all/a.html");
        NoReport("all/c.txt");

        var (status, output, error) = await Check(PathOf("all"), "--out", PathOf("结果.xlsx"), "--format", "json");

        Assert.Equal((2, ""), (status, error));
        var tables = Assert.IsType<ReadResult.Readable>(DocumentReader.Read(await File.ReadAllBytesAsync(PathOf("结果.xlsx"), TestContext.Current.CancellationToken))).Document.Blocks.OfType<Table>().ToList();
        Assert.Equal(2, tables.Count);
        Assert.Equal(["序号", "机关", "年度", "错误", "警告", "提示", "文件", "说明"], Texts(tables[0].Rows[0]));
        Assert.Equal(["2", "安澜县鹿鸣镇人民政府", "2024", "1", "0", "0"], Texts(tables[0].Rows[2]).Take(6));
        Assert.Contains("不能读取", Texts(tables[0].Rows[3])[7], StringComparison.Ordinal);
        var finding = Texts(Assert.Single(tables[1].Rows.Skip(1)));
        Assert.Equal("错误", finding[3]);
        Assert.Contains(JsonDocument.Parse(output.Split('\n')[1]).RootElement.GetProperty("findings")[0].GetProperty("message").GetString()!, finding);
        using var package = SpreadsheetDocument.Open(PathOf("结果.xlsx"), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package, TestContext.Current.CancellationToken));
        Assert.Equal(["all", "结果.xlsx"], Directory.EnumerateFileSystemEntries(PathOf(".")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("结果.xls", "应当以 .xlsx 结尾")]
    [InlineData("没有/结果.xlsx", "不能写入")]
    public async Task A_workbook_that_cannot_be_written_is_refused_before_the_check(string name, string problem)
    {
        var (status, output, error) = await Check(Clean(), "--out", PathOf(name));

        Assert.Equal((2, ""), (status, output));
        Assert.Contains(problem, error, StringComparison.Ordinal);
    }

    private static List<string> Texts(TableRow row) => [.. row.Cells.Select(cell => string.Concat(cell.Content.OfType<Paragraph>().Select(paragraph => paragraph.Text)))];

    private static byte[] Page(ReportBuilder report) => Encoding.UTF8.GetBytes(CorpusHtml.WordExport(report.Document()));

    private string Archive(string name, params (string Name, byte[] Content)[] files)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        using var zip = ZipFile.Open(PathOf(name), ZipArchiveMode.Create);
        foreach (var (file, content) in files)
        {
            using var stream = zip.CreateEntry(file).Open();
            stream.Write(content);
        }

        return PathOf(name);
    }
}

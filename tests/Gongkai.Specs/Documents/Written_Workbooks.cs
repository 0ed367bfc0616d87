using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Gongkai.Documents.Xlsx;

namespace Gongkai.Specs.Documents;

public class Written_Workbooks
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public void The_schema_of_the_format_finds_nothing_to_say()
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(Sample()), isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}"));
    }

    [Fact]
    public void The_same_rows_give_the_same_bytes_and_no_date()
    {
        Assert.Equal(Sample(), Sample());
        using var zip = new ZipArchive(new MemoryStream(Sample()));
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
        Assert.DoesNotContain(zip.Entries, entry => entry.FullName.StartsWith("docProps", StringComparison.Ordinal));
    }

    [Fact]
    public void Merges_are_collected_and_cells_go_around_them()
    {
        var sheet = Written(sheet =>
        {
            sheet.AddRow(new Cell("甲", CellStyle.Head) { RowSpan = 2 }, new Cell("乙", CellStyle.Head) { ColumnSpan = 2 }, new Cell("丙", CellStyle.Head) { RowSpan = 3 });
            sheet.AddRow(new Cell("丁"), new Cell("戊"));
        });

        Assert.Equal(["A1:A2", "B1:C1", "D1:D3"], sheet.Descendants(Main + "mergeCell").Select(merge => merge.Attribute("ref")!.Value));
        Assert.Equal(["A1=甲", "B1=乙", "C1=", "D1=丙", "A2=", "B2=丁", "C2=戊", "D2=", "D3="], Cells(sheet));
    }

    [Fact]
    public void A_cell_may_not_reach_into_one_from_above() => Assert.Throws<ArgumentException>(() => Written(sheet =>
    {
        sheet.AddRow(Cell.Blank(), new Cell("甲") { RowSpan = 2 });
        sheet.AddRow(new Cell("乙") { ColumnSpan = 2 });
    }));

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+8610")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public void A_text_that_begins_like_a_formula_stays_text(string text)
    {
        var cell = Written(sheet => sheet.AddRow(new Cell(text))).Descendants(Main + "c").Single();

        Assert.Equal(("inlineStr", text), (cell.Attribute("t")!.Value, cell.Value));
        using var package = SpreadsheetDocument.Open(new MemoryStream(Sample()), isEditable: false);
        var formats = package.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<DocumentFormat.OpenXml.Spreadsheet.CellFormat>().ToList();
        Assert.True(formats[int.Parse(cell.Attribute("s")!.Value, System.Globalization.CultureInfo.InvariantCulture)].QuotePrefix!.Value);
    }

    [Fact]
    public void Control_characters_are_left_out_and_what_a_cell_cannot_hold_is_cut()
    {
        var lines = Cells(Written(sheet => sheet.AddRow(new Cell("甲\u0001\u0007乙\r\n丙\uD800丁\uFFFE𠮷"), new Cell(new string('长', 40_000)), new Cell("_x0041_<&>"))));

        Assert.Equal("A1=甲乙\n丙丁𠮷", lines[0]);
        Assert.Equal(3 + 32_767, lines[1].Length);
        Assert.EndsWith("长…", lines[1], StringComparison.Ordinal);
        Assert.Equal("C1=_x005F_x0041_<&>", lines[2]);
    }

    [Fact]
    public void Names_of_sheets_are_made_such_that_Excel_takes_them()
    {
        var names = new SheetNames();

        Assert.Equal("汇总", names.Add("汇总"));
        Assert.Equal("汇总(2)", names.Add("汇总"));
        Assert.Equal("2023／24［草］", names.Add("2023/24[草]"));
        Assert.Equal("表", names.Add("''"));
        Assert.Equal("History(2)", names.Add("History"));
        Assert.Equal(31, names.Add(new string('镇', 40)).Length);
        Assert.Equal(new string('镇', 28) + "(2)", names.Add(new string('镇', 40)));
    }

    [Fact]
    public void A_row_is_as_high_as_its_text_needs_or_as_wanted()
    {
        var sheet = Written(
            sheet =>
            {
                sheet.AddRow(new Cell("短", CellStyle.Wrapped));
                sheet.AddRow(new Cell(new string('长', 25), CellStyle.Wrapped));
                sheet.AddRow(new Cell("一\n二", CellStyle.Wrapped));
                sheet.AddRow(new Cell(new string('长', 25), CellStyle.Wrapped) { ColumnSpan = 3 });
                sheet.AddRow(30, new Cell(new string('长', 25), CellStyle.Wrapped));
            },
            columns: [22, 22, 22]);

        Assert.Equal([null, "50", "34", null, "30"], sheet.Descendants(Main + "row").Select(row => row.Attribute("ht")?.Value));
    }

    [Fact]
    public void A_workbook_without_sheets_still_opens()
    {
        using var stream = new MemoryStream();
        new Workbook(stream).Dispose();
        using var package = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Rows_are_not_kept_while_a_long_sheet_is_written()
    {
        using var workbook = new Workbook(Stream.Null);
        var sheet = workbook.Add(new SheetLayout("长"));
        List<WeakReference> texts = [.. Enumerable.Range(0, 1_000).Select(row => AddRow(sheet, row))];
        GC.Collect();

        Assert.DoesNotContain(texts, text => text.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference AddRow(Sheet sheet, int row)
    {
        var text = $"第{row}行";
        sheet.AddRow(new Cell(text, CellStyle.Wrapped), Cell.Count(row));
        return new WeakReference(text);
    }

    internal static byte[] Sample()
    {
        using var stream = new MemoryStream();
        using (var workbook = new Workbook(stream))
        {
            var summary = workbook.Add(new SheetLayout("汇总/2023年's") { Columns = [6, 34, 9, 9, 4, 40], FrozenRows = 3, FrozenColumns = 2, FilterRow = 3, IsLandscape = true });
            summary.AddRow(36, new Cell("云阳县2023年政府信息公开工作年度报告核对汇总", CellStyle.Title) { ColumnSpan = 6 });
            summary.AddRow(new Cell("序号", CellStyle.Head) { RowSpan = 2 }, new Cell("机关名称", CellStyle.Head) { RowSpan = 2 }, new Cell("发现", CellStyle.Head) { ColumnSpan = 2 }, new Cell("是否签章", CellStyle.VerticalHead) { RowSpan = 2 }, new Cell("说明", CellStyle.Head) { RowSpan = 2 });
            summary.AddRow(36, new Cell("错误", CellStyle.Head), new Cell("提醒", CellStyle.Head));
            for (var row = 1; row <= 8; row++)
            {
                summary.AddRow(
                    new Cell(row),
                    Cell.To(new Uri($"https://example.gov.cn/年报?id={row}&x=_x0041_"), $"第{row}镇人民政府"),
                    Cell.Count(row % 3),
                    Cell.Count(row * 1.5m),
                    new Cell("是", CellStyle.Centred),
                    new Cell(row % 2 == 0 ? "=不是公式，是一句比较长的说明文字，要在格子里换行显示，看看行高是否合适。" : "无", CellStyle.Wrapped));
            }

            var text = workbook.Add(new SheetLayout("正文") { Columns = [90] });
            text.AddRow(new Cell("一、总体情况"));
            text.AddRow(Cell.To(new Uri("docs/凤鸣镇 年报.docx", UriKind.Relative), "原件"));
        }

        return stream.ToArray();
    }

    private static XElement Written(Action<Sheet> write, params IReadOnlyList<double> columns)
    {
        using var stream = new MemoryStream();
        using (var workbook = new Workbook(stream)) write(workbook.Add(new SheetLayout("表") { Columns = columns }));
        using var zip = new ZipArchive(stream);
        using var reader = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open(), Encoding.UTF8);
        return XElement.Parse(reader.ReadToEnd(), LoadOptions.PreserveWhitespace);
    }

    private static List<string> Cells(XElement sheet) => [.. sheet.Descendants(Main + "c").Select(cell => $"{cell.Attribute("r")!.Value}={cell.Value}")];
}

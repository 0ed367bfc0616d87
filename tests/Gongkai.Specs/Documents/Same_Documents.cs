using Gongkai.Documents;
using Gongkai.Sources;

namespace Gongkai.Specs.Documents;

/// <summary>Documents that LibreOffice has saved in several formats read the same from each.</summary>
public class Same_Documents
{
    [Theory]
    [InlineData("merged-cells")]
    [InlineData("list-items")]
    [InlineData("numbered-headings")]
    [InlineData("pending-revisions")]
    [InlineData("inline-text")]
    public void An_rtf_and_an_odt_file_read_like_the_docx(string name)
    {
        var docx = Everything(Reading.Document(Reading.File($"{name}.docx")));

        Assert.Equal(docx, Everything(Reading.Document(Reading.File($"{name}.rtf"))));
        Assert.Equal(docx, Everything(Reading.Document(Reading.File($"{name}.odt"))));
    }

    [Theory]
    [InlineData("rtf")]
    [InlineData("odt")]
    public void So_does_a_whole_report(string kind)
    {
        var result = Assert.IsType<ReadResult.Readable>(DocumentReader.Read(Sample(kind)));

        Assert.Equal(kind, result.Kind);
        Assert.Equal(Everything(Reading.Document(Sample("docx"))), Everything(result.Document));
    }

    private static byte[] Sample(string kind) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", $"fengming-2023.{kind}"));

    private static string[] Everything(SourceDocument document) =>
    [
        .. document.Blocks.SelectMany(Everything),
        .. document.Remnants.Select(remnant => $"{remnant.Kind}：{remnant.Text}@{remnant.Place}"),
    ];

    private static IEnumerable<string> Everything(Block block) => block is Table table
        ? table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Content.SelectMany(Everything).Prepend($"{cell.Place} {cell.Column}+{cell.ColumnSpan}x{cell.RowSpan}")).Prepend($"{table.Place}")
        : [$"{block.Place}：{Reading.Line(block)}"];
}

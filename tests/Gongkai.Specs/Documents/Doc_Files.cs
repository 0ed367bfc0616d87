using Gongkai.Sources;

namespace Gongkai.Specs.Documents;

/// <summary>Documents that a word processor saved in both formats. What it cannot keep in the old one is not in them.</summary>
public class Doc_Files
{
    [Theory]
    [InlineData("text")]
    [InlineData("lists")]
    [InlineData("tables")]
    [InlineData("wide")]
    [InlineData("revisions")]
    [InlineData("boxes")]
    public void The_old_format_gives_the_same_document_as_the_new_one(string name) =>
        Same(Reading.Document(File(name + ".docx")), Reading.Document(File(name + ".doc")));

    [Theory]
    [InlineData("fengming-2023.doc")]
    [InlineData("fengming-2023.wps")]
    public void A_report_in_the_old_format_is_the_report(string name) =>
        Same(Reading.Document(Sample("fengming-2023.docx")), Reading.Document(Sample(name)));

    /// <summary>A file of the folder <c>Files</c>.</summary>
    internal static byte[] File(string name)
    {
        using var stream = typeof(Doc_Files).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static byte[] Sample(string name) => System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", name));

    private static void Same(SourceDocument expected, SourceDocument actual)
    {
        Assert.Equal(expected.Lines(), actual.Lines());
        Assert.Equal(expected.Blocks.SelectMany(Places), actual.Blocks.SelectMany(Places));
        Assert.Equal(expected.Remnants, actual.Remnants);
    }

    /// <summary>Places and spans of a block and of all that stands in it.</summary>
    private static IEnumerable<string> Places(Block block) => block is Table table
        ? table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Content.SelectMany(Places).Prepend($"{cell.Place}@{cell.Column}+{cell.ColumnSpan}x{cell.RowSpan}")).Prepend($"{block.Place}")
        : [$"{block.Place}"];
}

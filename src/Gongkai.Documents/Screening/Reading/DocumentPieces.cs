using Gongkai.Documents.Drafts;
using Gongkai.Screening;
using Gongkai.Sources;

namespace Gongkai.Documents.Screening.Reading;

/// <summary>The paragraphs, cells and remnants of a document in pieces.</summary>
internal static class DocumentPieces
{
    public static IEnumerable<FilePiece> Of(SourceDocument document) =>
        document.Blocks.SelectMany(block => Of(block, "", "")).Concat(document.Remnants.Where(remnant => remnant.Text.Length > 0).Select(Of));

    private static FilePiece Of(Remnant remnant) => FilePiece.Hidden(remnant.Text, $"{remnant.Kind}（{remnant.Place}）") with { IsShownToo = remnant.Kind == RemnantKinds.Insertion };

    private static IEnumerable<FilePiece> Of(Block block, string head, string row) => block switch
    {
        Paragraph paragraph => [new FilePiece(new ScreenedText(paragraph.Text) { Head = head, Row = row }, paragraph.Place.ToString())],
        Table table => Of(table),
        _ => [],
    };

    private static IEnumerable<FilePiece> Of(Table table)
    {
        var heads = ColumnHeads.Of(table.Rows.Select(row => row.Cells.Select((cell, i) => (Column(cell, i), TextOf(cell)))));
        foreach (var row in table.Rows)
        {
            var line = heads.Line(row.Cells.Select((cell, i) => (Column(cell, i), TextOf(cell))));
            for (var i = 0; i < row.Cells.Count; i++)
            {
                var cell = row.Cells[i];
                foreach (var piece in cell.Content.SelectMany(block => Of(block, heads[Column(cell, i)], line))) yield return piece;
            }
        }
    }

    private static int Column(TableCell cell, int index) => cell.Column >= 0 ? cell.Column : index;

    private static string TextOf(TableCell cell) => cell.Content is [Paragraph { Text: var text }] ? text : "";
}

using Gongkai.Documents.Drafts;

namespace Gongkai.Documents.Doc.Tables;

/// <summary>
/// The tables that are being read, each in a cell of the one before. The file holds paragraphs one after the other that only
/// say how deep in tables they stand ([MS-DOC] 2.4.3).
/// </summary>
/// <param name="body">Where what stands in no table goes.</param>
/// <param name="count">Called for every table and cell.</param>
internal sealed class OpenTables(List<Draft> body, Action count)
{
    private readonly Stack<OpenTable> _tables = [];

    public int Depth => _tables.Count;

    /// <summary>Where a paragraph of the present depth goes.</summary>
    public List<Draft> Target => _tables.TryPeek(out var table) ? table.Cell : body;

    /// <exception cref="UnreadableFileException">More tables in each other than anybody draws.</exception>
    public void MoveTo(int depth)
    {
        if (depth > Limits.TableDepth) throw new UnreadableFileException(Reasons.TooMuchContent);

        while (_tables.Count > depth)
        {
            var finished = _tables.Pop().Finish();
            Target.Add(finished);
        }

        for (; _tables.Count < depth; count()) _tables.Push(new OpenTable());
    }

    public void EndCell(bool isMarkDeleted)
    {
        _tables.Peek().EndCell(isMarkDeleted);
        count();
    }

    public void EndRow(RowDefinition? definition, bool isMarkDeleted) => _tables.Peek().EndRow(definition, isMarkDeleted);
}

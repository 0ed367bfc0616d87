using System.Xml;
using Gongkai.Documents.Drafts;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Xlsx.Reading;

/// <summary>The comments of a sheet by cell: notes (ECMA-376 Part 1, 18.7.3 comment) and discussions ([MS-XLSX] 2.1.62 threadedComment).</summary>
internal sealed class SheetComments
{
    /// <summary>Whoever “wrote” the copy of a discussion that old programs show.</summary>
    private const string CopyOfDiscussion = "tc=";

    private readonly SortedDictionary<(int Row, int Column), List<DraftRemnant>> _byCell = [];

    /// <summary>Those that can be seen.</summary>
    public static SheetComments Read(ZipPackage package, string sheet, SheetContent content, WorkbookBudget budget)
    {
        var comments = Read(package, sheet, budget);
        comments.DropHidden(content);
        return comments;
    }

    /// <summary>All of them by their cell, those of hidden rows and columns included.</summary>
    public static IEnumerable<((int Row, int Column) Place, string Text)> ReadAll(ZipPackage package, string sheet, WorkbookBudget budget) =>
        Read(package, sheet, budget)._byCell.SelectMany(cell => cell.Value.Select(remnant => (cell.Key, remnant.Text)));

    public List<DraftRemnant> Take(int row, int column) => _byCell.Remove((row, column), out var remnants) ? remnants : [];

    public List<DraftRemnant> TakeRest()
    {
        List<DraftRemnant> rest = [.. _byCell.Values.SelectMany(remnants => remnants)];
        _byCell.Clear();
        return rest;
    }

    private static SheetComments Read(ZipPackage package, string sheet, WorkbookBudget budget)
    {
        var comments = new SheetComments();
        var parts = Relationships.Of(package, sheet);
        ReadPart(package, parts.ByKind("comments"), reader => comments.ReadNotes(reader, budget));
        ReadPart(package, parts.ByKind("threadedComment"), reader => comments.ReadDiscussions(reader, budget));
        return comments;
    }

    private static void ReadPart(ZipPackage package, string? part, Action<XmlReader> read)
    {
        using var reader = part is null ? null : package.Open(part, Limits.PartSize);
        if (reader is null) return;
        reader.MoveToContent();
        read(reader);
    }

    private void ReadNotes(XmlReader reader, WorkbookBudget budget)
    {
        var authors = new List<string>();
        var children = new ChildElements(reader);
        while (children.Next())
        {
            var isAuthors = Sml.Name(reader) == "authors";
            var entries = new ChildElements(reader);
            while (entries.Next())
            {
                if (isAuthors) authors.Add(Sml.Text(reader));
                else if (!IsCopy(reader, authors)) Add(reader.GetAttribute("ref"), Sml.RichText(reader), budget);
            }
        }
    }

    private static bool IsCopy(XmlReader reader, List<string> authors) =>
        Sml.Number(reader, "authorId") is { } author && author < authors.Count && authors[author].StartsWith(CopyOfDiscussion, StringComparison.Ordinal);

    private void ReadDiscussions(XmlReader reader, WorkbookBudget budget)
    {
        var comments = new ChildElements(reader);
        while (comments.Next())
        {
            var place = reader.GetAttribute("ref");
            var children = new ChildElements(reader);
            while (children.Next())
            {
                if (reader.LocalName == "text") Add(place, Sml.Text(reader).Trim(), budget);
            }
        }
    }

    private void Add(string? reference, string text, WorkbookBudget budget)
    {
        if (text.Length == 0 || CellReference.Parse(reference) is not { Row: >= 0, Column: >= 0 } place) return;
        budget.Place(1);
        if (!_byCell.TryGetValue(place, out var remnants)) _byCell[place] = remnants = [];
        remnants.Add(new DraftRemnant(text, RemnantKinds.Comment));
    }

    private void DropHidden(SheetContent content)
    {
        if (_byCell.Count == 0) return;
        var hiddenRows = content.Rows.Where(row => row.IsHidden).Select(row => row.Index).ToHashSet();
        foreach (var place in _byCell.Keys.Where(place => content.HiddenColumns[place.Column] || hiddenRows.Contains(place.Row)).ToList()) _byCell.Remove(place);
    }
}

using System.Runtime.InteropServices;

namespace Gongkai.Documents.Xlsx.Reading;

/// <summary>A rectangle of cells; 0-based, all four included.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CellRange(int Top, int Left, int Bottom, int Right)
{
    /// <summary>A1:C3; null for what is no range of more than one cell.</summary>
    public static CellRange? Parse(string? reference)
    {
        if (reference?.Split(':') is not [var from, var to]) return null;
        if (CellReference.Parse(from) is not { Row: >= 0, Column: >= 0 } first || CellReference.Parse(to) is not { Row: >= 0, Column: >= 0 } last) return null;
        return first != last && first.Row <= last.Row && first.Column <= last.Column ? new CellRange(first.Row, first.Column, last.Row, last.Column) : null;
    }
}

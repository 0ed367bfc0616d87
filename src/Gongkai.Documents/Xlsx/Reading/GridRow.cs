using System.Runtime.InteropServices;

namespace Gongkai.Documents.Xlsx.Reading;

/// <summary>
/// A row of the sheet in which a visible cell begins.
/// </summary>
/// <param name="Index">Its number in the file.</param>
/// <param name="Ordinal">Its number when hidden rows are not counted.</param>
/// <param name="Cells">From the left; cells that a merge covers are not among them.</param>
internal sealed record GridRow(int Index, int Ordinal, List<GridCell> Cells)
{
    /// <summary>The last row that one of the cells covers.</summary>
    public int Bottom { get; } = Cells.Max(cell => cell.Bottom);

    public bool IsBlank { get; } = Cells.TrueForAll(cell => cell.Text.Length == 0);
}

/// <summary>A cell as it begins on the sheet, with the last row and column of the file that it covers.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct GridCell(int Column, int Right, int Bottom, string Text, bool HasBorder);

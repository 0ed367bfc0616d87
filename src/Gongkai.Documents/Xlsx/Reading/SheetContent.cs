using System.Runtime.InteropServices;

namespace Gongkai.Documents.Xlsx.Reading;

/// <summary>What a sheet holds, as the file says it: rows from the top, hidden ones included.</summary>
internal sealed class SheetContent
{
    public List<SheetRow> Rows { get; } = [];

    public List<CellRange> Merges { get; } = [];

    public bool[] HiddenColumns { get; } = new bool[CellReference.Columns];
}

internal sealed class SheetRow(int index, bool isHidden)
{
    public int Index { get; } = index;

    public bool IsHidden { get; } = isHidden;

    /// <summary>Those with text or a border.</summary>
    public List<SheetCell> Cells { get; } = [];
}

[StructLayout(LayoutKind.Auto)]
internal readonly record struct SheetCell(int Column, string Text, bool HasBorder);

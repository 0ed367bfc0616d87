using Gongkai.Documents.CompoundFiles;
using Gongkai.Documents.Docx;

namespace Gongkai.Documents.Doc.Tables;

/// <summary>Where the edges of a row's cells lie and which cells are merged ([MS-DOC] 2.9.321, sprmTDefTable).</summary>
internal sealed class RowDefinition
{
    private const int CellSize = 20;
    private const int HorizontalBits = 3;
    private const int VerticalBits = 0x60;
    private const int VerticalRestart = 0x40;

    private readonly int[] _horizontal;
    private readonly Merge[] _vertical;

    private RowDefinition(Bytes operand)
    {
        var cells = operand.Byte(2);
        _horizontal = new int[cells];
        _vertical = new Merge[cells];
        Edges = new short[cells + 1];
        for (var i = 0; i < Edges.Length; i++) Edges[i] = operand.Int16(3 + (i * 2));

        // Cells at the end that have nothing special may be left out.
        var descriptors = 3 + (Edges.Length * 2);
        for (var i = 0; i < cells && descriptors + ((i + 1) * CellSize) <= operand.Length; i++) Describe(i, operand.UInt16(descriptors + (i * CellSize)));
    }

    /// <summary>The left edge of every cell and the right edge of the last one, in twentieths of a point.</summary>
    public short[] Edges { get; }

    public int CellCount => _vertical.Length;

    public static RowDefinition Read(Bytes operand) => new(operand);

    public Merge Vertical(int cell) => _vertical[cell];

    /// <summary>
    /// How a cell is merged with those beside it. Descriptions of the format disagree which of the two bits marks the first
    /// cell of a merge; whichever the first one has.
    /// </summary>
    public Merge Horizontal(int cell)
    {
        if (_horizontal[cell] == 0) return Merge.None;

        var first = cell;
        while (first > 0 && _horizontal[first - 1] != 0) first--;
        return _horizontal[cell] == _horizontal[first] ? Merge.Restart : Merge.Continue;
    }

    /// <summary>Modifiers of a table that change what the definition said.</summary>
    public void Apply(Prl prl)
    {
        switch (prl.Sprm)
        {
            case Sprm.TMerge:
                MergeCells(Cells(prl.Operand));
                break;
            case Sprm.TSplit:
                Cells(prl.Operand).Clear();
                break;
            case Sprm.TVertMerge when prl.Operand.Length >= 3 && prl.Operand.Byte(1) < CellCount:
                _vertical[prl.Operand.Byte(1)] = VerticalOf(prl.Operand.Byte(2) << 5);
                break;
        }
    }

    private static void MergeCells(Span<int> cells)
    {
        cells.Fill(2);
        if (cells.Length > 0) cells[0] = 1;
    }

    /// <summary>The cells from one number up to another ([MS-DOC] 2.9.126).</summary>
    private Span<int> Cells(Bytes operand)
    {
        var first = Math.Min(operand.Byte(0), CellCount);
        return _horizontal.AsSpan(first, Math.Max(0, Math.Min(operand.Byte(1), CellCount) - first));
    }

    private void Describe(int cell, ushort flags)
    {
        _horizontal[cell] = flags & HorizontalBits;
        _vertical[cell] = VerticalOf(flags);
    }

    private static Merge VerticalOf(int flags) =>
        (flags & VerticalRestart) != 0 ? Merge.Restart : (flags & VerticalBits) != 0 ? Merge.Continue : Merge.None;
}

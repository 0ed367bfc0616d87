using System.Globalization;
using System.Runtime.InteropServices;
using Gongkai.Documents.CompoundFiles;
using Gongkai.Documents.Doc.Tables;
using Gongkai.Documents.Docx;

namespace Gongkai.Documents.Doc;

/// <summary>
/// What matters of the formatting of a paragraph ([MS-DOC] 2.6.2).
/// </summary>
/// <param name="Style">Number of its style.</param>
/// <param name="List">Number of its list; 0 switches the list of the style off.</param>
/// <param name="Level">0-based level in the list.</param>
/// <param name="IsInTable">It stands in a table.</param>
/// <param name="StatedDepth">How many tables it stands in, one inside the other; stated only by programs that nest tables.</param>
/// <param name="IsRowEnd">It is the mark behind the last cell of a row, and no text.</param>
/// <param name="IsInnerCellEnd">Its mark ends a cell of a nested table.</param>
/// <param name="IsInnerRowEnd">Its mark ends a row of a nested table.</param>
/// <param name="Row">Where the edges of the row's cells lie; at the end of a row.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ParagraphFormat(
    int Style, int? List, int? Level, bool IsInTable, int StatedDepth, bool IsRowEnd, bool IsInnerCellEnd, bool IsInnerRowEnd, RowDefinition? Row)
{
    /// <summary>Larger numbers tell of a list that the paragraph once was in.</summary>
    public const int LargestList = 0xF800;

    private const char CellMark = '\u0007';

    /// <summary>How many tables the paragraph stands in.</summary>
    public int Depth => IsInTable ? Math.Max(1, StatedDepth) : 0;

    public bool EndsRow => IsInTable && (Depth == 1 ? IsRowEnd : IsInnerRowEnd);

    /// <summary>True when the mark ends a cell. Only the outermost table has a mark of its own for that.</summary>
    public bool EndsCell(char mark) => IsInTable && (Depth == 1 ? mark == CellMark : IsInnerCellEnd);

    public ParagraphProperties Numbering => new(Style.ToString(CultureInfo.InvariantCulture), List, Level, IsMarkDeleted: false);

    public ParagraphFormat With(Bytes modifiers)
    {
        var format = this;
        foreach (var prl in Prl.In(modifiers)) format = format.With(prl);
        return format;
    }

    private ParagraphFormat With(Prl prl)
    {
        switch (prl.Sprm)
        {
            case Sprm.PIstd:
                return this with { Style = prl.Operand.UInt16(0), List = null, Level = null };
            case Sprm.PIlfo:
                return this with { List = prl.Operand.UInt16(0) };
            case Sprm.PIlvl:
                return this with { Level = prl.Operand.Byte(0) };
            case Sprm.PFInTable:
                return this with { IsInTable = prl.IsOn };
            case Sprm.PItap:
                return this with { StatedDepth = prl.Operand.Int32(0) };
            case Sprm.PDtap:
                return this with { StatedDepth = unchecked(StatedDepth + prl.Operand.Int32(0)) };
            case Sprm.PFTtp:
                return this with { IsRowEnd = prl.IsOn };
            case Sprm.PFInnerTableCell:
                return this with { IsInnerCellEnd = prl.IsOn };
            case Sprm.PFInnerTtp:
                return this with { IsInnerRowEnd = prl.IsOn };
            case Sprm.TDefTable:
                return this with { Row = RowDefinition.Read(prl.Operand) };
            default:
                Row?.Apply(prl);
                return this;
        }
    }
}

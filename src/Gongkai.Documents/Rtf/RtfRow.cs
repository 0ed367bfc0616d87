using System.Runtime.InteropServices;
using Gongkai.Documents.Docx;

namespace Gongkai.Documents.Rtf;

/// <summary>The definition of a table row from <c>\trowd</c> on: where its cells end and how they are merged (“Table Definitions”).</summary>
internal sealed class RtfRow
{
    private Merge _vertical;
    private Merge _horizontal;

    /// <summary>Twips from the margin to the first cell.</summary>
    public int Left { get; private set; }

    public List<RtfCell> Cells { get; } = [];

    /// <summary>Takes in a control word of the definition.</summary>
    /// <returns>True when it completed a cell.</returns>
    public bool Define(ReadOnlySpan<char> word, int? parameter)
    {
        switch (word)
        {
            case "trleft":
                Left = parameter ?? 0;
                break;
            case "clvmgf":
                _vertical = Merge.Restart;
                break;
            case "clvmrg":
                _vertical = Merge.Continue;
                break;
            case "clmgf":
                _horizontal = Merge.Restart;
                break;
            case "clmrg":
                _horizontal = Merge.Continue;
                break;
            case "cellx":
                EndCell(parameter ?? 0);
                return true;
        }

        return false;
    }

    private void EndCell(int right)
    {
        if (Cells.Count >= Limits.Span) throw new UnreadableFileException(Reasons.TooMuchContent);
        Cells.Add(new RtfCell(right, _vertical, _horizontal));
        _vertical = _horizontal = Merge.None;
    }
}

/// <param name="Right">Twips from the margin to the end of the cell.</param>
/// <param name="Vertical"><c>\clvmgf</c> and <c>\clvmrg</c>.</param>
/// <param name="Horizontal"><c>\clmgf</c> and <c>\clmrg</c>.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RtfCell(int Right, Merge Vertical, Merge Horizontal);

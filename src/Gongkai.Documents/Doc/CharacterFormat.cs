using System.Runtime.InteropServices;
using Gongkai.Documents.CompoundFiles;

namespace Gongkai.Documents.Doc;

/// <summary>
/// What matters of the formatting of characters ([MS-DOC] 2.6.1).
/// </summary>
/// <param name="IsDeleted">A pending revision deletes them.</param>
/// <param name="IsInserted">A pending revision inserts them.</param>
/// <param name="IsHidden">They are not shown.</param>
/// <param name="IsSpecial">The code stands for something else than a character.</param>
/// <param name="Font">Number of their font.</param>
/// <param name="Symbol">Number of a font and a code in it, to be shown instead of a special character.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CharacterFormat(bool IsDeleted, bool IsInserted, bool IsHidden, bool IsSpecial, int Font, (int Font, int Code)? Symbol)
{
    public CharacterFormat With(Bytes modifiers)
    {
        var format = this;
        foreach (var prl in Prl.In(modifiers))
        {
            format = prl.Sprm switch
            {
                Sprm.CFRMarkDel => format with { IsDeleted = prl.IsOn },
                Sprm.CFRMarkIns => format with { IsInserted = prl.IsOn },
                Sprm.CFVanish => format with { IsHidden = prl.IsOn },
                Sprm.CFSpec => format with { IsSpecial = prl.IsOn },
                Sprm.CRgFtc0 => format with { Font = prl.Operand.UInt16(0) },
                Sprm.CSymbol => format with { Symbol = (prl.Operand.UInt16(0), prl.Operand.UInt16(2)) },
                _ => format,
            };
        }

        return format;
    }
}

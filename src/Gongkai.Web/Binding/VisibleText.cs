using System.Globalization;
using System.Text;

namespace Gongkai.Web.Binding;

/// <summary>Tells text from what only looks like an empty field, such as a zero-width space copied from elsewhere.</summary>
internal static class VisibleText
{
    /// <summary>True when nothing of it can be seen: nothing, blanks, control and format characters, marks without a letter.</summary>
    public static bool IsBlank(string? text) => text is null || text.EnumerateRunes().All(IsInvisible);

    private static bool IsInvisible(Rune rune) =>
        rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800 // fillers of Hangul and Braille: letters and symbols without ink
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}

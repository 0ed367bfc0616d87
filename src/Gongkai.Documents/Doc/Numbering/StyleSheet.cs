using System.Globalization;
using Gongkai.Documents.CompoundFiles;
using Gongkai.Documents.Docx.Numbering;

namespace Gongkai.Documents.Doc.Numbering;

/// <summary>Which styles number their paragraphs ([MS-DOC] 2.9.271, STSH). Styles matter for nothing else here.</summary>
internal static class StyleSheet
{
    private const int ParagraphStyle = 1;
    private const int Kind = 0x0F;

    public static StyleLists Read(Bytes sheet)
    {
        if (sheet.Length == 0) return StyleLists.None;

        var styles = new StyleLists { Default = "0" };
        var headSize = sheet.UInt16(0);
        var count = sheet.UInt16(2);
        var baseSize = sheet.UInt16(4);
        var offset = 2 + headSize;
        for (var number = 0; number < count; number++)
        {
            var size = sheet.UInt16(offset);
            ReadStyle(sheet.Slice(offset + 2, size), number, baseSize, styles);
            offset += 2 + size + (size & 1);
        }

        return styles;
    }

    /// <summary>Numbers without a style have nothing; of the others come a fixed part, the name, and the formatting.</summary>
    private static void ReadStyle(Bytes style, int number, int baseSize, StyleLists styles)
    {
        if (style.Length < baseSize || (style.UInt16(2) & Kind) != ParagraphStyle) return;

        var nameSize = (style.UInt16(baseSize) + 2) * 2;
        var formatting = style.From(baseSize + nameSize);
        var length = formatting.UInt16(0);
        var format = length <= 2 ? default : default(ParagraphFormat).With(formatting.Slice(4, length - 2));
        styles.Add(NameOf(number), NameOf(style.UInt16(2) >> 4), format.List, format.Level);
    }

    private static string NameOf(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Text;
using Gongkai.Documents.CompoundFiles;

namespace Gongkai.Documents.Doc;

/// <summary>The names of the fonts ([MS-DOC] 2.9.286, SttbfFfn), which tell what a symbol shows.</summary>
internal sealed class FontNames(Bytes table)
{
    private const int HeadSize = 4;
    private const int NameOffset = 39;

    /// <summary>Few documents have symbols, so that the names are read when one comes.</summary>
    private readonly Lazy<List<string>> _names = new(() => Read(table));

    /// <summary>Null for a number that no font has.</summary>
    public string? NameOf(int font) => font < _names.Value.Count ? _names.Value[font] : null;

    private static List<string> Read(Bytes table)
    {
        var names = new List<string>();
        if (table.Length == 0) return names;

        var offset = HeadSize;
        for (int left = table.UInt16(0); left > 0; left--)
        {
            var font = table.Slice(offset + 1, table.Byte(offset));
            names.Add(NameIn(font));
            offset += 1 + font.Length;
        }

        return names;
    }

    /// <summary>The name behind what the font looks like; a second name may follow.</summary>
    private static string NameIn(Bytes font) =>
        font.Length < NameOffset ? "" : Encoding.Unicode.GetString(font.Span(NameOffset, font.Length - NameOffset)).Split('\0')[0];
}

using System.Globalization;
using System.Text;
using Gongkai.Documents.CompoundFiles;
using Gongkai.Documents.Docx.Numbering;

namespace Gongkai.Documents.Doc.Numbering;

/// <summary>Reads levels of lists that stand one after the other ([MS-DOC] 2.9.150 and 2.9.151, LVL; 2.9.135, LFOData).</summary>
internal sealed class LevelReader(Bytes table, int offset)
{
    private const int HeadSize = 28;
    private const int LegalBit = 0x04;
    private const int RestartBit = 0x08;
    private const int StartsAnewBit = 0x10;
    private const int ReplacesLevelBit = 0x20;

    private int _offset = offset;

    public ListLevel Read()
    {
        var head = Take(HeadSize);
        Take(head.Byte(25));
        Take(head.Byte(24));
        var text = Take(Take(2).UInt16(0) * 2);

        var flags = head.Byte(5);
        return new ListLevel(Pattern(text), NumberFormats.NameOf(head.Byte(4)))
        {
            Start = head.Int32(0),
            RestartAfter = (flags & RestartBit) != 0 ? head.Byte(26) : null,
            IsLegal = (flags & LegalBit) != 0,
        };
    }

    /// <summary>In what an instance differs from its shape.</summary>
    public void ReadOverrides(ListInstance instance, int count)
    {
        Take(4);
        for (; count > 0; count--)
        {
            var head = Take(8);
            var flags = head.Int32(4);
            var level = flags & 0x0F;
            if ((flags & ReplacesLevelBit) != 0) Replace(instance, level, (flags & StartsAnewBit) != 0);
            else if ((flags & StartsAnewBit) != 0) instance.Starts[level] = head.Int32(0);
        }
    }

    /// <summary>A level that is replaced states its start itself.</summary>
    private void Replace(ListInstance instance, int level, bool startsAnew)
    {
        var replacement = Read();
        instance.Levels[level] = replacement;
        if (startsAnew) instance.Starts[level] = replacement.Start;
    }

    /// <summary>The counters stand in the text as the number of their level, 0 to 8.</summary>
    private static string Pattern(Bytes text)
    {
        if (text.Length > ListLevel.LongestText * 2) return "";

        var pattern = new StringBuilder();
        foreach (var c in Encoding.Unicode.GetString(text.Span(0, text.Length)))
        {
            if (c < ListShape.LevelCount) pattern.Append('%').Append((c + 1).ToString(CultureInfo.InvariantCulture));
            else if (c >= ' ') pattern.Append(c);
        }

        return pattern.ToString();
    }

    private Bytes Take(int length)
    {
        var bytes = table.Slice(_offset, length);
        _offset += length;
        return bytes;
    }
}

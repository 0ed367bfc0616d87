using System.Globalization;
using Gongkai.Documents.CompoundFiles;
using Gongkai.Documents.Docx.Numbering;

namespace Gongkai.Documents.Doc.Numbering;

/// <summary>
/// The lists of a document: their shapes ([MS-DOC] 2.9.195, PlfLst) and the lists that paragraphs refer to, which may
/// differ from their shape ([MS-DOC] 2.9.193, PlfLfo).
/// </summary>
internal static class ListTables
{
    private const int ShapeSize = 28;
    private const int InstanceSize = 16;

    /// <summary>Null for a document without lists.</summary>
    public static ListNumbers? Read(WordStreams streams)
    {
        var instances = streams.Part(TablePart.ListOverrides);
        if (instances.Length == 0) return null;

        var definitions = new ListDefinitions();
        var shapes = ReadShapes(streams.From(TablePart.Lists), definitions);
        ReadInstances(instances, shapes, definitions);
        return definitions.IsEmpty ? null : new ListNumbers(definitions, StyleSheet.Read(streams.Part(TablePart.StyleSheet)));
    }

    /// <summary>The shapes, by the numbers that instances refer to. The levels of all of them follow behind the last shape.</summary>
    private static Dictionary<int, int> ReadShapes(Bytes table, ListDefinitions definitions)
    {
        var numbers = new Dictionary<int, int>();
        var count = table.Length == 0 ? 0 : table.UInt16(0);
        var levels = new LevelReader(table, 2 + (count * ShapeSize));
        for (var i = 0; i < count; i++)
        {
            var shape = table.Slice(2 + (i * ShapeSize), ShapeSize);
            numbers[shape.Int32(0)] = i;
            definitions.Add(i, ReadShape(shape, levels));
        }

        return numbers;
    }

    private static ListShape ReadShape(Bytes bytes, LevelReader levels)
    {
        var shape = new ListShape();
        var isSimple = (bytes.Byte(26) & 1) != 0;
        for (var i = 0; i < (isSimple ? 1 : ListShape.LevelCount); i++)
            shape.Levels[i] = levels.Read() with { Style = bytes.UInt16(8 + (i * 2)).ToString(CultureInfo.InvariantCulture) };

        return shape;
    }

    private static void ReadInstances(Bytes table, Dictionary<int, int> shapes, ListDefinitions definitions)
    {
        var stated = table.Int32(0);
        if (stated < 0 || stated > table.Length / InstanceSize) throw new InvalidDataException("There are fewer lists than stated.");

        // No paragraph can refer to more.
        var count = Math.Min(stated, ParagraphFormat.LargestList);
        var overrides = new LevelReader(table, 4 + (stated * InstanceSize));
        for (var i = 0; i < count; i++)
        {
            var entry = table.Slice(4 + (i * InstanceSize), InstanceSize);
            var instance = new ListInstance(i + 1, shapes.GetValueOrDefault(entry.Int32(0), -1));
            overrides.ReadOverrides(instance, entry.Byte(12));
            definitions.Add(instance);
        }
    }
}

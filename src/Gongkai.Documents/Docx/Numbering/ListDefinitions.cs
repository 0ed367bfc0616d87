using System.Xml;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Docx.Numbering;

/// <summary>The shape of a list (<c>w:abstractNum</c>), shared by its instances.</summary>
internal sealed class ListShape
{
    /// <summary>Levels of a list; more do not exist.</summary>
    public const int LevelCount = 9;

    public ListLevel[] Levels { get; } = [.. Enumerable.Repeat(ListLevel.Plain, LevelCount)];

    /// <summary>Id of a list style that holds the levels instead.</summary>
    public string? ByStyle { get; set; }
}

/// <summary>A list in the document (<c>w:num</c>): a shape, and where this instance differs from it.</summary>
/// <param name="Id">What paragraphs refer to.</param>
/// <param name="Shape">Id of the shape.</param>
internal sealed record ListInstance(int Id, int Shape)
{
    public Dictionary<int, int> Starts { get; } = [];

    public Dictionary<int, ListLevel> Levels { get; } = [];
}

/// <summary>The part <c>numbering.xml</c>.</summary>
internal sealed class ListDefinitions
{
    private readonly Dictionary<int, ListShape> _shapes = [];
    private readonly Dictionary<int, ListInstance> _instances = [];

    public bool IsEmpty => _instances.Count == 0;

    public static ListDefinitions Read(XmlReader reader)
    {
        var definitions = new ListDefinitions();
        reader.MoveToContent();
        var children = new ChildElements(reader);
        while (children.Next())
        {
            if (Wml.Name(reader) == "abstractNum" && Wml.Number(reader, "abstractNumId") is { } shape)
                definitions.Add(shape, ReadShape(reader));
            else if (Wml.Name(reader) == "num" && Wml.Number(reader, "numId") is { } instance)
                definitions.Add(ReadInstance(reader, instance));
        }

        return definitions;
    }

    public void Add(int id, ListShape shape) => _shapes[id] = shape;

    public void Add(ListInstance instance) => _instances[instance.Id] = instance;

    public ListInstance? Instance(int id) => _instances.GetValueOrDefault(id);

    public ListShape? Shape(int id) => _shapes.GetValueOrDefault(id);

    private static ListShape ReadShape(XmlReader reader)
    {
        var shape = new ListShape();
        var children = new ChildElements(reader);
        while (children.Next())
        {
            if (Wml.Name(reader) == "lvl" && Level(reader) is { } level)
                shape.Levels[level] = ListLevel.Read(reader);
            else if (Wml.Name(reader) == "numStyleLink")
                shape.ByStyle = Wml.Value(reader);
        }

        return shape;
    }

    private static ListInstance ReadInstance(XmlReader reader, int id)
    {
        var instance = new ListInstance(id, -1);
        var children = new ChildElements(reader);
        while (children.Next())
        {
            if (Wml.Name(reader) == "abstractNumId")
                instance = instance with { Shape = Wml.Number(reader) ?? -1 };
            else if (Wml.Name(reader) == "lvlOverride" && Level(reader) is { } level)
                ReadOverride(reader, instance, level);
        }

        return instance;
    }

    private static void ReadOverride(XmlReader reader, ListInstance instance, int level)
    {
        var children = new ChildElements(reader);
        while (children.Next())
        {
            if (Wml.Name(reader) == "startOverride" && Wml.Number(reader) is { } start)
                instance.Starts[level] = start;
            else if (Wml.Name(reader) == "lvl")
                instance.Levels[level] = ListLevel.Read(reader);
        }
    }

    private static int? Level(XmlReader reader) =>
        Wml.Number(reader, "ilvl") is >= 0 and < ListShape.LevelCount and { } level ? level : null;
}

using System.Globalization;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Xlsx.Reading;

/// <summary>The part that holds every text of the cells once (ECMA-376 Part 1, 18.4.9 sst).</summary>
internal sealed class SharedStrings
{
    private readonly List<string> _texts = [];

    public static SharedStrings Read(ZipPackage package, string? part)
    {
        var strings = new SharedStrings();
        using var reader = part is null ? null : package.Open(part, Limits.PartSize);
        if (reader is null) return strings;

        reader.MoveToContent();
        var children = new ChildElements(reader);
        while (children.Next())
        {
            if (Sml.Name(reader) == "si") strings._texts.Add(Sml.RichText(reader));
        }

        return strings;
    }

    /// <summary>The text with the number that a cell gives.</summary>
    public string this[string index] =>
        int.TryParse(index, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var i) && i < _texts.Count
            ? _texts[i]
            : throw new InvalidDataException("A cell refers to a text that is not there.");
}

using Gongkai.Documents.Docx;
using Gongkai.Documents.Items.Blocks;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Items.Word;

/// <summary>Takes the pictures out of a document. One that stands in several places is taken once.</summary>
/// <param name="newId">Gives the id of the next picture.</param>
internal sealed class WordPictures(DocxPackage package, Relationships relationships, Func<Guid> newId)
{
    /// <summary>Bytes; a larger picture makes no page.</summary>
    private const int Largest = 20 * 1024 * 1024;

    private const int Most = 300;

    private readonly Dictionary<string, ItemPicture?> _byPart = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<ItemPicture> Taken => [.. _byPart.Values.OfType<ItemPicture>()];

    /// <summary>Pictures of formats that pages do not show, such as WMF.</summary>
    public int OtherFormats { get; private set; }

    /// <summary>Places where a picture stands and nothing says what it shows.</summary>
    public int WithoutAlt { get; private set; }

    /// <summary>Pictures that are not in the file, or too large.</summary>
    public int Missing { get; private set; }

    /// <summary>The picture as it stands in the body; null when it cannot.</summary>
    public InlinePicture? Place(PlacedPicture placed, string? link)
    {
        if (placed.Relationship is not { } id || relationships.ById(id, "image") is not { } part)
        {
            Missing++;
            return null;
        }

        if (!_byPart.TryGetValue(part, out var picture)) _byPart[part] = picture = Take(part, placed);
        if (picture is null) return null;

        if (AltOf(placed).Length == 0) WithoutAlt++;
        return new InlinePicture(picture.Id, AltOf(placed), link);
    }

    private ItemPicture? Take(string part, PlacedPicture placed)
    {
        if (_byPart.Count >= Most || package.ReadBytes(part, Largest) is not { } content)
        {
            Missing++;
            return null;
        }

        if (ItemPicture.FormatOf(content) is { } format) return new ItemPicture(newId(), format, content, AltOf(placed));

        OtherFormats++;
        return null;
    }

    /// <summary>A file name says nothing about what a picture shows.</summary>
    private static string AltOf(PlacedPicture placed) => AltTexts.Clean(placed.Alt) is var alt && Path.GetExtension(alt).Length is 4 or 5 && !alt.Contains(' ') ? "" : alt;
}

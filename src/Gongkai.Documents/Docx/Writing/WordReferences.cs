using System.Globalization;

namespace Gongkai.Documents.Docx.Writing;

/// <summary>The pictures and addresses that a document refers to, each once, in the order in which they come.</summary>
/// <param name="firstId">Number of the first relationship that is free.</param>
internal sealed class WordReferences(int firstId)
{
    private const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly Dictionary<object, string> _ids = [];
    private readonly List<(string Type, string Target)> _targets = [];
    private readonly List<WordPicture> _pictures = [];
    private int _drawings;

    public IReadOnlyList<(string Type, string Target)> Targets => _targets;

    public IEnumerable<(string Part, ReadOnlyMemory<byte> Content)> Media => _pictures.Select((picture, index) => ($"word/{PartOf(picture, index)}", picture.Content));

    /// <summary>The content types of the pictures by their extension.</summary>
    public IEnumerable<(string Extension, string Type)> MediaTypes => _pictures.Select(picture => picture.Extension).Distinct().Select(extension => (extension, $"image/{extension}"));

    public void Add(WordPiece piece)
    {
        if (piece is WordText { Link: { } link } && !_ids.ContainsKey(link))
        {
            Add(link, $"{R}/hyperlink", link);
        }
        else if (piece is WordPicture picture && !_ids.ContainsKey(picture))
        {
            Add(picture, $"{R}/image", PartOf(picture, _pictures.Count));
            _pictures.Add(picture);
        }
    }

    public string IdOf(object linkOrPicture) => _ids[linkOrPicture];

    /// <summary>Drawings are numbered through the document.</summary>
    public int NextDrawing() => ++_drawings;

    private void Add(object key, string type, string target)
    {
        _targets.Add((type, target));
        _ids[key] = string.Create(CultureInfo.InvariantCulture, $"rId{firstId + _targets.Count - 1}");
    }

    private static string PartOf(WordPicture picture, int index) => string.Create(CultureInfo.InvariantCulture, $"media/image{index + 1}.{picture.Extension}");
}

using System.Text;

namespace Gongkai.Documents.Docx;

/// <summary>Follows the fields of a document (<c>w:fldChar</c>), which may lie within each other, and finds those that are links.</summary>
internal sealed class FieldLinks
{
    private const int LongestCode = 4000;

    private readonly Stack<(StringBuilder Code, LinkTarget Around)> _open = new();

    /// <summary>Where the result that is being read leads.</summary>
    public LinkTarget Link { get; private set; }

    /// <param name="type">Of the field character: <c>begin</c>, <c>separate</c> or <c>end</c>.</param>
    public void Move(string? type)
    {
        if (type == "begin" && _open.Count < Limits.XmlDepth) _open.Push((new StringBuilder(), Link));
        else if (type == "separate" && _open.TryPeek(out var field) && AddressIn(field.Code.ToString()) is { } address) Link = new LinkTarget(null, address);
        else if (type == "end" && _open.TryPop(out var ended)) Link = ended.Around;
    }

    public void Append(string code)
    {
        if (_open.TryPeek(out var field) && field.Code.Length + code.Length <= LongestCode) field.Code.Append(code);
    }

    /// <summary>The address in a field code such as <c>HYPERLINK "https://…"</c>; null for a place in the document and for other fields.</summary>
    public static string? AddressIn(string? code)
    {
        if (code?.Trim() is not { } trimmed || !trimmed.StartsWith("HYPERLINK", StringComparison.OrdinalIgnoreCase)) return null;

        var rest = trimmed["HYPERLINK".Length..].TrimStart();
        return rest.StartsWith('"') && rest.IndexOf('"', 1) is > 1 and var end ? rest[1..end] : null;
    }
}

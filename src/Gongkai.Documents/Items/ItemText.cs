using System.Text;

namespace Gongkai.Documents.Items;

/// <summary>Writes an item as plain text: its metadata a line each, the title, the text.</summary>
/// <remarks>
/// UTF-8 with a byte order mark, because programs on the computers of the public take a file without one for the regional
/// encoding and show nonsense; lines end with CR LF for the same reason.
/// </remarks>
public static class ItemText
{
    /// <summary>The same item gives the same bytes.</summary>
    public static byte[] Write(ItemCopy item)
    {
        var text = new StringBuilder();
        foreach (var fact in item.Facts) text.Append(fact.Label).Append('：').Append(OneLine(fact.Value)).Append('\n');
        if (item.Facts.Count > 0) text.Append('\n');
        text.Append(OneLine(item.Title)).Append("\n\n").Append(item.Body.PlainText).Append('\n');
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n").ToString())];
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}

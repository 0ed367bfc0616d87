using System.Xml;

namespace Gongkai.Documents.Packages;

/// <summary>Text as XML can hold it.</summary>
internal static class XmlCharacters
{
    /// <summary>The text without characters that XML forbids: most control characters, halves of characters.</summary>
    public static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsPair(text, i)) i++;
            else if (!XmlConvert.IsXmlChar(text[i])) return string.Concat(text.Where((c, at) => XmlConvert.IsXmlChar(c) || IsPair(text, at) || (at > 0 && IsPair(text, at - 1))));
        }

        return text;
    }

    private static bool IsPair(string text, int index) => index + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[index + 1], text[index]);
}

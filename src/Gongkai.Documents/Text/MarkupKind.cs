using System.Text.RegularExpressions;

namespace Gongkai.Documents.Text;

/// <summary>What decoded text is: prose, or one of the formats that are written as text.</summary>
internal enum MarkupKind
{
    None,
    Html,

    /// <summary>Word 2003 XML, or a whole .docx as one XML file.</summary>
    WordXml,
}

/// <summary>Tells markup from prose by how the text begins.</summary>
internal static partial class MarkupKinds
{
    /// <summary>Characters that are looked at.</summary>
    private const int HeadLength = 4096;

    public static MarkupKind KindOf(string text)
    {
        var head = Head(text);
        if (IsWordXml(head)) return MarkupKind.WordXml;
        return Page().IsMatch(head) || (head.StartsWith('<') && Fragment().IsMatch(head)) ? MarkupKind.Html : MarkupKind.None;
    }

    /// <summary>Where the text begins to say something: behind white space and comments, of which templates leave pages full.</summary>
    private static string Head(string text)
    {
        var start = 0;
        while (true)
        {
            while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
            if (string.CompareOrdinal(text, start, "<!--", 0, 4) != 0 || text.IndexOf("-->", start, StringComparison.Ordinal) is var end && end < 0) break;
            start = end + 3;
        }

        return text.Substring(start, Math.Min(HeadLength, text.Length - start));
    }

    private static bool IsWordXml(string head) =>
        head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)
        && (head.Contains("<?mso-application", StringComparison.Ordinal) || head.Contains("<w:wordDocument", StringComparison.Ordinal) || head.Contains("<pkg:package", StringComparison.Ordinal));

    [GeneratedRegex(@"<(!doctype\s+html|html|head|body)[\s>]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Page();

    /// <summary>The body of a page as content management systems export it, without a frame around it.</summary>
    [GeneratedRegex(@"^<(p|div|table|h[1-6]|span|font|meta|title|style|script|section|article|main|header|nav|ul|ol|dl|center|b|strong|br|a|form|link)[\s/>]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Fragment();
}

namespace Gongkai.Documents.Rtf;

/// <summary>Control words and symbols that stand for a character (“Special Characters”).</summary>
internal static class RtfCharacters
{
    /// <summary>Null for words that stand for no character. Breaks of lines and pages are line feeds, as in a .docx.</summary>
    public static string? Of(ReadOnlySpan<char> word) => word switch
    {
        "tab" => "\t",
        "line" or "page" or "column" => "\n",
        "emdash" => "—",
        "endash" => "–",
        "emspace" => "\u2003",
        "enspace" => "\u2002",
        "qmspace" => "\u2005",
        "bullet" => "•",
        "lquote" => "‘",
        "rquote" => "’",
        "ldblquote" => "“",
        "rdblquote" => "”",
        _ => null,
    };

    public static string? Of(byte symbol) => (char)symbol switch
    {
        '~' => "\u00A0",
        '_' => "-",
        '\t' => "\t",
        _ => null,
    };
}

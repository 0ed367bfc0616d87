namespace Gongkai.Documents.Docx.Writing;

/// <summary>
/// A paragraph style of official documents (GB/T 9704).
/// </summary>
/// <param name="Name">Also its id.</param>
/// <param name="Font">East Asian font.</param>
/// <param name="Size">Half points.</param>
/// <param name="Alignment">ST_Jc: <c>both</c>, <c>center</c>, <c>right</c>, <c>left</c>.</param>
/// <param name="FirstLine">Indent of the first line in hundredths of a character.</param>
/// <param name="Right">Indent from the right margin in hundredths of a character.</param>
/// <param name="Line">Fixed line height in twentieths of a point.</param>
internal sealed record WordStyle(string Name, string Font, int Size, string Alignment, int FirstLine = 0, int Right = 0, int Line = 560)
{
    /// <summary>True for a line that must not stand alone at the foot of a page.</summary>
    public bool KeepsWithNext { get; init; }

    /// <summary>0-based level of a heading in the outline; null for text.</summary>
    public int? Outline { get; init; }

    public static WordStyle Body { get; } = new("Body", "仿宋_GB2312", 32, "both", FirstLine: 200);

    public static WordStyle Title { get; } = new("Title", "方正小标宋简体", 44, "center", Line: 640) { KeepsWithNext = true };

    public static WordStyle Heading { get; } = new("Heading", "黑体", 32, "both", FirstLine: 200) { KeepsWithNext = true };

    public static WordStyle Subheading { get; } = new("Subheading", "楷体_GB2312", 32, "both", FirstLine: 200) { KeepsWithNext = true };

    /// <summary>Parts the title and the signature from the text.</summary>
    public static WordStyle BlankLine { get; } = new("BlankLine", "仿宋_GB2312", 32, "both") { KeepsWithNext = true };

    /// <summary>The body that a letter is addressed to.</summary>
    public static WordStyle Addressee { get; } = new("Addressee", "仿宋_GB2312", 32, "left");

    /// <summary>Name and date at the end; the seal is set over them.</summary>
    public static WordStyle Signature { get; } = new("Signature", "仿宋_GB2312", 32, "right", Right: 200);

    public static WordStyle TableText { get; } = new("TableText", "宋体", 24, "center", Line: 360);

    public static WordStyle SmallTableText { get; } = new("SmallTableText", "宋体", 18, "center", Line: 270);

    public static WordStyle SmallTableLabel { get; } = new("SmallTableLabel", "宋体", 18, "left", Line: 270);

    /// <summary>Running text in a cell.</summary>
    public static WordStyle TableProse { get; } = new("TableProse", "宋体", 21, "left", Line: 320);

    /// <summary>A short text in the middle of a cell.</summary>
    public static WordStyle TableNote { get; } = new("TableNote", "宋体", 21, "center", Line: 320);

    /// <summary>The head of a column or row beside running text.</summary>
    public static WordStyle TableHead { get; } = new("TableHead", "黑体", 21, "center", Line: 320);

    public static WordStyle Footer { get; } = new("Footer", "宋体", 28, "center");

    /// <summary>All of them, in the order of the style sheet.</summary>
    public static IReadOnlyList<WordStyle> All { get; } =
        [Body, Title, Heading, Subheading, BlankLine, Addressee, Signature, TableText, SmallTableText, SmallTableLabel, TableProse, TableNote, TableHead, Footer];
}

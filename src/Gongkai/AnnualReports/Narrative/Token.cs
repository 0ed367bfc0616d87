namespace Gongkai.AnnualReports.Narrative;

/// <summary>What a stretch of prose is.</summary>
internal enum TokenKind
{
    /// <summary>A character of running words.</summary>
    Word,

    /// <summary>A number of things: 56条, 1.2万, 三十余场.</summary>
    Number,

    /// <summary>A calendar year: 2023年, 二〇二三年.</summary>
    Year,

    /// <summary>A date, or part of one: 2024年1月16日, 12月31日.</summary>
    Date,

    /// <summary>The number of a document: 〔2024〕2号.</summary>
    DocumentNumber,

    /// <summary>An ordinal: 第711号, 第二十条.</summary>
    Ordinal,

    /// <summary>A title in book marks: 《…》.</summary>
    Title,

    /// <summary>Words in quotation marks.</summary>
    Quoted,

    /// <summary>, ; or :</summary>
    Comma,

    /// <summary>、 between the members of a list.</summary>
    Enumeration,

    /// <summary>The end of a sentence.</summary>
    Stop,

    Open,

    Close,
}

/// <summary>
/// One token of a squeezed paragraph; <paramref name="Start"/> inclusive, <paramref name="End"/> exclusive.
/// </summary>
internal sealed record Token(TokenKind Kind, int Start, int End)
{
    /// <summary>The value of a number or ordinal, multipliers applied: 1.2万 is 12000.</summary>
    public decimal Value { get; init; }

    /// <summary>The measure word or unit of a number; empty when none follows.</summary>
    public string Unit { get; init; } = "";

    /// <summary>True for 1000余, 约50, 近百, 30以上.</summary>
    public bool IsApproximate { get; init; }

    /// <summary>Of a year or date; null when the date has no year.</summary>
    public int? Year { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }
}

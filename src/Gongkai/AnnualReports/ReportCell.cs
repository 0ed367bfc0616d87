using System.Globalization;

namespace Gongkai.AnnualReports;

/// <summary>What stands in a cell of figures.</summary>
public enum CellContent
{
    /// <summary>A number as the format wants it, written in ASCII digits.</summary>
    Number,

    /// <summary>Nothing, or only white space.</summary>
    Blank,

    /// <summary>A stroke or word instead of a figure: /, —, 无.</summary>
    Stroke,

    /// <summary>A number below zero.</summary>
    Negative,

    /// <summary>A whole number with thousands marks: 1,000.</summary>
    ThousandsMarks,

    /// <summary>A whole number in full-width digits: １２.</summary>
    FullWidth,

    /// <summary>A number with a fraction where a count belongs.</summary>
    Fraction,

    /// <summary>Anything else, such as 2件.</summary>
    Other,
}

/// <summary>
/// One cell of figures: its key, the text as written, and the number it says, if it says one.
/// </summary>
public sealed record ReportCell
{
    /// <summary>Characters. What is longer is no number of anything.</summary>
    private const int LongestNumber = 20;

    public ReportCell(string key, Passage text, bool isAmount)
    {
        (Key, Text, IsAmount) = (key, text, isAmount);
        (Content, Number) = Read(text.Text.Trim(), isAmount);
    }

    /// <summary>Such as <c>t3/r3.3.4/c7</c>.</summary>
    public string Key { get; }

    public Passage Text { get; }

    /// <summary>True for the amount of fees in 10,000 yuan, which may have a fraction; false for counts.</summary>
    public bool IsAmount { get; }

    public CellContent Content { get; }

    /// <summary>The number, also where its notation is not the format's (full-width, thousands marks); null where there is none.</summary>
    public decimal? Number { get; }

    /// <summary>The number as a count; null when there is none, it is negative or has a fraction.</summary>
    public int? Count => Number is { } number && number >= 0 && number == decimal.Truncate(number) && number <= int.MaxValue ? (int)number : null;

    private static (CellContent Content, decimal? Number) Read(string text, bool isAmount)
    {
        if (text.Length == 0) return (CellContent.Blank, null);
        if (text.Length > LongestNumber) return (CellContent.Other, null);
        if (IsNumber(text, isAmount, out var plain)) return (CellContent.Number, plain);
        if (text is "/" or "／" or "\\" or "-" or "－" or "–" or "—" or "——" or "―" or "一" or "无" or "*" or "～" or "//") return (CellContent.Stroke, null);

        var narrow = text.Normalize(System.Text.NormalizationForm.FormKC).Replace(" ", "");
        if (narrow != text && IsNumber(narrow, isAmount, out var wide)) return (CellContent.FullWidth, wide);
        if (decimal.TryParse(narrow, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var signed))
            return signed < 0 ? (CellContent.Negative, signed) : (CellContent.Fraction, signed);
        if (decimal.TryParse(narrow, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var marked) && narrow[0] != ',')
            return (CellContent.ThousandsMarks, marked);
        return (CellContent.Other, null);
    }

    private static bool IsNumber(string text, bool isAmount, out decimal number) =>
        decimal.TryParse(text, isAmount ? NumberStyles.AllowDecimalPoint : NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && text.All(c => c is >= '0' and <= '9' or '.');
}

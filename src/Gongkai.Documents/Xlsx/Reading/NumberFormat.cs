using System.Globalization;

namespace Gongkai.Documents.Xlsx.Reading;

/// <summary>
/// Shows numbers as the reader of the sheet sees them (ECMA-376 Part 1, 18.8.30 numFmt): a format code has up to four
/// sections, for positive, negative and zero numbers and for text.
/// </summary>
internal sealed class NumberFormat
{
    /// <summary>Characters of a longer code are no format that anybody wrote.</summary>
    private const int LongestCode = 255;

    /// <summary>Characters that General shows of a number with a fraction.</summary>
    private const int GeneralWidth = 11;

    private readonly FormatSection[] _sections;

    private NumberFormat(FormatSection[] sections) => _sections = sections;

    public static NumberFormat General { get; } = new([]);

    public static NumberFormat Parse(string code) =>
        code.Length > LongestCode || code.Length == 0 ? General : new NumberFormat([.. FormatSection.Split(code)]);

    /// <summary>Codes that files do not spell out; 14 and from 27 on as in a Chinese Excel.</summary>
    public static NumberFormat BuiltIn(int id) => Parse(id switch
    {
        1 => "0",
        2 => "0.00",
        3 or 37 or 38 => "#,##0",
        4 or 39 or 40 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        11 => "0.00E+00",
        14 => "yyyy/m/d",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        18 => "h:mm AM/PM",
        19 => "h:mm:ss AM/PM",
        20 => "h:mm",
        21 => "h:mm:ss",
        22 => "yyyy/m/d h:mm",
        27 or 36 or 50 or 52 or 57 => "yyyy\"年\"m\"月\"",
        28 or 29 or 51 or 53 or 54 or 58 => "m\"月\"d\"日\"",
        30 => "m/d/yy",
        31 => "yyyy\"年\"m\"月\"d\"日\"",
        32 => "h\"时\"mm\"分\"",
        33 => "h\"时\"mm\"分\"ss\"秒\"",
        34 or 55 => "上午/下午h\"时\"mm\"分\"",
        35 or 56 => "上午/下午h\"时\"mm\"分\"ss\"秒\"",
        41 => "#,##0;-#,##0;\"-\"",
        42 => "\"¥\"#,##0;\"¥\"-#,##0;\"¥-\"",
        43 => "#,##0.00;-#,##0.00;\"-\"",
        44 => "\"¥\"#,##0.00;\"¥\"-#,##0.00;\"¥-\"",
        45 => "mm:ss",
        _ => "",
    });

    /// <param name="value">As stored.</param>
    /// <param name="is1904">Days are counted from 1904 on (18.2.28 workbookPr).</param>
    public string Show(double value, bool is1904)
    {
        if (_sections.Length == 0 || _sections[0].IsConditional) return ShowGeneral(value);

        var section = value switch
        {
            < 0 when _sections.Length > 1 => _sections[1],
            0 when _sections.Length > 2 => _sections[2],
            _ => _sections[0],
        };
        var shown = value < 0 && _sections.Length > 1 ? -value : value;
        return section.IsGeneral ? section.Around(ShowGeneral(shown)) : section.Show(shown, is1904) ?? ShowGeneral(value);
    }

    /// <summary>A text; the fourth section may put words around it or hide it.</summary>
    public string Show(string text) => _sections.Length == 4 ? _sections[3].Around(text) : text;

    /// <summary>What was 3.05 when it was typed is 3.05, not 3.0499999999999998.</summary>
    private static string ShowGeneral(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value)) return "";
        if (Math.Abs(value) is >= 1e15 or (> 0 and < 1e-9)) return value.ToString("G6", CultureInfo.InvariantCulture);

        var exact = (decimal)Math.Round(value, 15, MidpointRounding.AwayFromZero);
        var whole = decimal.Truncate(exact).ToString(CultureInfo.InvariantCulture).Length;
        return Math.Round(exact, Math.Clamp(GeneralWidth - whole - 1, 0, 15), MidpointRounding.AwayFromZero).ToString("0.###############", CultureInfo.InvariantCulture);
    }
}

namespace Gongkai.Documents.Doc.Numbering;

/// <summary>The formats of list numbers by their code ([MS-OSHARED] 2.2.1.3, MSONFC), under their names in WordprocessingML.</summary>
internal static class NumberFormats
{
    private static readonly string[] Names =
    [
        "decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal", "cardinalText", "ordinalText", "hex", "chicago",
        "ideographDigital", "japaneseCounting", "aiueo", "iroha", "decimalFullWidth", "decimalHalfWidth", "japaneseLegal",
        "japaneseDigitalTenThousand", "decimalEnclosedCircle", "decimalFullWidth2", "aiueoFullWidth", "irohaFullWidth", "decimalZero", "bullet",
        "ganada", "chosung", "decimalEnclosedFullstop", "decimalEnclosedParen", "decimalEnclosedCircleChinese", "ideographEnclosedCircle",
        "ideographTraditional", "ideographZodiac", "ideographZodiacTraditional", "taiwaneseCounting", "ideographLegalTraditional",
        "taiwaneseCountingThousand", "taiwaneseDigital", "chineseCounting", "chineseLegalSimplified", "chineseCountingThousand",
        "koreanDigital", "koreanCounting", "koreanLegal", "koreanDigital2",
    ];

    public static string NameOf(byte code) => code switch
    {
        57 => "numberInDash",
        byte.MaxValue => "none",
        _ => code < Names.Length ? Names[code] : "decimal",
    };
}

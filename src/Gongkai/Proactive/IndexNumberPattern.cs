using System.Globalization;
using System.Text;
using Gongkai.Law;

namespace Gongkai.Proactive;

/// <summary>What an 索引号 is made of: facts of the body and of the item.</summary>
/// <param name="CreditCode">统一社会信用代码, 18 characters; null when not known.</param>
/// <param name="DivisionCode">区划代码, 6 digits or more; null when not known.</param>
/// <param name="AgencyCode">The body's short code, as in its addresses or as the county gives it: <c>zfb</c>.</param>
/// <param name="OfficeCode">Code of the division (内设机构) that made the item; null when it has none.</param>
/// <param name="ClassCode">Code of the class of information (文件类别, 信息类别号); null when the catalogue has none.</param>
/// <param name="GroupCode">Code of the group within the class (信息分组号); null when the catalogue has none.</param>
/// <param name="FormedOn">生成日期.</param>
public sealed record IndexNumberFacts(
    string? CreditCode, string? DivisionCode, string AgencyCode, string? OfficeCode, string? ClassCode, string? GroupCode, DateOnly FormedOn);

/// <summary>
/// How a body writes its 索引号, such as <c>{信用代码}/{年}{月}-{序号:5}</c>. The number counts from 1 among the items whose other parts are equal, so
/// a pattern with the year starts anew every year, one with the month every month.
/// </summary>
/// <remarks>Every encoding in use that we know can be written so: provinces differ, and a number is never given twice.</remarks>
public sealed class IndexNumberPattern
{
    /// <summary>统一社会信用代码/年-序号: the most widespread.</summary>
    public const string Usual = "{信用代码}/{年}-{序号:5}";

    /// <summary>Characters of a pattern, at most.</summary>
    public const int LongestText = 80;

    /// <summary>Characters of a number, at most.</summary>
    public const int LongestNumber = 60;

    private static readonly Dictionary<string, Func<IndexNumberFacts, string?>> Fields = new(StringComparer.Ordinal)
    {
        ["信用代码"] = facts => facts.CreditCode,
        ["组织机构代码"] = facts => facts.CreditCode is { Length: 18 } code ? code[8..17] : null,
        ["组织机构代码带横线"] = facts => facts.CreditCode is { Length: 18 } code ? $"{code[8..16]}-{code[16]}" : null,
        ["区划代码"] = facts => facts.DivisionCode is { Length: >= 6 } code ? code[..6] : null,
        ["机构简码"] = facts => facts.AgencyCode,
        ["内设机构"] = facts => facts.OfficeCode,
        ["类别"] = facts => facts.ClassCode,
        ["分组"] = facts => facts.GroupCode,
        ["年"] = facts => facts.FormedOn.ToString("yyyy", CultureInfo.InvariantCulture),
        ["月"] = facts => facts.FormedOn.ToString("MM", CultureInfo.InvariantCulture),
        ["日"] = facts => facts.FormedOn.ToString("dd", CultureInfo.InvariantCulture),
    };

    private readonly IReadOnlyList<Part> _parts;

    private IndexNumberPattern(string text, IReadOnlyList<Part> parts) => (Text, _parts) = (text, parts);

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>The names that may stand in braces, beside 序号 with its width.</summary>
    public static IEnumerable<string> FieldNames => Fields.Keys;

    /// <summary>Reads a pattern.</summary>
    /// <returns>Refused (index-pattern) when a brace is not closed, a name in braces is unknown, or there is not exactly one 序号.</returns>
    public static Ruling<IndexNumberPattern> Parse(string text)
    {
        if (text.Length > LongestText) return Refuse($"索引号规则最多{LongestText}个字。");

        var parts = new List<Part>();
        for (var at = 0; at < text.Length;)
        {
            if (text[at] != '{')
            {
                var end = text.IndexOf('{', at) is var next and >= 0 ? next : text.Length;
                if (text[at..end].Contains('}', StringComparison.Ordinal)) return Refuse("索引号规则里有多余的“}”。");
                parts.Add(new Part.Literal(text[at..end]));
                at = end;
                continue;
            }

            var close = text.IndexOf('}', at);
            if (close < 0) return Refuse("索引号规则里的“{”没有对应的“}”。");
            if (PartOf(text[(at + 1)..close]) is not { } part) return Refuse($"索引号规则里的“{text[at..(close + 1)]}”不认识。可以用的有：{string.Join("、", FieldNames)}、序号:位数。");
            parts.Add(part);
            at = close + 1;
        }

        return parts.OfType<Part.Sequence>().Count() == 1 ? new IndexNumberPattern(text, parts) : Refuse("索引号规则里应当有一个、也只能有一个“{序号:位数}”。");
    }

    /// <summary>The text within which the numbers count from 1: every part but the sequence.</summary>
    /// <returns>Refused (index-facts-missing) when the body or the item lacks what the pattern asks for.</returns>
    public Ruling<string> Series(IndexNumberFacts facts) => Write(facts, "#");

    /// <summary>The number of the so-manieth item of the series.</summary>
    /// <param name="sequence">From 1; more digits than the pattern's width are written in full.</param>
    /// <returns>Refused (index-facts-missing) when the body or the item lacks what the pattern asks for.</returns>
    public Ruling<string> Number(IndexNumberFacts facts, int sequence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sequence, 1);
        var width = _parts.OfType<Part.Sequence>().Single().Width;
        return Write(facts, sequence.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0'));
    }

    private Ruling<string> Write(IndexNumberFacts facts, string sequence)
    {
        var number = new StringBuilder();
        foreach (var part in _parts)
        {
            switch (part)
            {
                case Part.Literal literal:
                    number.Append(literal.Text);
                    break;
                case Part.Sequence:
                    number.Append(sequence);
                    break;
                case Part.Field field when Fields[field.Name](facts) is { Length: > 0 } value:
                    number.Append(value);
                    break;
                case Part.Field field:
                    return new Refusal("index-facts-missing", $"索引号规则“{Text}”要用到{field.Name}，但没有登记。请先补上，或者请主管部门修改索引号规则。", LegalBasis.Regulation(12, 3));
            }
        }

        return number.ToString();
    }

    private static Part? PartOf(string name) =>
        Fields.ContainsKey(name) ? new Part.Field(name)
        : name.Split(':') is ["序号", [>= '1' and <= '9'] width] ? new Part.Sequence(width[0] - '0')
        : null;

    private static Refusal Refuse(string message) => new("index-pattern", message, LegalBasis.Regulation(12, 3));

    private abstract record Part
    {
        public sealed record Literal(string Text) : Part;

        public sealed record Field(string Name) : Part;

        public sealed record Sequence(int Width) : Part;
    }
}

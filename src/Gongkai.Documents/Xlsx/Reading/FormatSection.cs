using System.Globalization;
using System.Text;

namespace Gongkai.Documents.Xlsx.Reading;

/// <summary>One section of a format code, cut into its tokens.</summary>
internal sealed class FormatSection
{
    private readonly List<FormatToken> _tokens;

    private FormatSection(List<FormatToken> tokens) => _tokens = tokens;

    /// <summary>The section is for numbers of some size ([&gt;=10]), which is rare and not followed.</summary>
    public bool IsConditional => _tokens.Exists(token => token.Kind == FormatTokenKind.Condition);

    public bool IsGeneral => _tokens.Exists(token => token.Kind == FormatTokenKind.General);

    private bool IsDate => _tokens.Exists(token => token.Kind == FormatTokenKind.Date);

    public static IEnumerable<FormatSection> Split(string code)
    {
        var tokens = new List<FormatToken>();
        foreach (var token in FormatToken.Read(code))
        {
            if (token.Kind != FormatTokenKind.End)
            {
                tokens.Add(token);
                continue;
            }

            yield return new FormatSection(tokens);
            tokens = [];
        }

        yield return new FormatSection(tokens);
    }

    /// <summary>The literal words of the section with a text at its place; without a place for it the text is hidden.</summary>
    public string Around(string text) =>
        string.Concat(_tokens.Select(token => token.Kind switch
        {
            FormatTokenKind.Literal => token.Text,
            FormatTokenKind.Text or FormatTokenKind.General => text,
            _ => "",
        }));

    /// <summary>The number in this format; null for a format that is not followed (fractions, powers of ten).</summary>
    public string? Show(double value, bool is1904)
    {
        if (IsDate) return DateFormat.Show(_tokens, value, is1904);
        if (_tokens.Exists(token => token.Kind == FormatTokenKind.Text)) return null;

        var digits = string.Concat(_tokens.Where(token => token.Kind == FormatTokenKind.Digits).Select(token => token.Text));
        if (digits.Length == 0) return Around("");
        return digits.Contains('/', StringComparison.Ordinal) || digits.Contains('E', StringComparison.Ordinal) || !IsOnePiece() || Math.Abs(value) >= 1e15 ? null : ShowDigits(value, digits);
    }

    /// <summary>No words stand between the digits.</summary>
    private bool IsOnePiece()
    {
        var first = _tokens.FindIndex(token => token.Kind == FormatTokenKind.Digits);
        var last = _tokens.FindLastIndex(token => token.Kind == FormatTokenKind.Digits);
        return _tokens.GetRange(first, last - first + 1).TrueForAll(token => token.Kind is FormatTokenKind.Digits or FormatTokenKind.Percent);
    }

    private string ShowDigits(double value, string digits)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? digits : digits[..point];
        var fraction = point < 0 ? "" : digits[(point + 1)..].Replace(".", "", StringComparison.Ordinal);
        var thousands = digits.Length - digits.TrimEnd(',').Length;
        var exact = (decimal)Math.Round(value, 15, MidpointRounding.AwayFromZero);
        for (var percent = _tokens.Count(token => token.Kind == FormatTokenKind.Percent); percent > 0; percent--) exact = Math.Abs(exact) < 1e20m ? exact * 100 : exact;
        for (; thousands > 0; thousands--) exact /= 1000;

        var most = Math.Min(fraction.Count(c => c is '0' or '#' or '?'), 15);
        var rounded = Math.Round(exact, most, MidpointRounding.AwayFromZero);
        var isGrouped = whole.TrimEnd(',').Contains(',', StringComparison.Ordinal);
        var format = $"{(isGrouped ? "#,#" : "")}{new string('0', whole.Count(c => c == '0'))}.{new string('0', Math.Min(fraction.Count(c => c is '0' or '?'), most))}{new string('#', most)}";
        var shown = Math.Abs(rounded).ToString(isGrouped || whole.Contains('0', StringComparison.Ordinal) ? format : "#" + format, CultureInfo.InvariantCulture);
        return Place((rounded < 0 ? "-" : "") + shown);
    }

    private string Place(string number)
    {
        var text = new StringBuilder();
        var isPlaced = false;
        foreach (var token in _tokens)
        {
            switch (token.Kind)
            {
                case FormatTokenKind.Literal:
                    text.Append(token.Text);
                    break;
                case FormatTokenKind.Percent:
                    text.Append('%');
                    break;
                case FormatTokenKind.Digits when !isPlaced:
                    text.Append(number);
                    isPlaced = true;
                    break;
            }
        }

        return text.ToString().Trim();
    }
}

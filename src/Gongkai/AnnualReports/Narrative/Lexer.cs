using System.Globalization;

namespace Gongkai.AnnualReports.Narrative;

/// <summary>Cuts a squeezed paragraph into tokens. Every character belongs to exactly one token.</summary>
internal sealed class Lexer
{
    /// <summary>Measure words and units, the longer before the shorter that begins alike.</summary>
    private static readonly string[] Units =
    [
        "件次", "篇次", "人次", "场次", "批次", "条次", "期次", "份次", "次数", "户次", "平方米", "平方公里", "公里", "小时", "分钟", "课时", "工作日", "个工作日", "万元", "亿元",
        "件", "条", "份", "篇", "次", "场", "期", "起", "宗", "例", "项", "个", "则", "批", "人", "户", "家", "张", "幅", "块", "页", "字", "部", "册", "本", "名", "位", "天", "日",
        "元", "亩", "栏", "类", "种", "处", "所", "款", "堂", "套", "支", "回", "趟", "档", "面", "米", "吨", "台", "辆", "轮", "卷", "分", "倍", "岁", "版", "集", "档次", "%", "‰",
    ];

    /// <summary>Units after which a number written in characters is taken for a count.</summary>
    private const string CountedAfterCharacters = "件条份篇次场期起宗例项个则批人户家元名位页册张块处";

    private static readonly string[] VagueBefore = ["约", "近", "超", "超过", "逾", "将近", "接近", "大约", "上", "数", "几", "突破"];

    private static readonly string[] NotVague =
    [
        "预约", "节约", "制约", "合约", "条约", "违约", "集约", "签约", "最近", "附近", "临近", "邻近", "相近", "靠近", "以上", "网上", "线上", "会上", "场上", "手上", "墙上", "站上", "栏上", "之上", "平台上", "基础上", "台上",
        "人数", "件数", "条数", "次数", "总数", "份数", "篇数", "数量", "个数", "期数", "户数", "基数", "点数",
    ];

    /// <summary>Characters. A longer row of digits counts nothing.</summary>
    private const int LongestNumber = 20;

    private readonly string _text;
    private readonly List<Token> _tokens = [];
    private int _at;

    private Lexer(string text) => _text = text;

    public static List<Token> Read(string text)
    {
        var lexer = new Lexer(text);
        while (lexer._at < text.Length) lexer.Next();
        return lexer._tokens;
    }

    private void Next()
    {
        var c = _text[_at];
        if (c == '《' && Matching('《', '》') is { } title) Take(TokenKind.Title, title);
        else if (c == '"' && _text.IndexOf('"', _at + 1) is var quote and > 0 && quote - _at <= 40) Take(TokenKind.Quoted, quote + 1);
        else if (c is '〔' or '[' or '(' or '【' && DocumentNumber() is { } number) Take(TokenKind.DocumentNumber, number);
        else if (c == '第' && Ordinal() is { } ordinal) Add(ordinal);
        else if (char.IsAsciiDigit(c)) ReadDigits();
        else if (Numerals.IsNumeral(c)) ReadNumerals();
        else Take(KindOf(c), _at + 1);
    }

    private static TokenKind KindOf(char c) => c switch
    {
        ',' or ';' or ':' => TokenKind.Comma,
        '、' => TokenKind.Enumeration,
        '。' or '!' or '?' => TokenKind.Stop,
        '(' or '[' or '【' or '〔' or '{' => TokenKind.Open,
        ')' or ']' or '】' or '〕' or '}' => TokenKind.Close,
        _ => TokenKind.Word,
    };

    private void Take(TokenKind kind, int end) => Add(new Token(kind, _at, end));

    private void Add(Token token)
    {
        _tokens.Add(token);
        _at = token.End;
    }

    private int? Matching(char open, char close)
    {
        var depth = 0;
        for (var i = _at; i < _text.Length && i < _at + 120; i++)
        {
            if (_text[i] == open) depth++;
            else if (_text[i] == close && --depth == 0) return i + 1;
        }

        return null;
    }

    /// <summary>〔2024〕2号: the end, when a year in brackets and a number stand here.</summary>
    private int? DocumentNumber()
    {
        var close = _at + 5;
        if (close + 1 >= _text.Length || !IsYear(_text.AsSpan(_at + 1, 4)) || _text[close] is not ('〕' or ']' or ')' or '】')) return null;
        var end = close + 1;
        if (_text[end] == '第') end++;
        var digits = end;
        while (end < _text.Length && char.IsAsciiDigit(_text[end])) end++;
        return end > digits && end < _text.Length && _text[end] == '号' ? end + 1 : null;
    }

    private Token? Ordinal()
    {
        var end = _at + 1;
        while (end < _text.Length && char.IsAsciiDigit(_text[end])) end++;
        if (end > _at + 1 && decimal.TryParse(_text.AsSpan(_at + 1, end - _at - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            return new Token(TokenKind.Ordinal, _at, end) { Value = value };

        end = _at + 1;
        while (end < _text.Length && Numerals.IsNumeral(_text[end])) end++;
        return end > _at + 1 && Numerals.Read(_text.AsSpan(_at + 1, end - _at - 1)) is { } read ? new Token(TokenKind.Ordinal, _at, end) { Value = read } : null;
    }

    private void ReadDigits()
    {
        var end = EndOfDigits(_at);
        if (end - _at > LongestNumber || (end - _at >= 7 && _text.AsSpan(_at, end - _at).IndexOfAny(',', '.') < 0))
        {
            Take(TokenKind.Word, end); // a telephone, card or code
            return;
        }

        if (DateFrom(_at, end) is { } date) Add(date);
        else if (end < _text.Length && _text[end] is ':' or '-' or '/' or '~' or '+' && end + 1 < _text.Length && char.IsAsciiDigit(_text[end + 1]) && !IsRangeOfYears(end)) TakeCode(end);
        else ReadNumber(decimal.Parse(_text[_at..end].Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), end);
    }

    private bool IsRangeOfYears(int dash) => dash == _at + 4 && IsYear(_text.AsSpan(_at, 4)) && dash + 6 <= _text.Length && _text[dash + 5] == '年' && IsYear(_text.AsSpan(dash + 1, 4));

    /// <summary>023-5512, 9:00-17:00, 1/3: digits that count nothing.</summary>
    private void TakeCode(int end)
    {
        while (end + 1 < _text.Length && (char.IsAsciiDigit(_text[end]) || (_text[end] is ':' or '-' or '/' or '~' or '+' && char.IsAsciiDigit(_text[end + 1])))) end++;
        if (end < _text.Length && char.IsAsciiDigit(_text[end])) end++;
        Take(TokenKind.Word, end);
    }

    private int EndOfDigits(int from)
    {
        var end = from;
        while (end < _text.Length && char.IsAsciiDigit(_text[end])) end++;
        while (end - from <= 3 && end + 3 < _text.Length && _text[end] == ',' && _text.AsSpan(end + 1, 3).IndexOfAnyExceptInRange('0', '9') < 0 && (end + 4 == _text.Length || !char.IsAsciiDigit(_text[end + 4])))
        {
            end += 4;
            while (end + 3 < _text.Length && _text[end] == ',' && _text.AsSpan(end + 1, 3).IndexOfAnyExceptInRange('0', '9') < 0) end += 4;
            break;
        }

        if (end + 1 < _text.Length && _text[end] == '.' && char.IsAsciiDigit(_text[end + 1]) && !_text.AsSpan(from, end - from).Contains('.'))
        {
            var fraction = end + 1;
            while (fraction < _text.Length && char.IsAsciiDigit(_text[fraction])) fraction++;
            if (fraction >= _text.Length || _text[fraction] != '.') end = fraction;
        }

        return end;
    }

    private Token? DateFrom(int start, int end)
    {
        var length = end - start;
        if (end >= _text.Length) return length == 4 && IsYear(_text.AsSpan(start, 4)) ? new Token(TokenKind.Year, start, end) { Year = Int(start, end) } : null;
        if (length == 4 && IsYear(_text.AsSpan(start, 4)))
        {
            var year = Int(start, end);
            if (_text[end] == '年') return MonthAndDay(start, end + 1, year) ?? new Token(TokenKind.Year, start, end + 1) { Year = year };
            if (_text[end] is '-' or '—' or '–' or '至' or '到' or '~' or '、' && IsYearAfter(end)) return new Token(TokenKind.Year, start, end) { Year = year };
            if (_text[end] is '.' or '-' or '/' && Separated(start, end, year) is { } date) return date;
            return null;
        }

        return length <= 2 && _text[end] == '月' && Int(start, end) is >= 1 and <= 12 ? MonthAndDay(start, start, null) : null;
    }

    private bool IsYearAfter(int at)
    {
        while (at < _text.Length && _text[at] is '-' or '—' or '–' or '至' or '到' or '~' or '、') at++;
        return at + 4 < _text.Length && IsYear(_text.AsSpan(at, 4)) && _text[at + 4] == '年';
    }

    private Token? MonthAndDay(int start, int from, int? year)
    {
        var month = from;
        while (month < _text.Length && char.IsAsciiDigit(_text[month])) month++;
        if (month == from || month - from > 2 || month >= _text.Length || _text[month] != '月') return null;
        var token = new Token(TokenKind.Date, start, month + 1) { Year = year, Month = Int(from, month) };
        if (month + 1 < _text.Length && _text[month + 1] == '份') return token with { End = month + 2 };

        var day = month + 1;
        while (day < _text.Length && char.IsAsciiDigit(_text[day])) day++;
        return day > month + 1 && day - month <= 3 && day < _text.Length && _text[day] is '日' or '号'
            ? token with { End = day + 1, Day = Int(month + 1, day) }
            : token;
    }

    /// <summary>2024.1.16, 2024-01-16, 2024/1/16.</summary>
    private Token? Separated(int start, int end, int year)
    {
        var separator = _text[end];
        var month = end + 1;
        while (month < _text.Length && char.IsAsciiDigit(_text[month])) month++;
        if (month - end - 1 is not (1 or 2) || month >= _text.Length || _text[month] != separator) return null;
        var day = month + 1;
        while (day < _text.Length && char.IsAsciiDigit(_text[day])) day++;
        return day - month - 1 is 1 or 2
            ? new Token(TokenKind.Date, start, day) { Year = year, Month = Int(end + 1, month), Day = Int(month + 1, day) }
            : null;
    }

    private int Int(int start, int end) => int.Parse(_text.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool IsYear(ReadOnlySpan<char> digits) =>
        digits.Length == 4 && ((digits[0] == '1' && digits[1] == '9') || (digits[0] == '2' && digits[1] == '0')) && char.IsAsciiDigit(digits[2]) && char.IsAsciiDigit(digits[3]);

    private void ReadNumerals()
    {
        var end = _at;
        while (end < _text.Length && end - _at <= Numerals.Longest && Numerals.IsNumeral(_text[end])) end++;
        var run = _text.AsSpan(_at, end - _at);
        if (run.Length == 4 && run[0] == '二' && end < _text.Length && _text[end] == '年' && Numerals.Read(run) is { } year and > 1900)
        {
            Add(new Token(TokenKind.Year, _at, end + 1) { Year = (int)year });
            return;
        }

        var unit = end < _text.Length && _text[end] is '余' or '多' or '来' ? end + 1 : end;
        var counted = unit < _text.Length && CountedAfterCharacters.Contains(_text[unit], StringComparison.Ordinal) && Numerals.Read(run) is not null && !IsIdiom(unit);
        if (counted) ReadNumber(Numerals.Read(run)!.Value, end);
        else Take(TokenKind.Word, _at + 1);
    }

    /// <summary>一次性, 一件事, 一个, 三项制度 with no count meant, 十四个五年…</summary>
    private bool IsIdiom(int unit)
    {
        var next = unit + 1 < _text.Length ? _text[unit] + _text[unit + 1].ToString() : _text[unit..];
        var before = _at > 0 ? _text[_at - 1] : ' ';
        if (before is '第' or '每' or '逐' or '同' or '某' or '任' or '另' or '这' or '统' or '唯' or '之' or '初' or '再' or '进' or '首') return true;
        if (_text[unit] == '项' && unit + 2 < _text.Length && _text.AsSpan(unit + 1, 2) is "合计" or "总计" or "共计" or "相加" or "指标" or "制度" or "机制" or "重点") return true;
        return _text[_at] == '一' && unit == _at + 1 && (_text[unit] is '个' or '批' or '项' or '处' or '人' or '名' or '位' || next is "次性" or "条龙" or "件事" or "条线" or "场景" or "家亲" or "本账" or "张网" or "张图" or "张表" or "份答");
    }

    private void ReadNumber(decimal value, int end)
    {
        var vague = IsVagueBefore();
        (value, end) = Multiply(value, end);
        if (end < _text.Length && _text[end] is '余' or '多' or '来')
        {
            vague = true;
            (value, end) = Multiply(value, end + 1);
        }

        var unit = Array.Find(Units, unit => string.CompareOrdinal(_text, end, unit, 0, unit.Length) == 0) ?? "";
        if (unit.Length == 0 && string.CompareOrdinal(_text, end, "个工作日", 0, 4) == 0) unit = "个工作日";
        end += unit.Length;
        if (end < _text.Length && _text[end] is '余' or '多' && unit.Length > 0 && end + 1 < _text.Length && _text[end + 1] is not ('家' or '个' or '项')) vague |= _text[end] == '余';
        vague |= StartsWith(end, "左右") || StartsWith(end, "上下") || StartsWith(end, "以上");
        Add(new Token(TokenKind.Number, _at, end) { Value = value, Unit = unit, IsApproximate = vague });
    }

    private (decimal Value, int End) Multiply(decimal value, int end)
    {
        while (end < _text.Length && value < Numerals.Large && _text[end] is '万' or '亿' or '千' or '百')
        {
            if (StartsWith(end, "万元") || StartsWith(end, "亿元")) break;
            value *= _text[end] switch { '万' => 10_000, '亿' => 100_000_000, '千' => 1000, _ => 100 };
            end++;
        }

        return (value, end);
    }

    private bool IsVagueBefore()
    {
        var before = _text.AsSpan(Math.Max(0, _at - 4), Math.Min(4, _at));
        foreach (var word in NotVague)
        {
            if (before.EndsWith(word)) return false;
        }

        foreach (var word in VagueBefore)
        {
            if (!before.EndsWith(word)) continue;
            return word is not ("上" or "数" or "几") || Numerals.IsNumeral(_text[_at]);
        }

        return false;
    }

    private bool StartsWith(int at, string word) => string.CompareOrdinal(_text, at, word, 0, word.Length) == 0;
}

using System.Buffers;
using System.Globalization;

namespace Gongkai.Documents.Rtf;

internal enum RtfTokenKind
{
    End,
    GroupBegin,
    GroupEnd,

    /// <summary>A backslash and letters, such as <c>\par</c> or <c>\u20844</c>.</summary>
    ControlWord,

    /// <summary>A backslash and another character, such as <c>\~</c>.</summary>
    ControlSymbol,

    /// <summary>A byte of text written as <c>\'d6</c>.</summary>
    HexByte,
    Text,
}

/// <summary>Cuts RTF into its tokens (Rich Text Format Specification 1.9.1, “Conventions of an RTF Reader”).</summary>
internal sealed class RtfTokenizer(ReadOnlyMemory<byte> content)
{
    /// <summary>Letters; longer words do not exist.</summary>
    private const int LongestWord = 32;

    private const int LongestParameter = 9;

    private static readonly SearchValues<byte> Special = SearchValues.Create("\\{}\r\n"u8);

    private readonly char[] _word = new char[LongestWord];
    private int _wordLength;
    private int _position;
    private Range _text;

    /// <summary>The letters of a control word.</summary>
    public ReadOnlySpan<char> Word => _word.AsSpan(0, _wordLength);

    /// <summary>The number after a control word.</summary>
    public int? Parameter { get; private set; }

    /// <summary>The byte of a <see cref="RtfTokenKind.HexByte"/>, the character of a <see cref="RtfTokenKind.ControlSymbol"/>.</summary>
    public byte Byte { get; private set; }

    public ReadOnlySpan<byte> Text => content.Span[_text];

    /// <exception cref="UnreadableFileException">The file ends within binary data.</exception>
    public RtfTokenKind Next()
    {
        var bytes = content.Span;
        while (_position < bytes.Length && bytes[_position] is (byte)'\r' or (byte)'\n') _position++;
        if (_position >= bytes.Length) return RtfTokenKind.End;

        switch (bytes[_position])
        {
            case (byte)'{':
                _position++;
                return RtfTokenKind.GroupBegin;
            case (byte)'}':
                _position++;
                return RtfTokenKind.GroupEnd;
            case (byte)'\\':
                return ReadControl(bytes[(_position + 1)..]);
            default:
                var length = bytes[_position..].IndexOfAny(Special);
                var end = length < 0 ? bytes.Length : _position + length;
                _text = _position..end;
                _position = end;
                return RtfTokenKind.Text;
        }
    }

    private RtfTokenKind ReadControl(ReadOnlySpan<byte> rest)
    {
        if (rest.IsEmpty)
        {
            _position++;
            return RtfTokenKind.End;
        }

        if (char.IsAsciiLetter((char)rest[0])) return ReadWord(rest);
        if (rest is [(byte)'\'', var high, var low, ..] && char.IsAsciiHexDigit((char)high) && char.IsAsciiHexDigit((char)low))
        {
            Byte = (byte)((Digit(high) << 4) | Digit(low));
            _position += 4;
            return RtfTokenKind.HexByte;
        }

        Byte = rest[0];
        _position += 2;
        return RtfTokenKind.ControlSymbol;
    }

    private RtfTokenKind ReadWord(ReadOnlySpan<byte> rest)
    {
        var letters = 0;
        while (letters < rest.Length && char.IsAsciiLetter((char)rest[letters])) letters++;
        _wordLength = Math.Min(letters, LongestWord);
        for (var i = 0; i < _wordLength; i++) _word[i] = (char)rest[i];

        var length = letters + ReadParameter(rest[letters..]);
        if (length < rest.Length && rest[length] == ' ') length++;
        _position += 1 + length;
        if (Word is "bin") SkipBinary();
        return RtfTokenKind.ControlWord;
    }

    /// <summary>How many characters the parameter takes.</summary>
    private int ReadParameter(ReadOnlySpan<byte> rest)
    {
        var sign = rest is [(byte)'-', ..] ? 1 : 0;
        var end = sign;
        while (end < rest.Length && char.IsAsciiDigit((char)rest[end])) end++;

        Parameter = end > sign && end - sign <= LongestParameter ? int.Parse(rest[..end], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : null;
        return end > sign ? end : 0;
    }

    /// <summary><c>\binN</c>: N bytes of anything, braces among them.</summary>
    private void SkipBinary()
    {
        var length = Math.Max(0, Parameter ?? 0);
        if (length > content.Length - _position) throw new UnreadableFileException(Reasons.Incomplete);
        _position += length;
    }

    private static int Digit(byte c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}

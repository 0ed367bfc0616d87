using System.Buffers;
using Gongkai.Documents.Drafts;
using Gongkai.Sources;

namespace Gongkai.Documents.Rtf;

/// <summary>Reads Rich Text Format as Word, WPS and LibreOffice write it (Rich Text Format Specification 1.9.1).</summary>
internal sealed class RtfReader
{
    private readonly RtfTokenizer _tokens;
    private readonly RtfFonts _fonts = new();
    private readonly Stack<RtfState> _groups = new();
    private readonly List<Draft> _blocks = [];

    /// <summary>Bytes of text that wait for the rest of their characters.</summary>
    private readonly ArrayBufferWriter<byte> _bytes = new();

    private RtfState _state;
    private int _substitutes;
    private bool _isStarred;
    private int _counted;
    private int _characters;

    private RtfReader(ReadOnlyMemory<byte> content)
    {
        _tokens = new RtfTokenizer(content);
        _state = new RtfState(RtfDestination.Text, new RtfStory(0, Count));
    }

    /// <exception cref="UnreadableFileException">The file ends too early or goes beyond the limits.</exception>
    public static SourceDocument Read(ReadOnlyMemory<byte> content)
    {
        var start = content.Span.IndexOf((byte)'{');
        return Placement.Place(new RtfReader(content[start..]).ReadBody());
    }

    private List<Draft> ReadBody()
    {
        do
        {
            switch (_tokens.Next())
            {
                case RtfTokenKind.End:
                    throw new UnreadableFileException(Reasons.Incomplete);
                case RtfTokenKind.GroupBegin:
                    BeginGroup();
                    break;
                case RtfTokenKind.GroupEnd:
                    EndGroup();
                    break;
                case var kind when _state.Destination != RtfDestination.Ignored:
                    ReadContent(kind);
                    break;
            }
        }
        while (_groups.Count > 0);

        return _blocks;
    }

    private void BeginGroup()
    {
        Flush();
        if (_groups.Count >= Limits.RtfDepth) throw new UnreadableFileException(Reasons.TooMuchContent);
        _groups.Push(_state);
        _substitutes = 0;
        _isStarred = false;
    }

    private void EndGroup()
    {
        Flush();
        var ended = _state;
        _state = _groups.Pop();
        _substitutes = 0;
        if (_groups.Count == 0)
            _blocks.AddRange(ended.Story.Finish(ended.TableDepth));
        else if (ended.Story == _state.Story)
            return;
        else if (ended.Destination == RtfDestination.Comment)
            _state.Story.AddComment(ended.Story.FinishText());
        else
            _state.Story.AddBox(ended.Story.Finish(ended.TableDepth));
    }

    private void ReadContent(RtfTokenKind kind)
    {
        switch (kind)
        {
            case RtfTokenKind.Text:
                var skipped = Math.Min(_substitutes, _tokens.Text.Length);
                _substitutes -= skipped;
                Take(_tokens.Text[skipped..]);
                break;
            case var _ when _substitutes > 0:
                _substitutes--;
                break;
            case RtfTokenKind.HexByte:
                Take([_tokens.Byte]);
                break;
            case RtfTokenKind.ControlSymbol:
                ReadSymbol(_tokens.Byte);
                break;
            case RtfTokenKind.ControlWord:
                Flush();
                ReadWord(_tokens.Word, _tokens.Parameter);
                _isStarred = false;
                break;
        }
    }

    private void ReadSymbol(byte symbol)
    {
        if (symbol is (byte)'\\' or (byte)'{' or (byte)'}')
        {
            Take([symbol]);
            return;
        }

        Flush();
        if (symbol == '*') _isStarred = true;
        else if (symbol is (byte)'\r' or (byte)'\n') EndParagraph();
        else if (RtfCharacters.Of(symbol) is { } text) Append(text);
    }

    private void ReadWord(ReadOnlySpan<char> word, int? parameter)
    {
        if (RtfDestinations.Of(word) is { } destination)
            Enter(destination);
        else if (_isStarred)
            _state = _state with { Destination = RtfDestination.Ignored };
        else if (_state.Destination == RtfDestination.FontTable)
            _fonts.Define(word, parameter);
        else if (RtfCharacters.Of(word) is { } text)
            Append(text);
        else if (!ReadStructure(word))
            ReadProperty(word, parameter);
    }

    private void Enter(RtfDestination destination)
    {
        var story = destination is RtfDestination.TextBox or RtfDestination.Comment ? new RtfStory(_state.Story.Depth, Count) : _state.Story;
        if (destination == RtfDestination.Number) story.BeginNumber();
        _state = story == _state.Story ? _state with { Destination = destination } : new RtfState(destination, story) { Substitutes = _state.Substitutes }.Plain(_fonts.Default);
    }

    /// <summary>Ends of paragraphs, cells and rows.</summary>
    private bool ReadStructure(ReadOnlySpan<char> word)
    {
        switch (word)
        {
            case "par" or "sect":
                EndParagraph();
                return true;
            case "cell" when IsText:
                _state.Story.EndCell(1);
                return true;
            case "nestcell" when IsText:
                _state.Story.EndCell(NestedDepth);
                return true;
            case "row" when IsText:
                _state.Story.EndRow(1, _state.IsDeleted);
                return true;
            case "nestrow":
                _state.Story.EndRow(NestedDepth, _state.IsDeleted);
                return true;
            case "trowd":
                _state.Story.BeginDefinition(DefinedDepth);
                return true;
            default:
                return false;
        }
    }

    private void ReadProperty(ReadOnlySpan<char> word, int? parameter)
    {
        switch (word)
        {
            case "u":
                AppendCharacter(parameter ?? 0);
                break;
            case "plain":
                _state = _state.Plain(_fonts.Default);
                break;
            case "ansicpg" when parameter > 0:
                _fonts.CodePage = parameter.Value;
                break;
            case "deff":
                _fonts.Default = parameter ?? 0;
                _state = _state with { Font = _fonts.Default };
                break;
            case "trleft" or "clvmgf" or "clvmrg" or "clmgf" or "clmrg" or "cellx":
                _state.Story.Define(DefinedDepth, word, parameter);
                break;
            default:
                _state = _state.With(word, parameter);
                break;
        }
    }

    private bool IsText => _state.Destination is RtfDestination.Text or RtfDestination.TextBox or RtfDestination.Comment;

    private int NestedDepth => Math.Max(2, _state.TableDepth);

    private int DefinedDepth => _state.Destination == RtfDestination.NestedRow ? NestedDepth : 1;

    private void EndParagraph()
    {
        if (IsText) _state.Story.EndParagraph(_state);
    }

    /// <summary>Codes above 32767 are written as negative numbers.</summary>
    private void AppendCharacter(int code)
    {
        Append(_fonts.Character((char)code, _state.TextFont));
        _substitutes = _state.Substitutes;
    }

    private void Take(ReadOnlySpan<byte> bytes)
    {
        if (_state.Destination == RtfDestination.FontTable)
        {
            _fonts.Name(bytes);
        }
        else if (IsText || _state.Destination == RtfDestination.Number)
        {
            CountCharacters(bytes.Length);
            _bytes.Write(bytes);
        }
    }

    private void Flush()
    {
        if (_bytes.WrittenCount == 0) return;
        var text = _fonts.Decode(_bytes.WrittenSpan, _state.TextFont);
        _bytes.ResetWrittenCount();
        Append(text);
    }

    private void Append(string text)
    {
        CountCharacters(text.Length);
        if (IsText)
            _state.Story.Append(text.Replace("\0", "", StringComparison.Ordinal), _state);
        else if (_state.Destination == RtfDestination.Number)
            _state.Story.AppendNumber(text);
    }

    private void CountCharacters(int count)
    {
        _characters += count;
        if (_characters > Limits.TextSize) throw new UnreadableFileException(Reasons.TooMuchContent);
    }

    private void Count()
    {
        if (++_counted > Limits.Blocks) throw new UnreadableFileException(Reasons.TooMuchContent);
    }
}

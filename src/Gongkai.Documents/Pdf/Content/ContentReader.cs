using System.Numerics;
using System.Text;
using Gongkai.Documents.Pdf.Fonts;
using Gongkai.Documents.Pdf.Syntax;

namespace Gongkai.Documents.Pdf.Content;

/// <summary>Carries out the content streams of pages (ISO 32000-1, 7.8.2, 8 and 9) and notes what becomes visible.</summary>
/// <remarks>
/// Everything that a file can repeat is counted: the bytes of content streams as often as they are carried out, characters,
/// lines, states. A form that shows itself, or a thousand forms that each show a thousand, end there.
/// </remarks>
internal sealed class ContentReader(PdfFile file)
{
    private const int DeepestForm = 12;
    private const int DeepestState = 250;
    private const int MostOperands = 200;

    private readonly Dictionary<PdfDictionary, PdfFont> _fonts = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<GraphicsState> _saved = new();
    private readonly Stack<bool> _marked = new();
    private readonly List<PdfObject> _operands = [];
    private PageInk _ink = new(0, 0);
    private PathInProgress _path = new(new PageInk(0, 0));
    private GraphicsState _state = new();
    private Matrix3x2 _text = Matrix3x2.Identity;
    private Matrix3x2 _line = Matrix3x2.Identity;
    private int _bytes;
    private int _glyphs;
    private int _rulings;

    public PageInk Read(PdfPage page)
    {
        var (width, height) = (page.Box[2] - page.Box[0], page.Box[3] - page.Box[1]);
        _ink = page.Rotation % 2 == 0 ? new PageInk(width, height) : new PageInk(height, width);
        _path = new PathInProgress(_ink);
        _state = new GraphicsState { Matrix = ToPage(page, (float)width, (float)height) };
        _saved.Clear();
        _marked.Clear();
        Run(Content(page), page.Resources, 0);
        ReadNotes(page, _ink);
        _rulings += _ink.Horizontal.Count + _ink.Vertical.Count;
        return _rulings <= Limits.PdfAllRulings ? _ink : throw new UnreadableFileException(Reasons.TooMuchContent);
    }

    /// <summary>From the page's own coordinates, y upwards, to those of <see cref="Glyph"/>, turned as the page is shown.</summary>
    private static Matrix3x2 ToPage(PdfPage page, float width, float height) =>
        Matrix3x2.CreateTranslation((float)-page.Box[0], (float)-page.Box[1]) * (page.Rotation switch
        {
            1 => new Matrix3x2(0, 1, 1, 0, 0, 0),
            2 => new Matrix3x2(-1, 0, 0, 1, width, 0),
            3 => new Matrix3x2(0, -1, -1, 0, height, width),
            _ => new Matrix3x2(1, 0, 0, -1, 0, height),
        });

    private byte[] Content(PdfPage page)
    {
        if (page.Dictionary["Contents"] is not { } contents) return [];
        if (file.Resolve(contents) is not PdfArray array) return file.Data(contents) ?? throw new InvalidDataException("The content of a page is missing.");

        using var all = new MemoryStream();
        foreach (var part in array.Items)
        {
            all.Write(file.Data(part) ?? throw new InvalidDataException("A part of a page's content is missing."));
            all.WriteByte((byte)'\n');
        }

        return all.ToArray();
    }

    private void Run(byte[] content, PdfDictionary? resources, int depth)
    {
        _bytes += content.Length;
        if (_bytes > Limits.PdfUnpacked || depth > DeepestForm) throw new UnreadableFileException(Reasons.TooMuchContent);

        var lexer = new PdfLexer(content);
        while (lexer.Next() is { } item)
        {
            if (item is not PdfKeyword { Value: var name })
            {
                if (_operands.Count < MostOperands) _operands.Add(item);
                continue;
            }

            if (name == "ID") SkipInlinePicture(lexer, content);
            else if (!RunText(name, resources) && !RunPath(name)) RunOther(name, resources, depth);
            _operands.Clear();
        }

        _operands.Clear();
    }

    private float Number(int index) => index < _operands.Count && _operands[index] is PdfNumber number ? (float)number.Value : 0;

    private string Name(int index) => index >= 0 && index < _operands.Count && _operands[index] is PdfName name ? name.Value : "";

    private Matrix3x2 Matrix() => new(Number(0), Number(1), Number(2), Number(3), Number(4), Number(5));

    private Vector2 Point(int index) => Vector2.Transform(new Vector2(Number(index), Number(index + 1)), _state.Matrix);

    private bool RunText(string name, PdfDictionary? resources)
    {
        switch (name)
        {
            case "BT": _text = _line = Matrix3x2.Identity; break;
            case "Tc": _state.CharacterSpacing = Number(0); break;
            case "Tw": _state.WordSpacing = Number(0); break;
            case "Tz": _state.HorizontalScaling = Number(0) / 100; break;
            case "TL": _state.Leading = Number(0); break;
            case "Ts": _state.Rise = Number(0); break;
            case "Tr": _state.IsInvisible = Number(0) is 3 or 7; break;
            case "Tf":
                _state.Font = Font(resources, Name(0));
                _state.FontSize = Number(1);
                break;
            case "Td": MoveLine(Number(0), Number(1)); break;
            case "TD":
                _state.Leading = -Number(1);
                MoveLine(Number(0), Number(1));
                break;
            case "Tm": _text = _line = Matrix(); break;
            case "T*": MoveLine(0, -_state.Leading); break;
            case "Tj": Show(0); break;
            case "'":
                MoveLine(0, -_state.Leading);
                Show(0);
                break;
            case "\"":
                _state.WordSpacing = Number(0);
                _state.CharacterSpacing = Number(1);
                MoveLine(0, -_state.Leading);
                Show(2);
                break;
            case "TJ": ShowAdjusted(); break;
            default: return false;
        }

        return true;
    }

    private bool RunPath(string name)
    {
        switch (name)
        {
            case "m": _path.MoveTo(Point(0)); break;
            case "l": _path.LineTo(Point(0)); break;
            case "c": _path.LineTo(Point(4)); break;
            case "v" or "y": _path.LineTo(Point(2)); break;
            case "h": _path.Close(); break;
            case "re": AddRectangle(); break;
            case "S": Paint(fills: false, strokes: true); break;
            case "s":
                _path.Close();
                Paint(fills: false, strokes: true);
                break;
            case "f" or "F" or "f*": Paint(fills: true, strokes: false); break;
            case "B" or "B*": Paint(fills: true, strokes: true); break;
            case "b" or "b*":
                _path.Close();
                Paint(fills: true, strokes: true);
                break;
            case "n": _path.Clear(); break;
            default: return false;
        }

        return true;
    }

    private void RunOther(string name, PdfDictionary? resources, int depth)
    {
        switch (name)
        {
            case "q": Save(); break;
            case "Q":
                if (_saved.TryPop(out var saved)) _state = saved;
                break;
            case "cm": _state.Matrix = Matrix() * _state.Matrix; break;
            case "g" or "rg" or "k" or "sc" or "scn": _state.FillsWhite = IsWhite(); break;
            case "G" or "RG" or "K" or "SC" or "SCN": _state.StrokesWhite = IsWhite(); break;
            case "BMC": Mark(isLeftOut: false); break;
            case "BDC": Mark(IsRunningHead(resources)); break;
            case "EMC": _marked.TryPop(out _); break;
            case "Do": ShowObject(file.Dictionary(resources?["XObject"])?[Name(0)], resources, depth); break;
        }
    }

    private void Save()
    {
        if (_saved.Count == DeepestState) throw new UnreadableFileException(Reasons.TooMuchContent);
        _saved.Push(_state);
        _state = _state.Copy();
    }

    private void Mark(bool isLeftOut)
    {
        if (_marked.Count == DeepestState) throw new UnreadableFileException(Reasons.TooMuchContent);
        _marked.Push(isLeftOut || (_marked.TryPeek(out var outer) && outer));
    }

    /// <summary>Word processors mark page numbers, heads and feet as artifacts of pagination (14.8.2.2).</summary>
    private bool IsRunningHead(PdfDictionary? resources)
    {
        if (Name(0) != "Artifact") return false;
        var properties = _operands.Count > 1 && _operands[1] is PdfDictionary inline ? inline : file.Dictionary(file.Dictionary(resources?["Properties"])?[Name(1)]);
        return file.Name(properties?["Type"]) == "Pagination";
    }

    private bool IsWhite() => _operands.Count switch
    {
        1 or 3 => _operands.TrueForAll(operand => operand is PdfNumber { Value: > 0.98 }),
        4 => _operands.TrueForAll(operand => operand is PdfNumber { Value: < 0.02 }),
        _ => false,
    };

    private PdfFont? Font(PdfDictionary? resources, string name)
    {
        if (file.Dictionary(file.Dictionary(resources?["Font"])?[name]) is not { } dictionary) return null;
        if (!_fonts.TryGetValue(dictionary, out var font)) _fonts[dictionary] = font = PdfFont.Read(file, dictionary);
        return font;
    }

    private void MoveLine(float x, float y) => _text = _line = Matrix3x2.CreateTranslation(x, y) * _line;

    private void ShowAdjusted()
    {
        if (_operands is not [PdfArray { Items: var items }, ..]) return;
        foreach (var item in items)
        {
            if (item is PdfString text) Show(text.Bytes);
            else if (item is PdfNumber number) MoveOn((float)(-number.Value / 1000) * _state.FontSize);
        }
    }

    private void Show(int index)
    {
        if (index < _operands.Count && _operands[index] is PdfString text) Show(text.Bytes);
    }

    private void Show(byte[] shown)
    {
        var font = _state.Font ?? throw new InvalidDataException("A font is missing.");
        foreach (var character in font.Characters(shown))
        {
            AddGlyph(character, font.IsVertical);
            var spacing = _state.CharacterSpacing + (character.IsSpace ? _state.WordSpacing : 0);
            MoveOn(((float)(font.IsVertical ? -1 : character.Width) * _state.FontSize) + spacing);
        }
    }

    private void MoveOn(float by) =>
        _text = (_state.Font is { IsVertical: true } ? Matrix3x2.CreateTranslation(0, by) : Matrix3x2.CreateTranslation(by * _state.HorizontalScaling, 0)) * _text;

    private void AddGlyph(ShownCharacter character, bool isVertical)
    {
        if (_state.IsInvisible || (_marked.TryPeek(out var isLeftOut) && isLeftOut)) return;
        if (++_glyphs > Limits.PdfGlyphs) throw new UnreadableFileException(Reasons.TooMuchContent);

        var rendering = new Matrix3x2(_state.FontSize * _state.HorizontalScaling, 0, 0, _state.FontSize, 0, _state.Rise) * _text * _state.Matrix;
        var origin = Vector2.Transform(isVertical ? new Vector2((float)-character.Width / 2, -0.88f) : Vector2.Zero, rendering);
        var along = Vector2.TransformNormal(Vector2.UnitX, rendering);
        var size = Vector2.TransformNormal(Vector2.UnitY, rendering).Length();
        var text = character.Text is null ? "\uFFFD" : UsualCharacters.Of(character.Text);
        if (text.Length == 0 || DirectionOf(along) is not { } direction || !(size > 0.5) || !IsOnPage(origin)) return;
        _ink.Glyphs.Add(new Glyph(text, origin.X, origin.Y, character.Width * along.Length(), size, direction));
    }

    /// <summary>Null for text across the page, such as a watermark, which nobody reads as part of it.</summary>
    private static Direction? DirectionOf(Vector2 along)
    {
        var (x, y) = (Math.Abs(along.X), Math.Abs(along.Y));
        if (x > 20 * y) return along.X > 0 ? Direction.Right : Direction.Left;
        return y > 20 * x ? along.Y > 0 ? Direction.Down : Direction.Up : null;
    }

    private bool IsOnPage(Vector2 point) => point.X >= 0 && point.Y >= 0 && point.X <= _ink.Width && point.Y <= _ink.Height;

    private void AddRectangle()
    {
        var (x, y, width, height) = (Number(0), Number(1), Number(2), Number(3));
        _path.MoveTo(Vector2.Transform(new Vector2(x, y), _state.Matrix));
        _path.LineTo(Vector2.Transform(new Vector2(x + width, y), _state.Matrix));
        _path.LineTo(Vector2.Transform(new Vector2(x + width, y + height), _state.Matrix));
        _path.LineTo(Vector2.Transform(new Vector2(x, y + height), _state.Matrix));
        _path.Close();
    }

    private void Paint(bool fills, bool strokes)
    {
        if (fills && !_state.FillsWhite) _path.Fill();
        if (strokes && !_state.StrokesWhite) _path.Stroke();
        _path.Clear();
    }

    private void ShowObject(PdfObject? item, PdfDictionary? resources, int depth)
    {
        if (file.Dictionary(item) is not { } dictionary) return;
        if (file.Name(dictionary["Subtype"]) == "Image") AddPicture();
        if (file.Name(dictionary["Subtype"]) == "Form") ShowForm(dictionary, file.Data(item) ?? [], resources, depth);
    }

    /// <summary>A form (8.10) is shown in a state of its own.</summary>
    private void ShowForm(PdfDictionary dictionary, byte[] content, PdfDictionary? resources, int depth)
    {
        var (outer, text, line, depthOutside) = (_state, _text, _line, _saved.Count);
        _state = _state.Copy();
        _operands.Clear();
        _operands.AddRange(file.Items(dictionary["Matrix"]));
        if (_operands.Count == 6) _state.Matrix = Matrix() * _state.Matrix;
        _operands.Clear();
        Run(content, file.Dictionary(dictionary["Resources"]) ?? resources, depth + 1);
        while (_saved.Count > depthOutside) _saved.Pop();
        (_state, _text, _line) = (outer, text, line);
    }

    /// <summary>A picture fills the unit square of its coordinates (8.9.3).</summary>
    private void AddPicture()
    {
        var share = Math.Abs(_state.Matrix.GetDeterminant()) / (_ink.Width * _ink.Height);
        if (share > 0) _ink.PictureShare = Math.Min(1, _ink.PictureShare + Math.Min(1, share));
    }

    /// <summary>The bytes of a picture in the stream (8.9.7) end with EI between blanks.</summary>
    private void SkipInlinePicture(PdfLexer lexer, byte[] content)
    {
        AddPicture();
        var rest = content.AsSpan(lexer.Position);
        for (var at = 0; rest[at..].IndexOf("EI"u8) is >= 0 and var step; at += step + 2)
        {
            var end = at + step;
            if (end == 0 || !PdfLexer.IsBlank(rest[end - 1]) || (end + 2 < rest.Length && !PdfLexer.IsBlank(rest[end + 2]))) continue;
            lexer.Position += end + 2;
            return;
        }

        lexer.Position = content.Length;
    }

    /// <summary>Annotations (12.5) with which reviewers comment.</summary>
    private void ReadNotes(PdfPage page, PageInk ink)
    {
        foreach (var item in file.Items(page.Dictionary["Annots"]).Take(Limits.PdfNotes))
        {
            if (file.Dictionary(item) is not { } note || file.Resolve(note["Contents"]) is not PdfString { Bytes.Length: > 0 } text) continue;
            if (file.Name(note["Subtype"]) is not ("Text" or "FreeText" or "Highlight" or "Underline" or "StrikeOut" or "Squiggly" or "Caret")) continue;
            ink.Notes.Add(new MarginNote(Decode(text.Bytes), page.Box[3] - (file.Number(file.Items(note["Rect"]).ElementAtOrDefault(3)) ?? 0)));
        }
    }

    /// <summary>A text string (7.9.2.2) is marked as Unicode or else Latin.</summary>
    private static string Decode(byte[] bytes) => bytes switch
    {
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3),
        _ => Encoding.Latin1.GetString(bytes),
    };
}

using System.Text;

namespace Gongkai.Documents.Html;

/// <summary>The text of one paragraph of a page, its white space collapsed as a browser shows it.</summary>
internal sealed class FlowingText
{
    private readonly StringBuilder _text = new();
    private bool _space;
    private bool _lineEnd;

    /// <param name="text">Text of the page; ASCII white space in it is layout.</param>
    public void Append(string text)
    {
        foreach (var c in text)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                _space = true;
                _lineEnd |= c is '\n' or '\r';
            }
            else if (c is not ('\u200B' or '\uFEFF' or '\0'))
            {
                AppendSpace(c);
                _text.Append(c == '\u00A0' ? ' ' : c);
            }
        }
    }

    /// <param name="line">A line of preformatted text, whose spaces the author wants.</param>
    public void AppendVerbatim(string line) => _text.Append(line);

    /// <summary>A break the author made; white space around it is layout.</summary>
    public void AppendLineFeed()
    {
        _space = _lineEnd = false;
        _text.Append('\n');
    }

    /// <summary>The text so far, without white space at the ends; begins anew.</summary>
    public string Take()
    {
        var text = _text.ToString().Trim();
        _text.Clear();
        _space = _lineEnd = false;
        return text;
    }

    /// <summary>Word breaks long lines of Chinese in the source; a browser shows no blank there, and neither do we.</summary>
    private void AppendSpace(char next)
    {
        var isLayout = _text.Length == 0 || _text[^1] == '\n' || (_lineEnd && IsWide(_text[^1]) && IsWide(next));
        if (_space && !isLayout) _text.Append(' ');
        _space = _lineEnd = false;
    }

    private static bool IsWide(char c) => c is (>= '\u2E80' and <= '\uD7FF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF01' and <= '\uFF60') or '“' or '”' or '—';
}

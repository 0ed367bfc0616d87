namespace Gongkai.Documents.Doc;

/// <summary>Follows the marks around fields, whose code is no text and whose result is ([MS-DOC] 2.8.25).</summary>
internal sealed class FieldNesting
{
    private const char Begin = '\u0013';
    private const char Separator = '\u0014';
    private const char End = '\u0015';

    /// <summary>For every open field: is its code still running?</summary>
    private readonly Stack<bool> _open = [];
    private int _codes;

    public bool IsInCode => _codes > 0;

    /// <summary>True when the character was a mark.</summary>
    public bool Take(char c)
    {
        switch (c)
        {
            case Begin:
                Open(isCode: true);
                return true;
            case Separator:
                if (Close()) Open(isCode: false);
                return true;
            case End:
                Close();
                return true;
            default:
                return false;
        }
    }

    private void Open(bool isCode)
    {
        _open.Push(isCode);
        if (isCode) _codes++;
    }

    private bool Close()
    {
        if (!_open.TryPop(out var wasCode)) return false;
        if (wasCode) _codes--;
        return true;
    }
}

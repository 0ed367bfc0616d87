namespace Gongkai.Cli.Checking;

/// <summary>A line on the terminal that tells how far a long check has come; nothing when the output is not a terminal.</summary>
internal sealed class Progress(TextWriter error, int total)
{
    private const int Width = 30;

    private readonly bool _isShown = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected && total >= 20;
    private int _done;

    public void Step()
    {
        if (!_isShown) return;
        _done++;
        var filled = Width * _done / total;
        error.Write($"\r{new string('█', filled)}{new string('░', Width - filled)} {_done}/{total}");
        if (_done == total) error.Write($"\r{new string(' ', Width + 24)}\r");
    }
}

namespace Gongkai.Cli.Checking;

/// <summary>A line on the terminal that tells how far a long check has come; nothing when the output is not a terminal.</summary>
/// <param name="error">Where the line is drawn.</param>
/// <param name="total">Files on the disk; those inside archives are counted as they come.</param>
/// <param name="done">What is done with a file: 核对, 检查.</param>
internal sealed class Progress(TextWriter error, int total, string done = "核对")
{
    private const int Width = 30;

    private readonly bool _isShown = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
    private int _checked;
    private long _drawn;

    /// <param name="opened">Files on the disk that have been opened.</param>
    public void Step(int opened)
    {
        _checked++;
        if (!_isShown || total < 2 || Environment.TickCount64 - _drawn < 100) return;

        _drawn = Environment.TickCount64;
        var filled = Width * Math.Min(opened, total) / total;
        error.Write($"\r{new string('█', filled)}{new string('░', Width - filled)} {opened}/{total}个文件，已{done}{_checked}份 ");
    }

    public void Finish()
    {
        if (_drawn > 0) error.Write($"\r{new string(' ', Width + 48)}\r");
    }
}

using System.Text;
using Gongkai.Cli.CommandLine;
using Gongkai.Documents.CheckResults;
using Gongkai.Findings;

namespace Gongkai.Cli.Checking;

/// <summary>The table at the end of a check of many files: body, year, findings by severity, file.</summary>
/// <remarks>Its rows wait in a temporary file, so that a million of them take no memory.</remarks>
internal sealed class SummaryTable : IDisposable
{
    /// <summary>Columns of the terminal; a Chinese character takes two.</summary>
    private const int UnitWidth = 36;

    private readonly Lazy<FileStream> _rows = new(TemporaryFile.Create);
    private readonly StringBuilder _first = new();
    private int _count;

    public void Add(CheckResult result)
    {
        var row = Row(result);
        if (_count++ == 0)
            _first.Append(row).Append('\n');
        else
            _rows.Value.Write(Encoding.UTF8.GetBytes($"{row}\n"));
    }

    public void WriteTo(TextWriter output)
    {
        output.WriteLine($"{ConsoleText.Padded("机关", UnitWidth)}  年度  错误  警告  提示  文件");
        output.Write(_first);
        if (_rows.IsValueCreated)
        {
            _rows.Value.Position = 0;
            using var rows = new StreamReader(_rows.Value, Encoding.UTF8, leaveOpen: true);
            while (rows.ReadLine() is { } row) output.WriteLine(row);
        }

        output.WriteLine();
    }

    public void Dispose()
    {
        if (_rows.IsValueCreated) _rows.Value.Dispose();
    }

    private static string Row(CheckResult result) => result switch
    {
        CheckResult.Checked report =>
            $"{ConsoleText.Padded(report.Unit ?? "（没有认出机关名称）", UnitWidth)}  {report.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "—",-4}  {report.Count(Severity.Error),4}  {report.Count(Severity.Warning),4}  {report.Count(Severity.Note),4}  {OneLine(report.File)}",
        _ => $"{ConsoleText.Padded("（不能读取）", UnitWidth)}  {"—",-4}  {"—",4}  {"—",4}  {"—",4}  {OneLine(result.File)}",
    };

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}

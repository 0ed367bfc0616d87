using Gongkai.Documents.Screening;
using Gongkai.Screening;

namespace Gongkai.Cli.Screening;

/// <summary>Writes what screening found, file after file; keeps nothing that grows with their number.</summary>
internal interface IScreeningWriter
{
    void Write(ScreeningResult result);

    /// <summary>Writes what comes after the last file.</summary>
    void Finish();
}

/// <summary>JSON Lines: one object a file.</summary>
internal sealed class JsonScreeningWriter(TextWriter output) : IScreeningWriter
{
    public void Write(ScreeningResult result) => output.WriteLine(ScreeningLines.Line(result));

    public void Finish() => output.Flush();
}

/// <summary>Plain text for people: each file with its findings in reading order, and a last line that sums up.</summary>
internal sealed class PlainScreeningWriter(TextWriter output) : IScreeningWriter
{
    private int _screened;
    private int _blocked;
    private int _unreadable;

    public void Write(ScreeningResult result)
    {
        output.WriteLine(result.File);
        switch (result)
        {
            case ScreeningResult.Unreadable { Reason: var reason }:
                _unreadable++;
                output.WriteLine($"  不能读取：{reason}");
                break;
            case ScreeningResult.Screened file:
                _screened++;
                if (file.Count(ScreeningSeverity.Block) > 0) _blocked++;
                Write(file);
                break;
        }

        output.WriteLine();
    }

    public void Finish()
    {
        output.WriteLine($"共{_screened + _unreadable}份：检查{_screened}份，其中需要拦截的{_blocked}份{(_unreadable > 0 ? $"；不能读取{_unreadable}份" : "")}。");
        output.Flush();
    }

    private void Write(ScreeningResult.Screened file)
    {
        output.WriteLine($"  {Summary(file)}");
        var number = 0;
        foreach (var finding in file.Findings)
        {
            output.WriteLine($"  {++number}. {finding.Severity.Label()}　{finding.Place}　{finding.Kind.Label}");
            output.WriteLine($"     原文：{OneLine(finding.Quote)}");
            if (finding.Masked is { } masked && masked != finding.Quote) output.WriteLine($"     {(finding.Kind == ScreeningKind.Wording ? "应为" : "可改为")}：{OneLine(masked)}");
        }
    }

    private static string Summary(ScreeningResult.Screened file) => file.Findings.Count == 0
        ? "没有发现问题"
        : string.Join("、", new[] { ScreeningSeverity.Block, ScreeningSeverity.Warn }.Where(severity => file.Count(severity) > 0).Select(severity => $"{severity.Label()}{file.Count(severity)}处"));

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}

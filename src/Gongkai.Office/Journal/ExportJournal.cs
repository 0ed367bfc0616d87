using System.Globalization;
using System.Text;
using Gongkai.Agencies;
using Gongkai.Office.Storage;

namespace Gongkai.Office.Journal;

/// <summary>Writes entries as .csv for an auditor to take home; that it was done, by whom, is itself journalled.</summary>
public sealed class ExportJournal(Logbook logbook, JournalReading reading) : IUseCase
{
    /// <param name="nameOf">The name of a log's body.</param>
    /// <param name="output">Receives UTF-8 with a byte order mark, as spreadsheet programs want it.</param>
    public async Task HandleAsync(JournalFilter filter, Func<AgencyId, string> nameOf, Stream output, Actor actor, CancellationToken cancel)
    {
        await using (var work = await logbook.BeginAsync(JournalLog.Installation, actor, cancel))
            await work.CommitAsync(JournalActs.Exported, subject: null, note: null, cancel);

        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteLineAsync("日志,序号,时间,人员,事项,对象,说明");
        await foreach (var line in reading.AllAsync(filter).WithCancellation(cancel))
        {
            var time = BusinessClock.InBeijing(line.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
            var fields = new[] { nameOf(line.Log), line.Sequence.ToString(CultureInfo.InvariantCulture), time, line.ActorName, ActCatalogue.LabelOf(line.Act), line.SubjectName ?? "", line.Note ?? "" };
            await writer.WriteLineAsync(string.Join(',', fields.Select(Quoted)).AsMemory(), cancel);
        }
    }

    /// <summary>In quotes; text that a spreadsheet would take for a formula gets an apostrophe before it.</summary>
    private static string Quoted(string field) =>
        $"\"{(field.Length > 0 && "=+-@\t\r".Contains(field[0], StringComparison.Ordinal) ? "'" : "")}{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

/// <summary>What is done to the journal itself.</summary>
public static class JournalActs
{
    public static readonly Act Exported = new("journal-exported", "导出操作日志");
}

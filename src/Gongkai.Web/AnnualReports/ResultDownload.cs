using System.Globalization;
using System.Text;
using Gongkai.Documents.CheckResults;

namespace Gongkai.Web.AnnualReports;

/// <summary>
/// Results of a check as a file to take home. The page carries its results along as hidden fields, in the form of the JSON
/// Lines, so that nothing needs to be stored between the check and the download.
/// </summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Type">Its media type.</param>
internal sealed record ResultDownload(string Name, string Type, byte[] Content)
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <param name="kind"><c>xlsx</c>, <c>letters</c>, <c>json</c> or <c>sarif</c>, or the 0-based number of the result whose letter is wanted.</param>
    /// <returns>Null for an unknown kind, or where there is no such result.</returns>
    public static ResultDownload? Of(string kind, IReadOnlyList<CheckResult> results) => kind switch
    {
        "xlsx" => new("问题清单.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Workbook(results)),
        "letters" => new("意见反馈表.zip", "application/zip", LetterArchive.Write(results.OfType<CheckResult.Checked>())),
        "json" => new("核对结果.jsonl", "application/jsonl; charset=utf-8", Text(results, output => new JsonLinesResults(output))),
        "sarif" => new("核对结果.sarif", "application/sarif+json; charset=utf-8", Text(results, output => new SarifResults(output))),
        _ => int.TryParse(kind, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < results.Count && results[number] is CheckResult.Checked report
            ? new(FeedbackLetter.FileName(report), Word, FeedbackLetter.Write(report))
            : null,
    };

    private static byte[] Workbook(IReadOnlyList<CheckResult> results)
    {
        using var target = new MemoryStream();
        using var waiting = new MemoryStream();
        using (var workbook = new WorkbookResults(target, waiting)) Write(results, workbook);
        return target.ToArray();
    }

    private static byte[] Text(IReadOnlyList<CheckResult> results, Func<TextWriter, ICheckResultWriter> create)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var writer = create(text);
        using (writer as IDisposable) Write(results, writer);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(IReadOnlyList<CheckResult> results, ICheckResultWriter writer)
    {
        foreach (var result in results) writer.Write(result);
        writer.Finish();
    }
}

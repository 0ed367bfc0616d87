using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gongkai.Findings;

namespace Gongkai.Cli.Checking;

/// <summary>JSON Lines: one object a file, as <c>docs/findings.md</c> describes it.</summary>
internal sealed class JsonLinesWriter(TextWriter output) : IFindingsWriter
{
    /// <summary>Chinese stays Chinese.</summary>
    internal static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(CheckedFile file)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("file", file.File);
            switch (file)
            {
                case CheckedFile.Unreadable { Reason: var reason }:
                    json.WriteBoolean("readable", false);
                    json.WriteString("reason", reason);
                    break;
                case CheckedFile.Checked { Report: var report, Findings: var findings }:
                    json.WriteString("unit", report.Unit);
                    if (report.Year is { } year) json.WriteNumber("year", year);
                    else json.WriteNull("year");
                    json.WriteBoolean("readable", true);
                    json.WriteString("format", report.Format is { } format ? $"{format.Edition}" : null);
                    json.WriteStartArray("findings");
                    foreach (var finding in findings) Write(json, finding);
                    json.WriteEndArray();
                    break;
            }

            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    public void Finish() => output.Flush();

    private static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("severity", finding.Severity.Code());
        json.WriteNumber("part", finding.Part);
        json.WriteString("cell", finding.Cell);
        json.WriteString("quote", finding.Quote);
        json.WriteString("message", finding.Message);
        json.WriteString("suggestion", finding.Suggestion);
        json.WriteEndObject();
    }
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gongkai.AnnualReports;
using Gongkai.Findings;

namespace Gongkai.Documents.CheckResults;

/// <summary>JSON Lines: one object a file, as <c>docs/findings.md</c> describes it. What is written can be read again.</summary>
public sealed class JsonLinesResults(TextWriter output) : ICheckResultWriter
{
    /// <summary>Chinese stays Chinese.</summary>
    internal static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(CheckResult result) => output.WriteLine(Line(result));

    public void Finish() => output.Flush();

    /// <summary>The object of one file, without a line end.</summary>
    public static string Line(CheckResult result)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("file", result.File);
            if (result is CheckResult.Unreadable unreadable) Write(json, unreadable);
            if (result is CheckResult.Checked report) Write(json, report);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>Reads what <see cref="Line"/> wrote; findings have no span then, as the document is not there.</summary>
    /// <exception cref="JsonException">The line is not one of ours.</exception>
    public static CheckResult Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        try
        {
            return Read(json.RootElement);
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            throw new JsonException("The line is not a result of a check.", wrong);
        }
    }

    private static void Write(Utf8JsonWriter json, CheckResult.Unreadable file)
    {
        json.WriteBoolean("readable", false);
        json.WriteString("reason", file.Reason);
    }

    private static void Write(Utf8JsonWriter json, CheckResult.Checked report)
    {
        json.WriteString("unit", report.Unit);
        if (report.Year is { } year) json.WriteNumber("year", year);
        else json.WriteNull("year");
        json.WriteBoolean("readable", true);
        json.WriteString("format", report.Format is { } format ? $"{format.Edition}" : null);
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings) Write(json, finding);
        json.WriteEndArray();
    }

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

    private static CheckResult Read(JsonElement json)
    {
        var file = Text(json, "file");
        if (!json.GetProperty("readable").GetBoolean()) return new CheckResult.Unreadable(file, Text(json, "reason"));

        return new CheckResult.Checked(
            file,
            json.GetProperty("unit").GetString(),
            json.GetProperty("year") is { ValueKind: JsonValueKind.Number } year ? year.GetInt32() : null,
            json.GetProperty("format").GetString() switch { "2019" => ReportFormat.Edition2019, "2021" => ReportFormat.Edition2021, _ => null },
            [.. json.GetProperty("findings").EnumerateArray().Select(ReadFinding)]);
    }

    private static Finding ReadFinding(JsonElement json) => new()
    {
        Rule = RuleCatalogue.Find(Text(json, "rule")).Id,
        Severity = RuleCatalogue.Find(Text(json, "rule")).Severity,
        Part = json.GetProperty("part").GetInt32() is >= 0 and <= 7 and var part ? part : throw new FormatException("No such part."),
        Cell = json.GetProperty("cell").GetString(),
        Quote = Text(json, "quote"),
        Message = Text(json, "message"),
        Suggestion = Text(json, "suggestion"),
    };

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? throw new FormatException($"{name} is missing.");
}

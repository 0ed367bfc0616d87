using System.Text;
using System.Text.Json;
using Gongkai.AnnualReports;
using Gongkai.Findings;

namespace Gongkai.Documents.CheckResults;

/// <summary>SARIF 2.1.0: one log with one run. Results are written as they come; only the unreadable files are kept for the end.</summary>
public sealed class SarifResults : ICheckResultWriter, IDisposable
{
    private readonly TextWriter _output;
    private readonly MemoryStream _buffer = new();
    private readonly Utf8JsonWriter _json;
    private readonly List<CheckResult.Unreadable> _unreadable = [];

    public SarifResults(TextWriter output)
    {
        _output = output;
        _json = new Utf8JsonWriter(_buffer, JsonLinesResults.Readable with { Indented = true });
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        _json.WriteString("columnKind", "utf16CodeUnits");
        WriteTool(_json);
        _json.WriteStartArray("results");
    }

    public void Write(CheckResult result)
    {
        if (result is CheckResult.Unreadable unreadable) _unreadable.Add(unreadable);
        if (result is not CheckResult.Checked report) return;

        foreach (var finding in report.Findings) WriteResult(_json, report.File, finding);
        PassOn();
    }

    public void Finish()
    {
        _json.WriteEndArray();
        WriteInvocation(_json);
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        PassOn();
        _output.WriteLine();
        _output.Flush();
    }

    public void Dispose()
    {
        _json.Dispose();
        _buffer.Dispose();
    }

    private void PassOn()
    {
        _json.Flush();
        _output.Write(Encoding.UTF8.GetString(_buffer.GetBuffer().AsSpan(0, (int)_buffer.Length)));
        _buffer.SetLength(0);
    }

    private static void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "gongkai");
        json.WriteString("language", "zh-CN");
        json.WriteString("version", typeof(SarifResults).Assembly.GetName().Version?.ToString(3));
        json.WriteStartArray("rules");
        foreach (var rule in RuleCatalogue.Rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", rule.Title);
            WriteText(json, "help", $"依据：{rule.Basis}。");
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", rule.Severity.Code());
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteInvocation(Utf8JsonWriter json)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", _unreadable.Count == 0);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var file in _unreadable)
        {
            json.WriteStartObject();
            json.WriteString("level", "error");
            WriteText(json, "message", file.Reason);
            WriteLocation(json, file.File, null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, string file, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule);
        json.WriteNumber("ruleIndex", RuleCatalogue.Rules.TakeWhile(rule => rule.Id != finding.Rule).Count());
        json.WriteString("level", finding.Severity.Code());
        WriteText(json, "message", finding.Message + finding.Suggestion);
        WriteLocation(json, file, finding);
        json.WriteStartObject("properties");
        json.WriteNumber("part", finding.Part);
        json.WriteString("cell", finding.Cell);
        json.WriteString("quote", finding.Quote);
        json.WriteString("suggestion", finding.Suggestion);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, string file, Finding? finding)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', file.Split('/', '\\').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        json.WriteEndObject();
        if (finding is not null)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", finding.Cell ?? $"part/{finding.Part}");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}

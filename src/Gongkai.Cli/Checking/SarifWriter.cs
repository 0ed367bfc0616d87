using System.Text;
using System.Text.Json;
using Gongkai.AnnualReports;
using Gongkai.Findings;

namespace Gongkai.Cli.Checking;

/// <summary>SARIF 2.1.0: one log with one run.</summary>
internal sealed class SarifWriter(TextWriter output) : IFindingsWriter
{
    private readonly List<CheckedFile> _files = [];

    public void Write(CheckedFile file) => _files.Add(file);

    public void Finish()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonLinesWriter.Readable with { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            json.WriteString("columnKind", "utf16CodeUnits");
            WriteTool(json);
            WriteInvocation(json);
            json.WriteStartArray("results");
            foreach (var file in _files.OfType<CheckedFile.Checked>())
            {
                foreach (var finding in file.Findings) WriteResult(json, file.File, finding);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
        output.Flush();
    }

    private static void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "gongkai");
        json.WriteString("language", "zh-CN");
        json.WriteString("version", typeof(SarifWriter).Assembly.GetName().Version?.ToString(3));
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
        var unreadable = _files.OfType<CheckedFile.Unreadable>().ToList();
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", unreadable.Count == 0);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var file in unreadable)
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

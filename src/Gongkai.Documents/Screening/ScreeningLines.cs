using System.Text;
using System.Text.Json;
using Gongkai.Documents.CheckResults;
using Gongkai.Screening;

namespace Gongkai.Documents.Screening;

/// <summary>JSON Lines of screening: one object a file, as <c>docs/screening.md</c> describes it.</summary>
public static class ScreeningLines
{
    /// <summary>The object of one file, without a line end.</summary>
    public static string Line(ScreeningResult result)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonLinesResults.Readable))
        {
            json.WriteStartObject();
            json.WriteString("file", result.File);
            json.WriteBoolean("readable", result is ScreeningResult.Screened);
            if (result is ScreeningResult.Unreadable { Reason: var reason }) json.WriteString("reason", reason);
            Write(json, result is ScreeningResult.Screened { Findings: var findings } ? findings : []);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<ScreeningFinding> findings)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("kind", finding.Kind.Code);
            json.WriteString("severity", finding.Severity.Code());
            json.WriteString("quote", finding.Quote);
            json.WriteString("masked", finding.Masked);
            json.WriteString("place", finding.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Layout;
using Gongkai.Sources;

namespace Gongkai.Documents.AnnualReports;

/// <summary>
/// A report as data for other programs: figures by cell key, text by part. <c>docs/annual-report.schema.json</c> describes it.
/// </summary>
/// <remarks>
/// Official labels and headings are not repeated; only other wordings are written. A table that departs from the form (rows
/// of another width, strange rows or columns) is also written as found, row by row, under <c>tables</c>.
/// </remarks>
internal static class ReportJson
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    public static byte[] Write(AnnualReport report, string? agency)
    {
        var form = report.Format ?? ReportFormat.For(report.Year ?? 2021);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            if (agency is not null) json.WriteString("agency", agency);
            json.WriteString("unit", report.Unit);
            if (report.Year is { } year) json.WriteNumber("year", year);
            else json.WriteNull("year");
            json.WriteString("format", report.Format is { } format ? $"{format.Edition}" : null);
            WriteTitle(json, report);
            WriteParts(json, report);
            WriteHeadings(json, report, form);
            WriteOrder(json, report);
            WriteTextAboveTables(json, report);
            WriteCells(json, report);
            WriteLabels(json, report, form);
            WriteTables(json, report, form);
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static void WriteTitle(Utf8JsonWriter json, AnnualReport report)
    {
        json.WriteStartArray("title");
        foreach (var line in Lines(report.Title)) json.WriteStringValue(line);
        json.WriteEndArray();
    }

    private static void WriteParts(Utf8JsonWriter json, AnnualReport report)
    {
        json.WriteStartObject("parts");
        foreach (var part in report.Parts.Where(part => part.IsPresent)) json.WriteString($"{part.Number}", string.Join('\n', Lines(part.Paragraphs)));
        json.WriteEndObject();
    }

    /// <summary>Headings in other words than the format's; null for a part whose table stands there without one.</summary>
    private static void WriteHeadings(Utf8JsonWriter json, AnnualReport report, ReportFormat form)
    {
        var headings = report.Parts.Skip(1).Take(6)
            .Where(part => part.Heading is { } heading ? !IsSame(heading.Text, form.PartHeading(part.Number)) : ReportLayout.TableOf(part.Number, report) is not null)
            .ToList();
        if (headings.Count == 0) return;
        json.WriteStartObject("headings");
        foreach (var part in headings) json.WriteString($"{part.Number}", part.Heading is { } heading ? OneLine(heading.Text) : null);
        json.WriteEndObject();
    }

    private static void WriteOrder(Utf8JsonWriter json, AnnualReport report)
    {
        var order = ReportLayout.PartsInOrder(report).Select(part => part.Number).ToList();
        if (order.SequenceEqual(order.Order())) return;
        json.WriteStartArray("order");
        foreach (var part in order) json.WriteNumberValue(part);
        json.WriteEndArray();
    }

    private static void WriteTextAboveTables(Utf8JsonWriter json, AnnualReport report)
    {
        var above = report.Parts
            .Select(part => (part.Number, Lines: Lines(ReportLayout.AroundTable(part, ReportLayout.TableOf(part.Number, report)).Above).Count()))
            .Where(part => part.Lines > 0)
            .ToList();
        if (above.Count == 0) return;
        json.WriteStartObject("linesAboveTable");
        foreach (var (part, lines) in above) json.WriteNumber($"{part}", lines);
        json.WriteEndObject();
    }

    private static void WriteCells(Utf8JsonWriter json, AnnualReport report)
    {
        json.WriteStartObject("cells");
        foreach (var cell in report.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells))
        {
            var text = cell.Text.Text.Trim();
            if (IsPlain(text)) json.WritePropertyName(cell.Key);
            if (IsPlain(text)) json.WriteRawValue(text);
            else json.WriteString(cell.Key, text);
        }

        json.WriteEndObject();
    }

    private static void WriteLabels(Utf8JsonWriter json, AnnualReport report, ReportFormat form)
    {
        var labels = report.Tables.SelectMany(table => OtherWordings(table, form.Tables.First(known => known.Key == table.Key))).ToList();
        if (labels.Count == 0) return;
        json.WriteStartObject("labels");
        foreach (var (key, text) in labels) json.WriteString(key, OneLine(text));
        json.WriteEndObject();
    }

    private static IEnumerable<(string Key, string Text)> OtherWordings(ReportTable table, TableForm form) =>
        form.UpperHeads.Concat(form.Heads).Select(head => (head, Found: table.Heads.GetValueOrDefault(head.Key)))
            .Concat(form.Groups.Select(group => (group, Found: table.GroupLabels.GetValueOrDefault(group.Key))))
            .Concat(form.Rows.Select(row => (new LabelForm($"{row.Key}/label", row.Label), Found: table.Row(row.Key)?.Label)))
            .Where(label => label.Found is { } found && !IsSame(found.Text, label.Item1.Label))
            .Select(label => (label.Item1.Key, label.Found!.Text));

    private static void WriteTables(Utf8JsonWriter json, AnnualReport report, ReportFormat form)
    {
        var departing = report.Tables.Where(table => !FollowsForm(table, form.Tables.First(known => known.Key == table.Key))).ToList();
        if (departing.Count == 0) return;
        json.WriteStartObject("tables");
        foreach (var table in departing)
        {
            json.WriteStartArray(table.Key);
            var laid = TableLayout.Of(form.Tables.First(known => known.Key == table.Key), table, showsLacking: false);
            foreach (var row in laid.Heads.Concat(laid.Rows))
            {
                json.WriteStartArray();
                foreach (var cell in row.Cells) json.WriteStringValue(OneLine(cell.Text));
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>True when the cells alone say what the table holds: no strange row or column, the form's order, every cell told.</summary>
    private static bool FollowsForm(ReportTable table, TableForm form) =>
        table.ExtraColumns.Count == 0 && table.UnknownRows.Count == 0
        && table.Rows.All(row => row.Cells.Count > 0 && row.Written.Count == row.Cells.Count)
        && table.Rows.Select(row => row.Key).SequenceEqual(form.Rows.Select(row => row.Key).Where(key => table.Row(key) is not null));

    /// <summary>Paragraphs as lines; one that holds line breaks is several.</summary>
    private static IEnumerable<string> Lines(IEnumerable<Passage> passages) =>
        passages.SelectMany(passage => passage.Text.Split('\n')).Select(line => line.Trim()).Where(line => line.Length > 0);

    private static string OneLine(string text) => string.Concat(text.Split('\n').Select(line => line.Trim()));

    private static bool IsSame(string found, string official) => OneLine(found) == official;

    /// <summary>A number that JSON writes in the same digits.</summary>
    private static bool IsPlain(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == text;
}

using System.Text;
using System.Text.Encodings.Web;
using Gongkai.Documents.Items;

namespace Gongkai.Office.Demo;

/// <summary>
/// The text of a demo's item as its file writes it: a paragraph a line, as the clerk would type it; a row of a table begins with a bar, its
/// first row is the head, and a line that begins with <c>^ </c> before it is its caption.
/// </summary>
internal static class WrittenText
{
    private const string Caption = "^ ";

    public static string ToHtml(IReadOnlyList<string> lines)
    {
        var html = new StringBuilder();
        var typed = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!IsOfTable(lines[i]))
            {
                typed.Add(lines[i]);
                continue;
            }

            Flush(html, typed);
            var table = lines.Skip(i).TakeWhile(IsOfTable).ToList();
            Append(html, table);
            i += table.Count - 1;
        }

        Flush(html, typed);
        return html.ToString();
    }

    /// <summary>The cells of a line that is a row.</summary>
    public static IReadOnlyList<string> Cells(string row) => [.. row.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];

    public static bool IsRow(string line) => line.StartsWith('|');

    private static bool IsOfTable(string line) => IsRow(line) || line.StartsWith(Caption, StringComparison.Ordinal);

    private static void Flush(StringBuilder html, List<string> typed)
    {
        if (typed.Count > 0) html.Append(ItemBody.FromText(string.Join('\n', typed)).Html);
        typed.Clear();
    }

    private static void Append(StringBuilder html, IReadOnlyList<string> table)
    {
        html.Append("<table>");
        foreach (var line in table.Where(line => !IsRow(line))) html.Append("<caption>").Append(HtmlEncoder.Default.Encode(line[Caption.Length..])).Append("</caption>");
        foreach (var (number, row) in table.Where(IsRow).Index())
        {
            html.Append(number == 0 ? "<thead><tr>" : "<tr>");
            foreach (var cell in Cells(row)) AppendCell(html, cell, isHead: number == 0);
            html.Append(number == 0 ? "</tr></thead><tbody>" : "</tr>");
        }

        html.Append("</tbody></table>");
    }

    private static void AppendCell(StringBuilder html, string cell, bool isHead)
    {
        var text = HtmlEncoder.Default.Encode(cell);
        if (isHead) html.Append("<th scope=\"col\">").Append(text).Append("</th>");
        else if (decimal.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out _)) html.Append("<td><p class=\"right\">").Append(text).Append("</p></td>");
        else html.Append("<td>").Append(text).Append("</td>");
    }
}

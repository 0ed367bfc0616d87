using System.Globalization;
using System.Text;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Layout;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.AnnualReports;

/// <summary>Writes a report as a web page that needs nothing beside it, on screen and on paper in the official layout.</summary>
internal static class ReportHtml
{
    private const string Style =
        """
        body { max-width: 46em; margin: 2em auto; padding: 0 1em; color: #1d2129; font: 17px/1.75 "FangSong", "STFangsong", "Songti SC", "Noto Serif CJK SC", serif; }
        h1 { margin: 0 0 1.2em; text-align: center; font: 600 28px/1.5 "STZhongsong", "Source Han Serif SC", "Noto Serif CJK SC", "SimSun", serif; }
        h2, h3, p { margin: 0; text-indent: 2em; text-align: justify; font-size: inherit; }
        h2 { font-family: "SimHei", "Heiti SC", "Noto Sans CJK SC", sans-serif; font-weight: 400; }
        h3 { font-family: "KaiTi", "Kaiti SC", serif; font-weight: 400; }
        .signature { text-indent: 0; text-align: right; padding-right: 2em; }
        p:not(.signature) + .signature, .frame + .signature { margin-top: 2em; }
        .frame { overflow-x: auto; margin: .8em 0; }
        table { width: 100%; border-collapse: collapse; font: 14px/1.5 "SimSun", "Songti SC", "Noto Sans CJK SC", sans-serif; }
        th, td { border: 1px solid #1d2129; padding: .35em .25em; text-align: center; font-weight: 400; }
        .label { text-align: left; }
        .narrow span { display: inline-block; max-width: 2.1em; }
        td { font-variant-numeric: tabular-nums; }
        .t3, .t4 { font-size: 12.5px; min-width: 44em; }
        @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
        @media print { body { margin: 0; padding: 0; max-width: none; font-size: 16pt; line-height: 28pt; } h1 { font-size: 22pt; } table { font-size: 9pt; line-height: 1.4; min-width: 0; } .t2 { font-size: 11pt; } tr { break-inside: avoid; } h2, h3 { break-after: avoid; } .frame { overflow: visible; } }
        """;

    public static byte[] Write(AnnualReport report)
    {
        var blocks = ReportLayout.Of(report).Blocks;
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append("<title>").Append(Escaped(string.Concat(blocks.OfType<LaidText>().Where(line => line.Role == TextRole.Title).Select(line => line.Text)))).Append("</title>\n");
        html.Append("<style>\n").Append(Style.ReplaceLineEndings("\n")).Append("\n</style>\n</head>\n<body>\n");
        AppendTitle(html, blocks);
        foreach (var block in blocks)
        {
            if (block is LaidText text) Append(html, text);
            else if (block is LaidTable { Table: var table }) Append(html, table);
        }

        return Encoding.UTF8.GetBytes(html.Append("</body>\n</html>\n").ToString());
    }

    private static void AppendTitle(StringBuilder html, IEnumerable<LaidBlock> blocks)
    {
        var lines = blocks.OfType<LaidText>().Where(line => line.Role == TextRole.Title).ToList();
        if (lines.Count == 0) return;
        html.Append("<h1>").AppendJoin("<br>", lines.Select(line => Escaped(line.Text))).Append("</h1>\n");
    }

    private static void Append(StringBuilder html, LaidText text)
    {
        var (tag, attributes) = text.Role switch
        {
            TextRole.Heading => ("h2", ""),
            TextRole.Subheading => ("h3", ""),
            TextRole.Signature => ("p", " class=\"signature\""),
            _ => ("p", ""),
        };
        if (text.Role != TextRole.Title) html.Append($"<{tag}{attributes}>").Append(Escaped(text.Text)).Append($"</{tag}>\n");
    }

    private static void Append(StringBuilder html, FormTable table)
    {
        html.Append($"<div class=\"frame\">\n<table class=\"{table.Form.Key}\">\n");
        if (table.Heads.Count > 0)
        {
            html.Append("<thead>\n");
            foreach (var row in table.Heads) Append(html, row);
            html.Append("</thead>\n");
        }

        html.Append("<tbody>\n");
        foreach (var row in table.Rows) Append(html, row);
        html.Append("</tbody>\n</table>\n</div>\n");
    }

    private static void Append(StringBuilder html, FormRow row)
    {
        html.Append("<tr>");
        foreach (var cell in row.Cells) Append(html, cell);
        html.Append("</tr>\n");
    }

    private static void Append(StringBuilder html, FormCell cell)
    {
        var (tag, attributes) = cell.Role switch
        {
            FormCellRole.Figure or FormCellRole.Corner => ("td", ""),
            FormCellRole.Label => ("th", " class=\"label\" scope=\"row\""),
            FormCellRole.Group => ("th", " scope=\"rowgroup\""),
            FormCellRole.Head => ("th", IsNarrow(cell) ? " class=\"narrow\" scope=\"col\"" : " scope=\"col\""),
            _ => ("th", " scope=\"colgroup\""),
        };
        html.Append($"<{tag}{attributes}");
        if (cell.ColumnSpan > 1) html.Append(CultureInfo.InvariantCulture, $" colspan=\"{cell.ColumnSpan}\"");
        if (cell.RowSpan > 1) html.Append(CultureInfo.InvariantCulture, $" rowspan=\"{cell.RowSpan}\"");
        html.Append('>').Append(IsNarrow(cell) ? $"<span>{Escaped(cell.Text)}</span>" : Escaped(cell.Text)).Append($"</{tag}>");
    }

    /// <summary>Heads of tables 3 and 4 stand over figures of one or two digits, two characters a line.</summary>
    private static bool IsNarrow(FormCell cell) => cell is { Role: FormCellRole.Head, Keys: [['t', '3' or '4', ..], ..] };

    /// <summary>Only what markup needs; Chinese stays Chinese in the source.</summary>
    private static string Escaped(string text) => XmlCharacters.Clean(text)
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}

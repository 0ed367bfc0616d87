using System.Net;
using System.Text;
using Gongkai.Sources;

namespace Gongkai.Specs.AnnualReports.Corpus;

/// <summary>Writes a corpus document down in the forms in which reports arrive, clean and messy.</summary>
public static class CorpusHtml
{
    /// <summary>One cell a line, without tabs or any mark of where a row ends.</summary>
    public static string Lines(SourceDocument document)
    {
        var text = new StringBuilder();
        foreach (var block in document.Blocks)
        {
            if (block is Paragraph paragraph) text.AppendLine(paragraph.Text);
            if (block is Table table)
            {
                foreach (var cell in table.Rows.SelectMany(row => row.Cells)) text.AppendLine(Text(cell));
            }
        }

        return text.ToString();
    }

    /// <summary>A text as it is pasted from a word processor: a row a line, tabs between the cells.</summary>
    public static string Tabs(SourceDocument document)
    {
        var text = new StringBuilder();
        foreach (var block in document.Blocks)
        {
            if (block is Paragraph paragraph) text.AppendLine(paragraph.Text);
            if (block is Table table)
            {
                foreach (var row in table.Rows) text.AppendJoin('\t', row.Cells.Select(Text)).AppendLine();
            }
        }

        return text.ToString();
    }

    /// <summary>A page in which everything stands in one layout table, tables are nested and each is split in two.</summary>
    public static string NestedAndSplit(SourceDocument document)
    {
        var html = new StringBuilder("<html><head><meta charset=\"utf-8\"><title>政府信息公开</title></head><body><div>首页 &gt; 政府信息公开 &gt; 年报</div><table><tr><td><p>发布时间：2026-01-20　来源：本站</p>");
        foreach (var block in document.Blocks)
        {
            if (block is Paragraph paragraph) html.Append($"<p>　　{WebUtility.HtmlEncode(paragraph.Text)}</p>\n");
            if (block is Table table) AppendSplit(html, table);
        }

        return html.Append("</td></tr></table><div>版权所有　网站地图　联系我们</div></body></html>").ToString();
    }

    /// <summary>A page as a word processor exports it: spans in the head, labels broken over lines, figures in paragraphs with spaces.</summary>
    public static string WordExport(SourceDocument document)
    {
        var html = new StringBuilder("<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><meta charset=\"utf-8\"><style>p.MsoNormal {mso-pagination:none}</style></head><body>");
        foreach (var block in document.Blocks)
        {
            if (block is Paragraph paragraph) html.Append($"<p class=MsoNormal><span lang=EN-US style='font-size:16pt'>{WebUtility.HtmlEncode(paragraph.Text)}</span><o:p></o:p></p>\n");
            if (block is not Table table) continue;
            html.Append("<table class=MsoTableGrid>");
            foreach (var row in table.Rows)
            {
                html.Append("<tr>");
                foreach (var cell in row.Cells)
                {
                    var text = Text(cell);
                    var broken = text.Length > 8 ? text.Insert(6, "<br>\n") : text;
                    html.Append($"<td valign=top><p class=MsoNormal align=center>&nbsp;{(text.Length > 8 ? broken : WebUtility.HtmlEncode(text))}<o:p>&nbsp;</o:p></p></td>");
                }

                html.Append("</tr>\n");
            }

            html.Append("</table>");
        }

        return html.Append("</body></html>").ToString();
    }

    private static void AppendSplit(StringBuilder html, Table table)
    {
        var half = table.Rows.Count > 6 ? table.Rows.Count / 2 : table.Rows.Count;
        foreach (var rows in new[] { table.Rows.Take(half), table.Rows.Skip(half) })
        {
            if (!rows.Any()) continue;
            html.Append("<table border=1>");
            foreach (var row in rows) html.Append("<tr>").AppendJoin("", row.Cells.Select(cell => $"<td><div><span>{WebUtility.HtmlEncode(Text(cell))}</span></div></td>")).Append("</tr>\n");
            html.Append("</table>");
        }
    }

    private static string Text(TableCell cell) => cell.Content.OfType<Paragraph>().FirstOrDefault()?.Text ?? "";
}

#:project ../../src/Gongkai.Documents/Gongkai.Documents.csproj
#:property RestorePackagesWithLockFile=false
#:property PublishAot=false
#:property NoWarn=$(NoWarn);MA0047

// Writes the Word files, workbooks, data and web pages of samples/ from the texts, and an archive of the Word files.
// From the top of the tree: dotnet run eng/samples/WriteSamples.cs
// The same text gives the same bytes; after a change of a text run it again and commit all of them.

using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Gongkai.Documents.AnnualReports;

var template = File.ReadAllText("eng/samples/page.html");
File.Delete("samples/towns.zip");
using var archive = ZipFile.Open("samples/towns.zip", ZipArchiveMode.Create);
foreach (var path in Directory.GetFiles("samples", "*.txt").Order(StringComparer.Ordinal))
{
    var report = ((ReportReading.Recognised)ReportReader.Read(File.ReadAllBytes(path))).Report;
    foreach (var kind in new[] { ReportFileKind.Docx, ReportFileKind.Xlsx, ReportFileKind.Json })
        File.WriteAllBytes(Path.ChangeExtension(path, kind.ToString().ToLowerInvariant()), ReportWriter.Write(report, kind));
    File.WriteAllText(Path.ChangeExtension(path, ".html"), WebPage.Render(Report.Read(File.ReadAllLines(path)), template));

    var entry = archive.CreateEntry($"{report.Unit}/{report.Year}年度报告.docx");
    entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    using var content = entry.Open();
    content.Write(File.ReadAllBytes(Path.ChangeExtension(path, ".docx")));
    Console.WriteLine(path);
}

/// <summary>What a paragraph is in the layout of an official document.</summary>
internal enum Role { Title, Body, Heading, Subheading, Signature }

internal abstract record Piece;

internal sealed record Line(string Text, Role Role) : Piece;

/// <summary>A table on a grid. A cell without text continues the cell above it.</summary>
internal sealed record Grid(int Number, IReadOnlyList<IReadOnlyList<Cell>> Rows) : Piece
{
    /// <summary>Rows that the cell covers: its own and those below that have a cell without text in its column.</summary>
    public int RowSpan(int row, Cell cell) =>
        1 + Rows.Skip(row + 1).TakeWhile(below => below.Any(c => c.Column == cell.Column && c.Continues)).Count();
}

internal sealed record Cell(string Text, int Column, int Span)
{
    public bool Continues => Text.Length == 0;

    public bool IsFigure => Text.Length > 0 && Text.All(c => char.IsAsciiDigit(c) || c == '.');
}

/// <summary>A report as the text files hold it: a line is a paragraph, a line with a tab a cell, a blank line ends a row.</summary>
internal sealed partial record Report(IReadOnlyList<Piece> Pieces)
{
    public string Body => Pieces.OfType<Line>().First(line => line.Role == Role.Title).Text;

    public string Title => string.Concat(Pieces.OfType<Line>().Where(line => line.Role == Role.Title).Select(line => line.Text));

    public DateOnly SignedOn => DateOnly.ParseExact(Pieces.OfType<Line>().Last().Text, "yyyy年M月d日", CultureInfo.InvariantCulture);

    public static Report Read(string[] lines)
    {
        var pieces = new List<Piece>();
        var rows = new List<List<string>>();
        var rowIsOpen = false;
        foreach (var line in lines)
        {
            if (line.StartsWith('\t'))
            {
                if (!rowIsOpen) rows.Add([]);
                rows[^1].Add(line[1..]);
            }
            else if (line.Length > 0)
            {
                if (rows.Count > 0) pieces.Add(Arrange(rows, pieces.OfType<Grid>().Count()));
                rows = [];
                pieces.Add(new Line(line, Role.Body));
            }

            rowIsOpen = line.StartsWith('\t');
        }

        return new Report([.. pieces.Select((piece, i) => piece is Line line ? line with { Role = RoleOf(line.Text, i, pieces.Count) } : piece)]);
    }

    private static Role RoleOf(string text, int index, int count) =>
        index < 2 ? Role.Title
        : index >= count - 2 ? Role.Signature
        : Heading.IsMatch(text) ? Role.Heading
        : Subheading.IsMatch(text) ? Role.Subheading
        : Role.Body;

    /// <summary>Puts the cells on the grid of the official format: the number of cells in a row tells how wide each is.</summary>
    private static Grid Arrange(List<List<string>> rows, int before)
    {
        int[] ones(int count) => [.. Enumerable.Repeat(1, count)];
        int[] widths(int cells) => (before + 2, cells) switch
        {
            (2, 1) => [4],
            (2, 2) => [1, 3],
            (2, 3) => [1, 2, 1],
            (3, 2) => [3, 7],
            (3, 4) => [3, 1, 5, 1],
            (3, 8) => [3, .. ones(7)],
            (3, 9) => [1, 2, .. ones(7)],
            (4, 2) => [5, 10],
            (4, 7) => [.. ones(5), 5, 5],
            (2, 4) or (3, 10) or (4, 15) => ones(cells),
            var (table, count) => throw new FormatException($"Table {table} has a row of {count} cells."),
        };

        return new Grid(before + 2, [.. rows.Select(row =>
        {
            var spans = widths(row.Count);
            return row.Select((text, i) => new Cell(text, spans.Take(i).Sum(), spans[i])).ToList();
        })]);
    }

    [GeneratedRegex("^[一二三四五六]、", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading { get; }

    [GeneratedRegex("^（[一二三四五六]）.{2,14}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Subheading { get; }
}

/// <summary>The report as a county's content management system shows it: site head and foot, breadcrumbs, metadata, then the report.</summary>
internal static class WebPage
{
    public static string Render(Report report, string template)
    {
        var county = report.Body[..(report.Body.IndexOf('县', StringComparison.Ordinal) + 1)];
        var town = report.Body[county.Length..].Replace("人民政府", "", StringComparison.Ordinal);
        var content = string.Join('\n', report.Pieces.Select(piece => piece switch
        {
            Line { Role: Role.Title } => null, // the page's own headline
            Line line => Paragraph(line),
            Grid grid => Table(grid),
            _ => null,
        }).OfType<string>());

        return template
            .Replace("{{county}}", county, StringComparison.Ordinal)
            .Replace("{{town}}", town, StringComparison.Ordinal)
            .Replace("{{body}}", report.Body, StringComparison.Ordinal)
            .Replace("{{title}}", WebUtility.HtmlEncode(report.Title), StringComparison.Ordinal)
            .Replace("{{date}}", report.SignedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{{year}}", report.SignedOn.ToString("yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{{content}}", content, StringComparison.Ordinal);
    }

    private static string Paragraph(Line line)
    {
        var text = WebUtility.HtmlEncode(line.Text);
        return line.Role switch
        {
            Role.Heading => $"""<p style="text-indent: 2em;"><span style="font-family: 黑体, SimHei; font-size: 16pt;">{text}</span></p>""",
            Role.Subheading => $"""<p style="text-indent: 2em;"><span style="font-family: 楷体, KaiTi; font-size: 16pt;">{text}</span></p>""",
            Role.Signature => $"""<p style="text-align: right;"><span style="font-family: 仿宋, FangSong; font-size: 16pt;">{text}</span></p>""",
            _ => $"""<p style="text-indent: 2em;"><span style="font-family: 仿宋, FangSong; font-size: 16pt;">{text}</span></p>""",
        };
    }

    private static string Table(Grid grid)
    {
        var html = new StringBuilder("""<table border="1" cellspacing="0" cellpadding="0" style="border-collapse: collapse; width: 100%;"><tbody>""").Append('\n');
        for (var i = 0; i < grid.Rows.Count; i++)
        {
            html.Append("<tr>");
            foreach (var cell in grid.Rows[i].Where(cell => !cell.Continues))
            {
                var rows = grid.RowSpan(i, cell);
                html.Append("<td")
                    .Append(cell.Span > 1 ? $" colspan=\"{cell.Span}\"" : "")
                    .Append(rows > 1 ? $" rowspan=\"{rows}\"" : "")
                    .Append(cell.IsFigure ? " align=\"center\"" : "")
                    .Append("><p>").Append(WebUtility.HtmlEncode(cell.Text)).Append("</p></td>");
            }

            html.Append("</tr>\n");
        }

        return html.Append("</tbody></table>").ToString();
    }
}

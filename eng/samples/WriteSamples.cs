#:property RestorePackagesWithLockFile=false
#:property PublishAot=false
#:property NoWarn=$(NoWarn);MA0047

// Writes samples/*.docx and samples/*.html from samples/*.txt, so that one text exists in three kinds of file.
// From the top of the tree: dotnet run eng/samples/WriteSamples.cs
// The same text gives the same bytes; after a change of a text run it again and commit all three.

using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

var template = File.ReadAllText("eng/samples/page.html");
foreach (var path in Directory.GetFiles("samples", "*.txt").Order(StringComparer.Ordinal))
{
    var report = Report.Read(File.ReadAllLines(path));
    WordFile.Write(report, Path.ChangeExtension(path, ".docx"));
    File.WriteAllText(Path.ChangeExtension(path, ".html"), WebPage.Render(report, template));
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

/// <summary>A Word file in the layout of official documents: A4, margins 37, 35, 28 and 26 mm, lines of 28 pt.</summary>
internal static class WordFile
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    /// <summary>Width between the margins: 156 mm in twentieths of a point.</summary>
    private const int TextWidth = 8844;

    public static void Write(Report report, string path)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Add(zip, "[Content_Types].xml", ContentTypes());
        Add(zip, "_rels/.rels", Relationships(("officeDocument", "word/document.xml")));
        Add(zip, "word/document.xml", Document(report));
        Add(zip, "word/_rels/document.xml.rels", Relationships(("styles", "styles.xml"), ("fontTable", "fontTable.xml"), ("footer", "footer1.xml")));
        Add(zip, "word/styles.xml", Styles());
        Add(zip, "word/fontTable.xml", Fonts());
        Add(zip, "word/footer1.xml", Footer());
    }

    private static void Add(ZipArchive zip, string name, XElement root)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).Save(stream, SaveOptions.DisableFormatting);
    }

    private static XElement Document(Report report)
    {
        var pieces = report.Pieces.Select(piece => piece switch
        {
            Grid grid => Table(grid),
            Line line => Paragraph(line.Role.ToString(), line.Text),
            _ => throw new ArgumentOutOfRangeException(nameof(report)),
        });
        var section = E("sectPr",
            E("footerReference", A("type", "default"), new XAttribute(R + "id", "rId3")),
            E("pgSz", A("w", 11906), A("h", 16838)),
            E("pgMar", A("top", 2098), A("right", 1474), A("bottom", 1985), A("left", 1588), A("header", 851), A("footer", 1361), A("gutter", 0)));

        return E("document", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName), new XAttribute(XNamespace.Xmlns + "r", R.NamespaceName),
            E("body", pieces, section));
    }

    private static XElement Paragraph(string style, string text) =>
        E("p", E("pPr", Value("pStyle", style)), text.Length == 0 ? null : E("r", Text(text)));

    private static XElement Text(string text) => E("t", new XAttribute(XNamespace.Xml + "space", "preserve"), text);

    private static XElement Table(Grid grid)
    {
        int[] columns = grid.Number switch
        {
            2 => [2211, 2211, 2211, 2211],
            3 => [780, 900, 2964, 600, 600, 600, 600, 600, 600, 600],
            _ => [.. Enumerable.Repeat(589, 14), TextWidth - (14 * 589)],
        };
        var headRows = grid.Number == 3 ? 3 : 0; // the head of the long table is repeated on the next page
        var style = grid.Number == 2 ? "TableText" : "SmallTableText";

        return E("tbl",
            E("tblPr", E("tblW", A("w", columns.Sum()), A("type", "dxa")), Value("jc", "center"), Borders(), Value("tblLayout", "fixed", "type")),
            E("tblGrid", columns.Select(width => E("gridCol", A("w", width)))),
            grid.Rows.Select((row, i) => E("tr",
                E("trPr", E("cantSplit"), i < headRows ? E("tblHeader") : null),
                row.Select(cell => E("tc",
                    E("tcPr",
                        E("tcW", A("w", columns.Skip(cell.Column).Take(cell.Span).Sum()), A("type", "dxa")),
                        cell.Span > 1 ? Value("gridSpan", cell.Span) : null,
                        cell.Continues ? E("vMerge") : grid.RowSpan(i, cell) > 1 ? Value("vMerge", "restart") : null,
                        Value("vAlign", "center")),
                    Paragraph(style, cell.Text))))));
    }

    private static XElement Borders() => E("tblBorders",
        new[] { "top", "left", "bottom", "right", "insideH", "insideV" }.Select(side => E(side, A("val", "single"), A("sz", 4), A("space", 0), A("color", "000000"))));

    private static XElement Styles() => E("styles", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
        E("docDefaults", E("rPrDefault", E("rPr", Font("仿宋_GB2312"), Value("sz", 32), Value("szCs", 32), E("lang", A("val", "en-US"), A("eastAsia", "zh-CN"))))),
        Style("Normal", "仿宋_GB2312", 32, "both", indent: 0),
        Style(nameof(Role.Title), "方正小标宋简体", 44, "center", indent: 0),
        Style(nameof(Role.Body), "仿宋_GB2312", 32, "both", indent: 200),
        Style(nameof(Role.Heading), "黑体", 32, "both", indent: 200),
        Style(nameof(Role.Subheading), "楷体_GB2312", 32, "both", indent: 200),
        Style(nameof(Role.Signature), "仿宋_GB2312", 32, "right", indent: 0),
        Style("TableText", "宋体", 24, "center", indent: 0, line: 360),
        Style("SmallTableText", "宋体", 18, "center", indent: 0, line: 240),
        Style("Footer", "宋体", 28, "center", indent: 0));

    /// <param name="size">In half points.</param>
    /// <param name="indent">First line, in hundredths of a character.</param>
    /// <param name="line">Fixed line height in twentieths of a point.</param>
    private static XElement Style(string name, string font, int size, string alignment, int indent, int line = 560) =>
        E("style", A("type", "paragraph"), name == "Normal" ? A("default", 1) : null, A("styleId", name),
            Value("name", name),
            name == "Normal" ? null : Value("basedOn", "Normal"),
            E("pPr",
                E("spacing", A("line", line), A("lineRule", "exact")),
                indent == 0 ? null : E("ind", A("firstLineChars", indent), A("firstLine", size * indent / 10)),
                Value("jc", alignment)),
            E("rPr", Font(font), Value("sz", size), Value("szCs", size)));

    private static XElement Font(string name) => E("rFonts", A("ascii", "Times New Roman"), A("hAnsi", "Times New Roman"), A("eastAsia", name), A("cs", "Times New Roman"));

    /// <summary>Each font of the official layout with the name of the one that stands in where it is missing.</summary>
    private static XElement Fonts() => E("fonts", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
        new[] { ("方正小标宋简体", "宋体"), ("仿宋_GB2312", "仿宋"), ("楷体_GB2312", "楷体"), ("黑体", "SimHei"), ("宋体", "SimSun") }
            .Select(pair => E("font", A("name", pair.Item1), Value("altName", pair.Item2), Value("charset", "86"), Value("family", "auto"))));

    private static XElement Footer() => E("ftr", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
        E("p", E("pPr", Value("pStyle", "Footer")), E("r", Text("— ")), E("fldSimple", A("instr", " PAGE "), E("r", Text("1"))), E("r", Text(" —"))));

    private static XElement ContentTypes()
    {
        XNamespace types = "http://schemas.openxmlformats.org/package/2006/content-types";
        XElement part(string name, string type) => new(types + "Override", new XAttribute("PartName", name), new XAttribute("ContentType", $"{Word}.{type}+xml"));
        return new XElement(types + "Types",
            new XElement(types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
            new XElement(types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
            part("/word/document.xml", "document.main"),
            part("/word/styles.xml", "styles"),
            part("/word/fontTable.xml", "fontTable"),
            part("/word/footer1.xml", "footer"));
    }

    private static XElement Relationships(params (string Type, string Target)[] targets)
    {
        XNamespace package = "http://schemas.openxmlformats.org/package/2006/relationships";
        return new XElement(package + "Relationships", targets.Select((target, i) => new XElement(package + "Relationship",
            new XAttribute("Id", $"rId{i + 1}"), new XAttribute("Type", $"{Office}/{target.Type}"), new XAttribute("Target", target.Target))));
    }

    private static XElement E(string name, params object?[] content) => new(W + name, content);

    private static XAttribute A(string name, object value) => new(W + name, value);

    private static XElement Value(string name, object value, string attribute = "val") => E(name, A(attribute, value));
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

using System.Diagnostics;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Gongkai.Documents.Items;

namespace Gongkai.Specs.Documents.Items;

/// <summary>Whatever comes in, only what is listed goes out.</summary>
public class Hostile_Bodies
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["p"] = ["class"], ["h2"] = ["class"], ["h3"] = ["class"], ["h4"] = ["class"],
        ["strong"] = [], ["em"] = [], ["u"] = [], ["sub"] = [], ["sup"] = [], ["br"] = [],
        ["ul"] = [], ["ol"] = ["start", "type"], ["li"] = [], ["blockquote"] = [],
        ["table"] = [], ["caption"] = [], ["thead"] = [], ["tbody"] = [], ["tr"] = [],
        ["th"] = ["scope", "colspan", "rowspan", "class"], ["td"] = ["colspan", "rowspan", "class"],
        ["a"] = ["href"], ["img"] = ["src", "alt"],
    };

    private static readonly string[] Tags =
    [
        "p", "h1", "h2", "h6", "b", "strong", "i", "em", "u", "sub", "sup", "br", "ul", "ol", "li", "blockquote", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "col",
        "a", "img", "div", "span", "font", "center", "pre", "script", "style", "svg", "math", "mtext", "template", "noscript", "iframe", "object", "form", "input", "select", "option", "textarea", "button",
        "o:p", "w:sdt", "del", "ins", "s", "dl", "dt", "dd", "details", "summary", "frameset", "frame", "plaintext", "xmp", "noembed", "title", "base", "link", "meta", "body", "html", "head", "header", "marquee", "foreignObject", "annotation-xml", "nobr", "ruby", "rt", "image", "hr",
    ];

    private static readonly string[] Attributes =
    [
        "class=centre", "class='signature x'", "class=noindent", "style='text-align:right'", "style='font-weight:bold'", "style=\"background:url(javascript:x)\"", "style='display:none'", "align=center", "align=right",
        "href=javascript:x", "href='https://a.cn/?a=1&b=\"2'", "href=\"/甲 乙<b>\"", "href='data:,x'", "href='  http://b.cn'", "href=mailto:a@b.cn", "src=x", "src=files/0190a1b2-0000-7000-8000-0000000000aa", "src='files/x'", "alt='\"><script>'", "alt=图&lt;b&gt;",
        "onclick=x", "onerror='x'", "rowspan=2", "rowspan=0", "rowspan=99999", "colspan=3", "colspan=-1", "colspan=4000000000", "scope=row", "scope=x", "start=5", "start=-2", "type=A", "type=disc", "value=7", "id=a", "name=b", "hidden", "xmlns:x=y", "<", "\"", "=",
    ];

    private static readonly string[] Texts =
    [
        "甲", "乙丙", " ", "\n", "　", "　　", "&nbsp;&nbsp;", "&amp;lt;", "&lt;script&gt;", "<", ">", "&", "\"", "'", "\0", "\u200B", "\uFEFF", "\uD83D", "\uDE00", "😀", "\u202E", "\u00A0", "\u0085", "<!-- x -->", "<![CDATA[x]]>", "<!--[if mso]>x<![endif]-->", "</p>", "</table>", "</li>", "&#x0;", "&#xD800;", "&NotExisting;", "abc def",
    ];

    [Fact]
    public void A_generated_corpus_gives_only_what_is_listed_and_is_clean_once_and_for_all()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var html = Generate(new Random(seed));
            var body = ItemBody.Clean(html);

            Assert.False(body.IsCut);
            Assert.True(body.Html == ItemBody.Clean(body.Html).Html, $"seed {seed}: not clean at once\n{html}\n{body.Html}\n{ItemBody.Clean(body.Html).Html}");
            Assert.True(Written(body.Html, seed) == body.Html.Replace("\n", ""), $"seed {seed}: parses to something else\n{body.Html}");
            Assert.DoesNotContain('\t', body.Html);
            _ = body.PlainText;
            _ = ItemDocx.Write(new ItemCopy("题", [], body, _ => null));
        }
    }

    [Theory]
    [InlineData("<div>", 200_000)]
    [InlineData("<b>", 100_000)]
    [InlineData("<p><b><i><u>", 20_000)]
    [InlineData("<table><tr><td>", 50_000)]
    [InlineData("<ul><li>甲", 50_000)]
    [InlineData("<blockquote>甲", 50_000)]
    [InlineData("<tr></tr>", 90_000)]
    [InlineData("<p>甲</p>", 100_000)]
    [InlineData("<td rowspan=60000 colspan=1000>甲", 50_000)]
    [InlineData("甲\n", 1_200_000)]
    [InlineData("<a href=x>甲</a>", 60_000)]
    [InlineData("<br>", 300_000)]
    [InlineData("&", 1_000_000)]
    public void Masses_are_bounded_in_time_and_size(string piece, int times)
    {
        var html = new StringBuilder("<table><tr><td>首</td></tr>").Insert(0, piece, times).ToString();
        var began = Stopwatch.GetTimestamp();

        var body = ItemBody.Clean(html);
        _ = body.PlainText;

        Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(60), $"{Stopwatch.GetElapsedTime(began)}");
        Assert.True(body.Html.Length < 2 * ItemBody.LongestHtml);
        Assert.Equal(body.Html, ItemBody.Clean(body.Html).Html);
    }

    [Fact]
    public void A_body_that_had_to_be_cut_says_so()
    {
        Assert.True(ItemBody.Clean(new string('甲', ItemBody.LongestText + 1)).IsCut);
        Assert.True(ItemBody.Clean(new string('甲', ItemBody.LongestHtml + 1)).IsCut);
        Assert.True(ItemBody.FromText(new string('甲', ItemBody.LongestText + 1)).IsCut);
        Assert.False(ItemBody.Clean(new string('甲', ItemBody.LongestText)).IsCut);
    }

    private static string Generate(Random random)
    {
        var html = new StringBuilder();
        for (var pieces = random.Next(1, 40); pieces > 0; pieces--)
        {
            switch (random.Next(5))
            {
                case 0 or 1:
                    html.Append('<').Append(Tags[random.Next(Tags.Length)]);
                    for (var attributes = random.Next(3); attributes > 0; attributes--) html.Append(' ').Append(Attributes[random.Next(Attributes.Length)]);
                    html.Append(random.Next(12) == 0 ? "/>" : ">");
                    break;
                case 2:
                    html.Append("</").Append(Tags[random.Next(Tags.Length)]).Append('>');
                    break;
                default:
                    html.Append(Texts[random.Next(Texts.Length)]);
                    break;
            }
        }

        return html.ToString();
    }

    /// <summary>What a parser makes of the HTML, written down again; fails at anything that is not listed.</summary>
    private static string Written(string html, int seed)
    {
        using var page = new HtmlParser().ParseDocument(html);
        var text = new StringBuilder();
        foreach (var node in page.Body!.ChildNodes) Write(node, text, seed);
        return text.ToString();
    }

    private static void Write(INode node, StringBuilder text, int seed)
    {
        if (node is not IElement element)
        {
            Assert.Equal(NodeType.Text, node.NodeType);
            text.Append(Escaped(node.TextContent.Trim('\n')));
            return;
        }

        Assert.True(Allowed.TryGetValue(element.LocalName, out var attributes), $"seed {seed}: <{element.LocalName}>");
        text.Append('<').Append(element.LocalName);
        foreach (var attribute in element.Attributes)
        {
            Assert.True(attributes.Contains(attribute.Name), $"seed {seed}: {element.LocalName} {attribute.Name}");
            Assert.True(IsListed(attribute), $"seed {seed}: {attribute.Name}={attribute.Value}");
            text.Append(' ').Append(attribute.Name).Append("=\"").Append(Escaped(attribute.Value).Replace("\"", "&quot;")).Append('"');
        }

        text.Append('>');
        if (element.LocalName is "br" or "img") return;
        foreach (var child in element.ChildNodes) Write(child, text, seed);
        text.Append("</").Append(element.LocalName).Append('>');
    }

    private static bool IsListed(IAttr attribute) => attribute.Name switch
    {
        "class" => attribute.Value is "centre" or "right" or "noindent" or "signature",
        "href" => !attribute.Value.Contains(':', StringComparison.Ordinal) || new[] { "http://", "https://", "mailto:", "tel:", "/" }.Any(attribute.Value.TrimStart('.').StartsWith),
        "src" => attribute.Value.StartsWith("files/", StringComparison.Ordinal) && Guid.TryParseExact(attribute.Value[6..], "D", out _),
        "scope" => attribute.Value is "col" or "row" or "colgroup" or "rowgroup",
        "type" => attribute.Value is "a" or "A" or "i" or "I",
        "start" or "colspan" or "rowspan" => attribute.Value.All(char.IsAsciiDigit),
        _ => true,
    };

    private static string Escaped(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}

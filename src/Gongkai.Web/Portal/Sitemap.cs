using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Gongkai.Agencies;
using Gongkai.Office.Storage;

namespace Gongkai.Web.Portal;

/// <summary>Sitemaps as sitemaps.org wants them: an index over the bodies, and of each body one file, or several where one would be too long.</summary>
internal static class Sitemap
{
    /// <summary>Addresses in one file, at most; so sitemaps.org.</summary>
    public const int Most = 50_000;

    /// <summary>Items in one file; the rest is room for the front page and the columns.</summary>
    public const int MostItems = Most - 100;

    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>How many files a body with so many items has; one at least.</summary>
    public static int Files(int items) => Math.Max(1, (items + MostItems - 1) / MostItems);

    /// <summary>The address of a body's file, relative to the application.</summary>
    /// <param name="part">From 1.</param>
    public static string Address(AgencyCode body, int part) =>
        part == 1 ? $"~/{body}/sitemap.xml" : string.Create(CultureInfo.InvariantCulture, $"~/{body}/sitemap.xml?part={part}");

    /// <summary>The file that lists the files.</summary>
    public static byte[] Index(IEnumerable<string> files) =>
        Write(new XElement(Schema + "sitemapindex", files.Select(file => new XElement(Schema + "sitemap", new XElement(Schema + "loc", file)))));

    /// <param name="pages">The addresses with their hosts; when what they show last changed (UTC), null where nobody can say.</param>
    public static byte[] Pages(IEnumerable<(string Address, DateTime? Changed)> pages) =>
        Write(new XElement(Schema + "urlset", pages.Select(page => new XElement(
            Schema + "url", new XElement(Schema + "loc", page.Address), page.Changed is { } changed ? new XElement(Schema + "lastmod", InBeijing(changed)) : null))));

    private static string InBeijing(DateTime utc) => BusinessClock.InBeijing(utc).ToString("yyyy-MM-dd'T'HH:mm:ss'+08:00'", CultureInfo.InvariantCulture);

    private static byte[] Write(XElement root)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true })) root.Save(xml);
        return buffer.ToArray();
    }
}

using System.Globalization;
using System.Text;
using System.Xml;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Web.Portal;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Portal;

/// <summary>RSS 2.0 of what a body disclosed last.</summary>
public sealed class FeedModel(OfficeContext data) : PortalPage(data)
{
    private const int Most = 50;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var items = await Data.PublicItemsOf(Body.Id, Today).AsNoTracking()
            .OrderByDescending(i => i.PublishedOn).ThenByDescending(i => i.PublishedAt).ThenByDescending(i => i.Id).Take(Most)
            .Join(Data.Set<ItemVersion>(), i => new { i.AgencyId, Id = i.VersionId!.Value }, v => new { v.AgencyId, v.Id }, (item, version) => new { item, version.TextId })
            .Join(Data.Set<ItemText>(), e => new { e.item.AgencyId, Id = e.TextId }, t => new { t.AgencyId, t.Id }, (e, text) => new { e.item.Id, e.item.Title, PublishedAt = e.item.OriginallyPublishedAt ?? e.item.PublishedAt, Category = e.item.Category, text.Summary })
            .ToListAsync(cancel);
        using var buffer = new MemoryStream();
        await using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Async = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
        {
            await xml.WriteStartElementAsync(null, "rss", null);
            await xml.WriteAttributeStringAsync(null, "version", null, "2.0");
            await xml.WriteStartElementAsync(null, "channel", null);
            await ElementAsync(xml, "title", $"{Body.FullName}政府信息公开");
            await ElementAsync(xml, "link", Absolute(Home));
            await ElementAsync(xml, "description", $"{Body.FullName}主动公开的政府信息");
            await ElementAsync(xml, "language", "zh-cn");
            foreach (var item in items.OrderByDescending(item => item.PublishedAt))
            {
                await xml.WriteStartElementAsync(null, "item", null);
                await ElementAsync(xml, "title", item.Title);
                await ElementAsync(xml, "link", Absolute($"{Home}/items/{item.Id}"));
                await ElementAsync(xml, "guid", Absolute($"{Home}/items/{item.Id}"));
                await ElementAsync(xml, "pubDate", new DateTimeOffset(item.PublishedAt!.Value).ToString("r", CultureInfo.InvariantCulture));
                await ElementAsync(xml, "category", item.Category.Label);
                if (item.Summary is { } summary) await ElementAsync(xml, "description", summary);
                await xml.WriteEndElementAsync();
            }

            await xml.WriteEndElementAsync();
            await xml.WriteEndElementAsync();
        }

        return File(buffer.ToArray(), "application/rss+xml; charset=utf-8");
    }

    private static Task ElementAsync(XmlWriter xml, string name, string text) => xml.WriteElementStringAsync(null, name, null, text);
}

using System.Text.RegularExpressions;
using Gongkai.Agencies;
using Gongkai.Documents.Items;
using Gongkai.Office.Agencies;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive;
using Gongkai.Office.Proactive.Offline.Subsidies;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Screening;

/// <summary>
/// What readers of an item would look for and not find: links that lead to nothing, pictures that nothing is said about, documents that are quoted by their number and
/// not public. It is looked for in this installation only; what stands elsewhere is not asked.
/// </summary>
/// <param name="host">Of the public pages; null where none is set.</param>
/// <param name="day">By which what is shown for a time is judged.</param>
internal sealed partial class ItemReferences(OfficeContext data, string? host, DateOnly day)
{
    /// <summary>Document numbers that are looked up.</summary>
    private const int MostNumbers = 50;

    private static readonly string[] PagesOfBodies = ["apply", "catalogue", "content", "feed.xml", "guide", "help", "map", "policy", "reports", "rules", "search", "sitemap.xml"];

    /// <summary>Something that readers would not find.</summary>
    public sealed record Missing(FindingKind Kind, string Quote, string Place);

    /// <param name="item">The item itself: a link to it leads somewhere as soon as it is public.</param>
    /// <param name="own">Its own 文号.</param>
    public async Task<IReadOnlyList<Missing>> InAsync(Guid item, string? own, ItemBody body, CancellationToken cancel)
    {
        var missing = new List<Missing>();
        foreach (var link in BodyReferences.Links(body))
        {
            if (await FaultOfAsync(link.Address, item, cancel) is { } fault) missing.Add(new Missing(FindingKind.DeadLink, $"{(link.Text.Length > 0 ? $"{link.Text}，" : "")}{link.Address}：{fault}", link.Place));
        }

        missing.AddRange(BodyReferences.PicturesWithoutText(body).Select(number => new Missing(FindingKind.PictureWithoutText, "图片没有文字说明，看不见图片的人不知道内容", $"第{number}幅图片")));
        missing.AddRange(await QuotedAsync(own, body, cancel));
        return missing;
    }

    /// <returns>Null where the address leads somewhere, or nobody here can say.</returns>
    private async Task<string?> FaultOfAsync(string address, Guid item, CancellationToken cancel)
    {
        if (address[0] == '/') return await FaultOfPathAsync(address, item, cancel);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)) return "网址不完整，应当以“https://”或者“/”开头";

        return uri.Scheme switch
        {
            "mailto" => address.IndexOf('@', StringComparison.Ordinal) is var at && at > "mailto:".Length && at < address.Length - 1 ? null : "邮箱地址不完整",
            "tel" => address.Count(char.IsAsciiDigit) >= 3 ? null : "电话号码不完整",
            _ when Uri.CheckHostName(uri.IdnHost) == UriHostNameType.Unknown || !uri.Host.Contains('.', StringComparison.Ordinal) => "网址写错了，没有正确的域名",
            _ when host is not null && uri.Host.Equals(host, StringComparison.OrdinalIgnoreCase) => await FaultOfPathAsync(uri.AbsolutePath, item, cancel),
            _ => null,
        };
    }

    private async Task<string?> FaultOfPathAsync(string path, Guid item, CancellationToken cancel)
    {
        var parts = path.Split('?', '#')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts is ["large", ..]) parts = parts[1..];
        switch (parts)
        {
            case [] or ["tools", ..] or ["robots.txt"] or ["sitemap.xml"]:
                return null;
            case ["workspace", ..] or ["sign-in", ..]:
                return "这是工作台的网址，公众打不开";
        }

        if (!AgencyCode.TryParse(parts[0], out var code) || await data.Set<Agency>().AsNoTracking().SingleOrDefaultAsync(a => a.Code == code, cancel) is not { } body) return "没有这个机关的页面";
        return parts switch
        {
            [_] => null,
            [_, "items", var id, ..] => await FaultOfItemAsync(body.Id, id, item, cancel),
            [_, "files", var id] => Guid.TryParseExact(id, "D", out var file) && await IsPublicFileAsync(body.Id, file, cancel) ? null : "没有这个文件，或者还没有公开",
            [_, "lists", var id] => Guid.TryParseExact(id, "D", out var list) && await IsPublicListAsync(body.Id, list, cancel) ? null : "没有这份名单，或者已经公示期满",
            [_, var page, ..] when PagesOfBodies.Contains(page) => null,
            _ => "没有这个页面",
        };
    }

    private async Task<string?> FaultOfItemAsync(AgencyId body, string id, Guid item, CancellationToken cancel)
    {
        if (!Guid.TryParseExact(id, "D", out var key)) return "没有这条信息";
        if (key == item) return null;

        var found = await data.Set<Item>().AsNoTracking().Standing().Where(i => i.AgencyId == body && i.Id == key).Select(i => new { i.WithdrawnAt, i.ShownUntil, i.VersionId }).SingleOrDefaultAsync(cancel);
        return found switch
        {
            null or { VersionId: null } => "没有这条信息，或者还没有公开",
            { WithdrawnAt: not null } => "这条信息已经撤下",
            { ShownUntil: { } last } when last < day => "这条信息公示期满，已经不显示",
            _ => null,
        };
    }

    private async Task<bool> IsPublicListAsync(AgencyId body, Guid list, CancellationToken cancel) =>
        await data.Set<SubsidyList>().AsNoTracking().SingleOrDefaultAsync(l => l.AgencyId == body && l.Id == list, cancel) is { } found && found.IsPublicOn(day);

    private Task<bool> IsPublicFileAsync(AgencyId body, Guid file, CancellationToken cancel) => data.Set<ItemAttachment>().AnyAsync(
        a => a.AgencyId == body && a.FileId == file && data.Set<Item>().Any(i => i.AgencyId == body && i.VersionId == a.VersionId && i.WithdrawnAt == null && (i.ShownUntil == null || i.ShownUntil >= day)), cancel);

    /// <summary>Documents of this installation that are quoted by their number and that nobody can read.</summary>
    private async Task<IEnumerable<Missing>> QuotedAsync(string? own, ItemBody body, CancellationToken cancel)
    {
        var quoted = BodyReferences.Paragraphs(body).SelectMany(piece => Number().Matches(piece.Text).Select(match => (piece.Place, Match: match))).Take(MostNumbers)
            .SelectMany(each => Candidates(each.Match).Select(number => (each.Place, Number: number))).ToList();
        var numbers = quoted.Select(each => each.Number).Distinct().ToList();
        if (numbers.Count == 0) return [];

        var known = await data.Set<ItemText>().Where(t => t.DocumentNumber != null && numbers.Contains(t.DocumentNumber) && data.Set<ItemVersion>().Any(v => v.AgencyId == t.AgencyId && v.TextId == t.Id && v.DiscardedAt == null)).Select(t => t.DocumentNumber!)
            .Union(data.Set<NormativeDocument>().Standing().Where(d => numbers.Contains(d.DocumentNumber) && !data.Set<Item>().Any(i => i.AgencyId == d.AgencyId && i.Id == d.ItemId && i.WithdrawnAt == null)).Select(d => d.DocumentNumber)).ToListAsync(cancel);
        var open = await data.Set<Item>().Standing().Where(i => i.DocumentNumber != null && numbers.Contains(i.DocumentNumber) && i.WithdrawnAt == null).Select(i => i.DocumentNumber!).ToListAsync(cancel);
        var closed = known.Except(open, StringComparer.Ordinal).Where(number => number != own).ToHashSet(StringComparer.Ordinal);
        return quoted.Where(each => closed.Contains(each.Number)).Distinct().Select(each => new Missing(FindingKind.UnpublishedDocument, $"{each.Number}：这个文号的文件还没有在本平台公开", each.Place));
    }

    /// <summary>凤鸣府发〔2023〕12号 in 根据凤鸣府发〔2023〕12号: nobody sees where the number begins, so each beginning is tried.</summary>
    private static IEnumerable<string> Candidates(Match match) =>
        Enumerable.Range(1, match.Groups["code"].Length).Select(length => match.Groups["code"].Value[^length..] + match.Groups["rest"].Value);

    [GeneratedRegex(@"(?<code>\p{IsCJKUnifiedIdeographs}{1,12})(?<rest>〔[0-9]{4}〕[0-9]{1,4}号)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}

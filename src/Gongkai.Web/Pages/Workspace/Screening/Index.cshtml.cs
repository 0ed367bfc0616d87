using System.Text;
using Gongkai.Documents;
using Gongkai.Documents.Wording;
using Gongkai.Law;
using Gongkai.Office.Screening;
using Gongkai.Office.Storage;
using Gongkai.Screening;
using Gongkai.Screening.Wording;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Screening;

/// <summary>检查规则: how serious each finding is and which words are looked for, and how the county changes that.</summary>
public sealed class IndexModel(OfficeContext data, SetScreeningRules set) : RulesPage(data)
{
    /// <summary>Words that are listed; the others are found by the filter.</summary>
    public const int MostListed = 200;

    /// <summary>The severity of each kind by its code: block, warn or off.</summary>
    [BindProperty]
    public Dictionary<string, string> Severities { get; set; } = [];

    [BindProperty]
    public IFormFile? Source { get; set; }

    /// <summary>The words of a file that was looked at, as JSON, on their way to be put in force.</summary>
    [BindProperty]
    public string? Read { get; set; }

    /// <summary>Words to be found in the list.</summary>
    [FromQuery]
    public string? Q { get; set; }

    /// <summary>What a file would change; null while none was looked at.</summary>
    public IReadOnlyList<WordChange>? Preview { get; private set; }

    /// <summary>The body's own versions, the latest first.</summary>
    public IReadOnlyList<ScreeningRuleVersion> Versions { get; private set; } = [];

    public IReadOnlyList<WordListEntry> Listed => [.. InForce.Rules.Own.Where(entry => string.IsNullOrWhiteSpace(Q) || $"{entry.Words}{entry.Right}".Contains(Q.Trim(), StringComparison.Ordinal))];

    public static IReadOnlyList<SelectListItem> SeverityChoices(ScreeningKind kind) =>
        [new("拦截", "block"), new("提醒", "warn"), .. kind == ScreeningKind.IdentityNumber ? Array.Empty<SelectListItem>() : [new("不检查", "off")]];

    public async Task OnGetAsync(CancellationToken cancel) => await ShowAsync(cancel);

    public async Task<IActionResult> OnPostPolicyAsync(CancellationToken cancel)
    {
        var policy = ScreeningPolicy.Of(ScreeningKind.All
            .Where(kind => Severities.GetValueOrDefault(kind.Code) is "block" or "warn")
            .Select(kind => KeyValuePair.Create(kind, Severities[kind.Code] == "block" ? ScreeningSeverity.Block : ScreeningSeverity.Warn)));
        return await SetAsync(new RulesChange.Policy(policy), "各类内容的级别已修改，从现在起生效", nameof(Reason), cancel);
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancel)
    {
        await ShowAsync(cancel);
        if (Source is null)
        {
            ModelState.AddModelError(nameof(Source), "没有选择文件。");
            return Page();
        }

        if (Source.Length > DocumentReader.LargestFile)
        {
            ModelState.AddModelError(nameof(Source), DocumentReader.TooLarge);
            return Page();
        }

        using var bytes = new MemoryStream();
        await Source.CopyToAsync(bytes, cancel);
        var read = WordListFile.Read(bytes.ToArray());
        var ruling = read is Ruling<IReadOnlyList<WordListEntry>>.Allowed { Value: var entries } ? ScreeningRules.Of(InForce.Rules.Policy, entries) : ((Ruling<IReadOnlyList<WordListEntry>>.Refused)read).Reason;
        switch (ruling)
        {
            case Ruling<ScreeningRules>.Allowed { Value: var rules }:
                Look(rules.Own);
                break;
            case Ruling<ScreeningRules>.Refused { Reason: var refusal }:
                Refuse(refusal, nameof(Source));
                break;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostImportAsync(CancellationToken cancel)
    {
        if (WordListFile.Read(Encoding.UTF8.GetBytes(Read ?? "")) is Ruling<IReadOnlyList<WordListEntry>>.Allowed { Value: var entries })
            return await SetAsync(new RulesChange.List(entries), $"词表已换成文件里的{entries.Count}条，从现在起生效", nameof(Reason), cancel, entries);

        await ShowAsync(cancel);
        ModelState.AddModelError(nameof(Source), "没有收到词表的内容。请重新选择文件。");
        return Page();
    }

    private async Task<IActionResult> SetAsync(RulesChange change, string said, string field, CancellationToken cancel, IReadOnlyList<WordListEntry>? read = null)
    {
        if (await set.HandleAsync(new(AgencyId, Seen, change, Reason ?? ""), Actor, cancel) is not Ruling<ScreeningRuleVersion>.Refused { Reason: var refusal }) return GoTo("screening", said);

        await ShowAsync(cancel);
        if (read is not null) Look(read);
        Say(refusal, refused => refused.Code is "reason-missing" or "reason-too-long" ? field : "");
        return Page();
    }

    private void Look(IReadOnlyList<WordListEntry> words)
    {
        Preview = WordChange.Between(InForce.Version?.AgencyId == AgencyId ? InForce.Rules.Own : [], words);
        Read = Encoding.UTF8.GetString(WordList.Write("", words));
        ModelState.Remove(nameof(Read));
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        Versions = await Data.Set<ScreeningRuleVersion>().AsNoTracking().Where(v => v.AgencyId == AgencyId).OrderByDescending(v => v.Number).ToListAsync(cancel);
        if (Request.Method == HttpMethods.Get) Seen = Number;
        foreach (var kind in ScreeningKind.All) Severities.TryAdd(kind.Code, InForce.Rules.Policy.Find(kind)?.Code() ?? "off");
    }
}

using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Proactive;
using Gongkai.Proactive;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Workspace.Items;

/// <summary>索引号规则: how the body writes its index numbers; the supervising office sets it and sees the next number before.</summary>
public sealed class IndexNumbersModel(IndexNumberReading numbers, SetIndexNumberPattern set) : LedgerPage
{
    [BindProperty]
    public string? Pattern { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    /// <summary>The pattern in force.</summary>
    public string Present { get; private set; } = "";

    /// <summary>The next number by it, or why there is none.</summary>
    public string Next { get; private set; } = "";

    public IReadOnlyList<IndexNumberRule> Own { get; private set; } = [];

    /// <summary>The next number by the pattern in the form; null before it was asked for.</summary>
    public string? Preview { get; private set; }

    public bool MayManage => May(Right.ManageCatalogue);

    /// <summary>The category of the item that previews are made for.</summary>
    public static ItemCategory Sample => ItemCategory.ConvenienceService;

    /// <summary>Encodings in use, each with a number by it.</summary>
    public static IReadOnlyList<(string Pattern, string Written)> Examples { get; } =
    [
        ("{信用代码}/{年}-{序号:5}", "11500235008641234X/2024-00012"),
        ("{信用代码}/{年}{月}-{序号:5}", "11500235008641234X/202403-00012"),
        ("{组织机构代码}/{年}-{序号:5}", "008641234/2024-00012"),
        ("{组织机构代码带横线}-{年}-{序号:6}", "00864123-4-2024-000012"),
        ("{区划代码}-{类别}-{年}-{序号:4}", "500235-01-2024-0012"),
        ("{机构简码}/{年}-{序号:5}", "fengming/2024-00012"),
    ];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        (Pattern, From) = (Present, Today);
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancel)
    {
        ModelState[nameof(From)]?.Errors.Clear(); // a preview is of today
        switch (await numbers.NextAsync(AgencyId, Pattern ?? "", Sample, Today, cancel))
        {
            case Ruling<string>.Allowed { Value: var next }:
                Preview = next;
                break;
            case Ruling<string>.Refused { Reason: var refusal }:
                Refuse(refusal, nameof(Pattern));
                break;
        }

        await FindAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostSetAsync(CancellationToken cancel)
    {
        if (From is null) ModelState.TryAddModelError(nameof(From), "没有填写启用日期。");
        if (ModelState.IsValid)
        {
            if (await set.HandleAsync(new(AgencyId, Pattern ?? "", From!.Value), Actor, cancel) is not Ruling<IndexNumberRule>.Refused { Reason: var refusal }) return GoTo("items/index-numbers", "索引号规则已保存");
            Refuse(refusal, refusal.Code == "index-pattern" ? nameof(Pattern) : nameof(From));
        }

        await FindAsync(cancel);
        return Page();
    }

    private async Task FindAsync(CancellationToken cancel)
    {
        Present = (await numbers.OfAsync(AgencyId, Today, cancel)).Text;
        Own = await numbers.OwnAsync(AgencyId, cancel);
        Next = await numbers.NextAsync(AgencyId, Present, Sample, Today, cancel) switch
        {
            Ruling<string>.Allowed { Value: var next } => next,
            Ruling<string>.Refused { Reason: var refusal } => refusal.Message,
            _ => throw new InvalidOperationException("A ruling is either allowed or refused."),
        };
    }
}

using System.ComponentModel.DataAnnotations;
using Gongkai.Law;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Items;

/// <summary>撤下: a public item leaves its address with a reason.</summary>
public sealed class WithdrawModel(OfficeContext data, WithdrawItem withdraw) : RecordActPage<Item>(data)
{
    [BindProperty]
    [Required(ErrorMessage = "没有填写理由。")]
    [StringLength(Item.LongestWithdrawalReason, ErrorMessage = "理由最多200字。")]
    public string? Reason { get; set; }

    protected override string List => "items";

    /// <summary>Of an item that shows a reversed penalty decision, the reason is what became of it.</summary>
    protected override void Preset()
    {
        var decision = Data.Set<Decision>().AsNoTracking().Standing().Where(d => d.AgencyId == AgencyId && d.ItemId == Entry.Id && d.ReversedOn != null).OrderByDescending(d => d.ReversedOn).FirstOrDefault();
        if (decision is null) return;

        var reason = $"{decision.DocumentNumber}行政处罚决定已于{decision.ReversedOn:yyyy年M月d日}被{decision.Reversal!.Label}（{decision.ReversalBasis}），依照{DisclosureRule.PenaltyWithdrawalBasis.InChinese}撤下。";
        Reason = reason.Length <= Item.LongestWithdrawalReason ? reason : reason[..Item.LongestWithdrawalReason];
    }

    protected override IEnumerable<Fact> FactsOf(Item row) => [new("标题", row.Title), new("类别", row.Category.Label), Fact.Of("公开日期", row.PublishedOn)];

    protected override bool Fits(Item row) => row.VersionId is not null && row.WithdrawnAt is null;

    protected override Task<Ruling<Item>> SaveAsync(Guid id, CancellationToken cancel) => withdraw.HandleAsync(new(AgencyId, id, Version, Reason!.Trim()), Actor, cancel);

    protected override string Done(Item row) => "已撤下";
}

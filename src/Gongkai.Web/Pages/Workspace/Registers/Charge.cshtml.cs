using System.ComponentModel.DataAnnotations;
using Gongkai.Agencies;
using Gongkai.AnnualReports.Compilation;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Web.AnnualReports;
using Gongkai.Web.Binding;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Workspace.Registers;

/// <summary>One charge received.</summary>
public sealed class ChargeModel(OfficeContext data, RecordHistory history, VoidRecord makeVoid, RecordCharge record, ChangeCharge change) : RecordPage<Charge>(data, history, makeVoid)
{
    [BindProperty]
    [Required(ErrorMessage = "没有填写收费项目。")]
    [StringLength(Charge.LongestItemName, ErrorMessage = "收费项目最多100字。")]
    public string? Item { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写金额。")]
    [Yuan]
    public string? Amount { get; set; }

    [BindProperty]
    [Display(Name = "收取日期")]
    public DateOnly ReceivedOn { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "没有填写票据或者汇总凭证号。")]
    [StringLength(Charge.LongestReceipt, ErrorMessage = "票据号最多60字。")]
    public string? Receipt { get; set; }

    public override string List => "registers/charges";

    protected override Right Needed => Right.RecordLedger;

    protected override void Preset() => ReceivedOn = Today;

    protected override void Fill(Charge row) =>
        (Item, Amount, ReceivedOn, Receipt) = (row.Item, Money.Plain(row.AmountInFen), row.ReceivedOn, row.Receipt);

    protected override Task<Ruling<Charge>> SaveAsync(Guid? id, CancellationToken cancel) => id is null
        ? record.HandleAsync(new(AgencyId, Item!.Trim(), Money.Fen(Amount) ?? 0, ReceivedOn, Receipt!.Trim()), Actor, cancel)
        : change.HandleAsync(new(AgencyId, id.Value, Version, Item!.Trim(), Money.Fen(Amount) ?? 0, ReceivedOn, Receipt!.Trim(), Reason!.Trim()), Actor, cancel);

    protected override IEnumerable<Fact> FactsOf(Charge row) =>
        [new("收费项目", row.Item), new("金额", Money.Yuan(row.AmountInFen)), Fact.Of("收取日期", row.ReceivedOn), new("票据或者汇总凭证号", row.Receipt)];

    protected override IEnumerable<ConflictingField> Differences(Charge row) =>
        [ConflictingField.Of("收费项目", row.Item, Item), ConflictingField.Of("金额（元）", Money.Plain(row.AmountInFen), Amount), ConflictingField.Of("收取日期", row.ReceivedOn, ReceivedOn), ConflictingField.Of("票据", row.Receipt, Receipt)];

    protected override CountedIn? CountedInOf(Charge row) => CountedIn.Of(Home, new YearFacts(Today.Year) { Charges = [new ChargeFact(row.Id, row.ReceivedOn, row.AmountInFen)] }, row.ReceivedOn, row.ReceivedOn);

    protected override string FieldOf(Refusal refusal) => refusal.Code == "amount-not-above-zero" ? nameof(Amount) : nameof(ReceivedOn);
}

using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Screening;
using Gongkai.Office.Storage;
using Gongkai.Screening;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Workspace.Screening;

/// <summary>A page about the rules that hold in the body.</summary>
public abstract class RulesPage(OfficeContext data) : LedgerPage
{
    /// <summary>The version that the person saw; 0 where there was none.</summary>
    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public RulesInForce InForce { get; private set; } = null!;

    /// <summary>Who set what holds here; null where nobody did.</summary>
    public string? Maker { get; private set; }

    /// <summary>Whether the person may change what holds here.</summary>
    public bool MayChange { get; private set; }

    /// <summary>The version of the body's own that is changed.</summary>
    protected int Number => InForce.Version is { } version && version.AgencyId == AgencyId ? version.Number : 0;

    protected OfficeContext Data => data;

    protected async Task FindAsync(CancellationToken cancel)
    {
        InForce = await data.RulesOfAsync(AgencyId, Today, cancel);
        Maker = InForce.Version is { } version ? Me.Chart.FindAlsoEnded(version.AgencyId)?.FullName : null;
        MayChange = May(Right.ManageScreening) && await data.MakesRulesAsync(AgencyId, Today, cancel);
    }

    /// <summary>Says a refusal; of a change meanwhile, what holds now, so that what was typed can be sent again on top of it.</summary>
    protected void Say(Refusal refusal, Func<Refusal, string> fieldOf)
    {
        if (!IsConflict(refusal))
        {
            Refuse(refusal, fieldOf(refusal));
            return;
        }

        this.ShowConflict(nameof(Seen), Number, Conflict.With(new("现行规则", $"第{Number}版"), new("修改人", InForce.Version?.Person ?? ""), new("理由", InForce.Version?.Reason ?? "")));
    }

    /// <summary>拦截, 提醒, 不检查.</summary>
    public static string LabelOf(ScreeningSeverity? severity) => severity?.Label() ?? "不检查";
}

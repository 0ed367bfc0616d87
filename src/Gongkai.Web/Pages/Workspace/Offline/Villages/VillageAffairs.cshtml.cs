using Gongkai.Agencies;
using Gongkai.Office.Agencies;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Proactive.Offline;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Workspace.Offline.Villages;

/// <summary>村务公开: which village has made which field public for which period of a year.</summary>
public sealed class VillageAffairsModel(VillageAffairsReading reading) : LedgerPage
{
    private IReadOnlyDictionary<(AgencyId Village, VillageAffairsField Field, AffairsPeriod Period), (DateOnly On, Guid Notice)> _posted = new Dictionary<(AgencyId, VillageAffairsField, AffairsPeriod), (DateOnly, Guid)>();

    [FromQuery]
    public int? Year { get; set; }

    /// <summary>The year asked for, or that of the last quarter that is over.</summary>
    public int ShownYear => Year is >= 1 and <= 9999 ? Year.Value : Today.AddMonths(-3).Year;

    public VillageAffairsRule Rule { get; private set; } = VillageAffairsRule.Usual;

    /// <summary>The village of the address, or those below the body.</summary>
    public IReadOnlyList<ChartedAgency> Villages { get; private set; } = [];

    /// <summary>Months where finances are monthly, else quarters.</summary>
    public IReadOnlyList<AffairsPeriod> Periods => [.. AffairsPeriod.Of(ShownYear, Rule.IsFinanceMonthly)];

    public bool MayPost => Me.Agency.Level == AgencyLevel.Village && May(Right.PostNotices);

    public bool MayKeep => Me.Agency.Level != AgencyLevel.Village && May(Right.KeepPlaces);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Rule = await reading.RuleOfAsync(AgencyId, Me.Chart, cancel);
        Villages = Me.Agency.Level == AgencyLevel.Village ? [Me.Agency] : [.. Me.Chart.Villages(AgencyId).Where(village => Me.May(Right.SeePlaces, village.Id))];
        _posted = await reading.PostedAsync([.. Villages.Select(village => village.Id)], ShownYear, cancel);
    }

    /// <summary>The periods of a field in a village, each over as many columns as it has.</summary>
    public IEnumerable<Cell> CellsOf(ChartedAgency village, VillageAffairsField field)
    {
        var byMonth = Rule.IsMonthly(field);
        foreach (var period in AffairsPeriod.Of(ShownYear, byMonth))
        {
            var found = _posted.TryGetValue((village.Id, field, period), out var posted);
            DateOnly? on = found ? posted.On : null;
            yield return new Cell(Rule.StateOf(period, on, Today), on, found ? posted.Notice : null, Rule.LastDay(period), Rule.IsFinanceMonthly && !byMonth ? 3 : 1);
        }
    }

    /// <param name="Span">Columns.</param>
    public sealed record Cell(AffairsState State, DateOnly? On, Guid? Notice, DateOnly Due, int Span);
}

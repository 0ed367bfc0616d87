using Gongkai.Agencies;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive;
using Gongkai.Office.Proactive.Catalogues;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Demo;

/// <summary>The county's standard catalogue: made, issued and handed down, a second version a year later; what does not concern a body, and which items stand under which line.</summary>
internal static class CatalogueStory
{
    public static void Tell(Timeline timeline, DemoOffice office, CatalogueContent catalogue)
    {
        var lines = new List<CatalogueLineContent>();
        foreach (var version in catalogue.Versions)
        {
            lines.RemoveAll(line => version.Lines.Any(changed => (changed.Field, changed.Number) == (line.Field, line.Number)));
            lines.AddRange(version.Lines);
            IReadOnlyList<CatalogueLine> whole = [.. lines.GroupBy(line => line.Field).SelectMany(field => field.OrderBy(line => line.Number)).Select(line => line.ToLine())];
            Tell(timeline, office, catalogue.Issuer, version, whole);
        }

        foreach (var statement in catalogue.Statements)
        {
            timeline.On(statement.On, cancel => office.ActAsync((StateNotApplicable state) => state.HandleAsync(
                new(office.Agencies[statement.Agency], statement.Year, statement.Field, LineId: null, statement.Reason), office.ClerkOf(statement.Agency, statement.On), cancel)));
        }

        foreach (var placement in catalogue.Placements)
        {
            foreach (var day in placement.On) timeline.On(day, cancel => PlaceAsync(office, placement, day, cancel));
        }
    }

    private static void Tell(Timeline timeline, DemoOffice office, string issuer, CatalogueVersionContent version, IReadOnlyList<CatalogueLine> lines)
    {
        CatalogueVersion? made = null;
        timeline.On(version.DraftedOn, async cancel =>
            made = await office.ActAsync((ImportCatalogue import) => import.HandleAsync(new(office.Agencies[issuer], lines), office.HolderOf(issuer, Duty.CountySupervisor, version.DraftedOn), cancel)));
        timeline.On(version.IssuedOn, async cancel =>
            made = await office.ActAsync((IssueCatalogue issue) => issue.HandleAsync(new(made!.AgencyId, made.Id, made.Version, version.Basis), office.HolderOf(issuer, Duty.CountySupervisor, version.IssuedOn), cancel)));
        timeline.On(version.HandedDownOn, cancel =>
            office.ActAsync((HandDownCatalogue handDown) => handDown.HandleAsync(new(made!.AgencyId, made.Id), office.HolderOf(issuer, Duty.CountySupervisor, version.HandedDownOn), cancel)));
    }

    /// <summary>Puts what has the words in its title, and stands nowhere yet, under the line.</summary>
    private static async Task PlaceAsync(DemoOffice office, CataloguePlacementContent placement, DateOnly day, CancellationToken cancel)
    {
        var agency = office.Agencies[placement.Agency];
        var (line, items) = await office.AskAsync(async (OfficeContext data) =>
        {
            var catalogue = await data.CatalogueOfAsync(agency, day, cancel) ?? throw new InvalidOperationException("The demo places items where no catalogue holds.");
            var unplaced = await data.Set<Item>().AsNoTracking().Standing().Where(i => i.AgencyId == agency && i.CatalogueLineId == null).OrderBy(i => i.PublishedOn).ThenBy(i => i.Id).ToListAsync(cancel);
            return (catalogue.Lines.Single(each => each.Line.Field == placement.Field && each.Line.Number == placement.Number), unplaced);
        });
        foreach (var item in items.Where(item => item.Title.Contains(placement.Words, StringComparison.Ordinal)))
            await office.ActAsync((PlaceInCatalogue place) => place.HandleAsync(new(agency, item.Id, item.Version, line.LineId), office.ClerkOf(placement.Agency, day), cancel));
    }
}

/// <summary>The standard catalogue of the county.</summary>
/// <param name="Issuer">The code of the body that makes it.</param>
internal sealed record CatalogueContent(
    string Issuer, IReadOnlyList<CatalogueVersionContent> Versions, IReadOnlyList<CatalogueStatementContent> Statements, IReadOnlyList<CataloguePlacementContent> Placements);

/// <summary>A version.</summary>
/// <param name="Lines">All of the first one; of a later one, those that are new or changed.</param>
internal sealed record CatalogueVersionContent(DateOnly DraftedOn, DateOnly IssuedOn, DateOnly HandedDownOn, string Basis, IReadOnlyList<CatalogueLineContent> Lines);

/// <summary>A line; where nothing else is said, for the whole society, of the body's own accord.</summary>
internal sealed record CatalogueLineContent(
    string Field, int Number, string First, string Second, string Content, string Basis, string Limit, string Discloser, IReadOnlyList<PublicationChannel> Channels,
    IReadOnlyList<CatalogueLevel> Levels, IReadOnlyList<CatalogueAudience>? Audiences = null, IReadOnlyList<CatalogueManner>? Manners = null)
{
    public CatalogueLine ToLine() => new()
    {
        Field = Field,
        Number = Number,
        FirstMatter = First,
        SecondMatter = Second,
        Content = Content,
        Basis = Basis,
        LimitText = Limit,
        Discloser = Discloser,
        Channels = Channels,
        Audiences = Audiences ?? [CatalogueAudience.Everybody],
        Manners = Manners ?? [CatalogueManner.Proactive],
        Levels = Levels,
    };
}

/// <summary>A body states that a field does not concern it.</summary>
internal sealed record CatalogueStatementContent(string Agency, DateOnly On, int Year, string Field, string Reason);

/// <summary>Which items stand under a line.</summary>
/// <param name="On">The days on which the clerk goes through what was disclosed since.</param>
/// <param name="Words">That their titles have in them.</param>
internal sealed record CataloguePlacementContent(string Agency, IReadOnlyList<DateOnly> On, string Words, string Field, int Number);

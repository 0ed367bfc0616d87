using Gongkai.Agencies;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;

namespace Gongkai.Office.Demo;

/// <summary>The bodies of the county, with what they may do and where they are reached.</summary>
internal static class BodiesStory
{
    private const string SupervisingOffice = "yunyang-office";

    public static void Tell(Timeline timeline, DemoOffice office, IReadOnlyList<BodyContent> bodies)
    {
        var top = bodies.Single(body => body.Superior is null);
        timeline.On(DemoDays.SetUp, cancel => EstablishAsync(office, top, Actor.Installation, cancel));
        foreach (var body in bodies.Where(body => body != top))
            timeline.On(DemoDays.Bodies, cancel => EstablishAsync(office, body, Administrator(office, top), cancel));
        foreach (var body in bodies.Where(body => body.Level != AgencyLevel.Village))
        {
            foreach (var (kind, competent) in CompetencesOf(body, top))
                timeline.On(DemoDays.Competences, cancel => RecordCompetenceAsync(office, body, kind, competent, top, cancel));
        }

        foreach (var body in bodies)
        {
            if (body.Office is { } contact) timeline.On(DemoDays.DisclosureOffices, cancel => RecordOfficeAsync(office, body, contact, cancel));
        }
    }

    private static Actor Administrator(DemoOffice office, BodyContent top) => office.HolderOf(top.Code, Duty.SystemAdministrator, DemoDays.Bodies);

    private static async Task EstablishAsync(DemoOffice office, BodyContent body, Actor actor, CancellationToken cancel)
    {
        var command = new EstablishAgency.Command(
            AgencyCode.Parse(body.Code), body.Level, body.Kind, body.Names, body.Superior is null ? null : office.Agencies[body.Superior], body.EstablishedOn)
        {
            CreditCode = body.CreditCode is null ? null : UnifiedCreditCode.Parse(body.CreditCode),
            DivisionCode = body.DivisionCode is null ? null : DivisionCode.Parse(body.DivisionCode),
        };
        var agency = await office.ActAsync((EstablishAgency establish) => establish.HandleAsync(command, actor, cancel));
        office.Agencies[body.Code] = agency.Id;
    }

    /// <summary>Each kind with the body or court that is competent, where the kind needs one.</summary>
    private static IEnumerable<(CompetenceKind Kind, string? Competent)> CompetencesOf(BodyContent body, BodyContent top)
    {
        if (body.Kind is AgencyKind.CountyGovernment or AgencyKind.TownGovernment or AgencyKind.TownshipGovernment) yield return (CompetenceKind.IsGovernment, null);
        if (body.Code == SupervisingOffice) yield return (CompetenceKind.Supervises, null);
        yield return (CompetenceKind.Reconsideration, body == top ? "重庆市人民政府" : top.FullName);
        yield return (CompetenceKind.Court, body == top ? "重庆市第二中级人民法院" : "云阳县人民法院");
    }

    private static async Task RecordCompetenceAsync(DemoOffice office, BodyContent body, CompetenceKind kind, string? competent, BodyContent top, CancellationToken cancel)
    {
        AgencyId? known = competent == top.FullName ? office.Agencies[top.Code] : null;
        var command = new RecordCompetence.Command(office.Agencies[body.Code], kind, body.EstablishedOn, competent, known, Basis: null);
        await office.ActAsync((RecordCompetence record) => record.HandleAsync(command, Administrator(office, top), cancel));
    }

    private static async Task RecordOfficeAsync(DemoOffice office, BodyContent body, DisclosureOfficeData contact, CancellationToken cancel)
    {
        var command = new RecordDisclosureOffice.Command(office.Agencies[body.Code], contact, DemoDays.DisclosureOffices, Seen: null);
        var recorded = await office.ActAsync((RecordDisclosureOffice record) => record.HandleAsync(command, office.ClerkOf(body.Code, DemoDays.DisclosureOffices), cancel));
        office.DisclosureOffices[body.Code] = recorded.Id;
    }
}

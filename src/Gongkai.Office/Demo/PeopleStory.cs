using Gongkai.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.People;
using Gongkai.WorkingDays;

namespace Gongkai.Office.Demo;

/// <summary>Who works where: divisions, posts and their holders one after another, delegations, leading groups.</summary>
internal static class PeopleStory
{
    public static void Tell(Timeline timeline, DemoOffice office, PeopleContent people)
    {
        var administrators = people.Posts.ToLookup(post => post.Duties.Any(duty => duty.IsAdministrator));
        Tell(timeline, office, administrators[true], DemoDays.SetUp, () => Actor.Installation);
        var home = administrators[true].First().Agency;
        Tell(timeline, office, administrators[false], DemoDays.People, () => office.HolderOf(home, Duty.SecurityAdministrator, DemoDays.People));
        foreach (var delegation in people.Delegations) timeline.On(delegation.On, cancel => DelegateAsync(office, delegation, people, cancel));
        foreach (var group in people.LeadingGroups) timeline.On(group.On, cancel => RecordGroupAsync(office, group, cancel));
    }

    private static void Tell(Timeline timeline, DemoOffice office, IEnumerable<PostContent> posts, DateOnly day, Func<Actor> actor)
    {
        var divisions = new Dictionary<(string Agency, string Name), Guid>();
        foreach (var post in posts)
        {
            if (post.Division is { } division && divisions.TryAdd((post.Agency, division), default))
            {
                timeline.On(day, async cancel => divisions[(post.Agency, division)] =
                    (await office.ActAsync((CreateDivision create) => create.HandleAsync(new(office.Agencies[post.Agency], division, DemoDays.FirstTenures), actor(), cancel))).Id);
            }

            timeline.On(day, async cancel =>
            {
                Guid? unit = post.Division is { } name ? divisions[(post.Agency, name)] : null;
                var command = new CreatePost.Command(office.Agencies[post.Agency], unit, post.Post, post.Duties, DemoDays.FirstTenures);
                office.Posts[(post.Agency, post.Post)] = (await office.ActAsync((CreatePost create) => create.HandleAsync(command, actor(), cancel))).Id;
            });
            foreach (var holder in post.Holders) Tell(timeline, office, post, holder, day, actor);
        }
    }

    private static void Tell(Timeline timeline, DemoOffice office, PostContent post, HolderContent holder, DateOnly day, Func<Actor> actor)
    {
        var appointed = holder.From is { } from && from > day ? WorkingDayUpTo(from) : day;
        timeline.On(appointed, async cancel => office.People[holder.User] =
            (await office.ActAsync((CreatePerson create) => create.HandleAsync(new(holder.User, holder.Name), actor(), cancel))).Id);
        timeline.On(appointed, async cancel =>
        {
            var command = new AppointToPost.Command(office.Agencies[post.Agency], office.Posts[(post.Agency, post.Post)], office.People[holder.User], holder.From ?? DemoDays.FirstTenures);
            office.Tenures[holder.User] = await office.ActAsync((AppointToPost appoint) => appoint.HandleAsync(command, actor(), cancel));
        });
        if (holder.To is not { } last) return;

        timeline.On(WorkingDayUpTo(last), async cancel =>
        {
            var tenure = office.Tenures[holder.User];
            office.Tenures[holder.User] = await office.ActAsync((EndTenure end) => end.HandleAsync(new(tenure.AgencyId, tenure.Id, tenure.Version, last), actor(), cancel));
        });
    }

    private static async Task DelegateAsync(DemoOffice office, DelegationContent delegation, PeopleContent people, CancellationToken cancel)
    {
        var tenure = office.Tenures[delegation.Holder];
        var actor = new Actor(office.People[delegation.Holder], $"{people.NameOf(delegation.Holder)}（{delegation.Post}）");
        var command = new DelegateTenure.Command(tenure.AgencyId, tenure.Id, office.People[delegation.Delegate], delegation.From, delegation.To, delegation.Reason);
        await office.ActAsync((DelegateTenure act) => act.HandleAsync(command, actor, cancel));
    }

    private static async Task RecordGroupAsync(DemoOffice office, LeadingGroupContent group, CancellationToken cancel)
    {
        var members = group.Members.Select(member => new LeadingGroupPlace(member.Role, member.Name, member.Office, member.User is null ? null : office.People[member.User]));
        var agency = office.Agencies[group.Agency];
        var before = await office.AskAsync((LeadingGroups groups) => groups.LastAsync(agency, cancel));
        var command = new RecordLeadingGroup.Command(agency, [.. members], group.Basis, group.From, before is [var first, ..] ? first.Id : null);
        await office.ActAsync((RecordLeadingGroup record) => record.HandleAsync(command, office.HolderOf(group.Agency, Duty.DisclosureOffice, group.On), cancel));
    }

    /// <summary>The day itself, or the last working day before it.</summary>
    private static DateOnly WorkingDayUpTo(DateOnly day)
    {
        while (!WorkingDayCalendar.Shipped.IsWorkingDay(day)) day = day.AddDays(-1);
        return day;
    }
}

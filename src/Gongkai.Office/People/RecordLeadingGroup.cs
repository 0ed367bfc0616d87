using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.People;

/// <summary>Somebody in a leading group, as its document names them.</summary>
/// <param name="Office">Such as 党委书记、镇长.</param>
/// <param name="Person">The account; null when the member has none.</param>
public sealed record LeadingGroupPlace(LeadingGroupRole Role, string Name, string Office, Guid? Person = null);

/// <summary>Records the leading group (领导小组) as a document sets it up; the one before ends the day before.</summary>
public sealed class RecordLeadingGroup(Logbook logbook) : IUseCase
{
    /// <param name="Members">The head, or the heads where the document names several, then deputies and members, in the document's order.</param>
    /// <param name="Basis">The document.</param>
    /// <param name="From">The first day. When the last group begins on the same day, it is corrected.</param>
    /// <param name="Seen">The first member of the group that the person saw as the last one; null when there was none.</param>
    public sealed record Command(AgencyId Agency, IReadOnlyList<LeadingGroupPlace> Members, string Basis, DateOnly From, Guid? Seen);

    /// <returns>Refused when there is no head (leading-group-head), a name or office is missing (member-incomplete), the
    /// document is not named (basis-missing), somebody recorded another group meanwhile (changed-meanwhile), a later group is recorded (version-not-last), or
    /// the body has ended (agency-ended).</returns>
    /// <exception cref="KeyNotFoundException">There is no such person.</exception>
    public async Task<Ruling<IReadOnlyList<LeadingGroupMember>>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (Check(command) is { } refusal) return refusal;

        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        if (await work.CheckNotEndedAsync(command.Agency, command.From, cancel) is { } ended) return ended;
        if ((await LeadingGroups.LastAsync(work.Data, command.Agency, cancel))?.Id != command.Seen) return JournalledRow.Conflict;

        foreach (var person in command.Members.Select(member => member.Person).OfType<Guid>().Distinct()) await work.FindPersonAsync(person, cancel);
        var before = await work.Data.Set<LeadingGroupMember>().Where(m => m.AgencyId == command.Agency && (m.To == null || m.To >= command.From)).ToListAsync(cancel);
        if (before.Find(member => member.From > command.From) is { } later)
            return new Refusal("version-not-last", $"已登记自{later.From:yyyy年M月d日}起的领导小组，新的领导小组应当从这一天或者以后起算。请修改起始日期。", Basis: null);

        foreach (var member in before)
        {
            if (member.From == command.From) work.Data.Remove(member);
            else member.To = command.From.AddDays(-1);
        }

        var members = command.Members.Select((place, index) => new LeadingGroupMember
        {
            AgencyId = command.Agency,
            Id = work.NewId(),
            Role = place.Role,
            Place = index + 1,
            Name = place.Name.Trim(),
            Office = place.Office.Trim(),
            PersonId = place.Person,
            Basis = command.Basis.Trim(),
            From = command.From,
        }).ToList();
        work.Data.AddRange(members);
        await work.CommitAsync(PeopleActs.LeadingGroupRecorded, new Subject(members[0], "政务公开工作领导小组"), command.Basis, cancel);
        return new Ruling<IReadOnlyList<LeadingGroupMember>>.Allowed(members);
    }

    private static Refusal? Check(Command command) =>
        command.Members.All(member => member.Role != LeadingGroupRole.Head) ? new Refusal("leading-group-head", "领导小组应当有组长。", Basis: null)
        : command.Members.Any(member => string.IsNullOrWhiteSpace(member.Name) || string.IsNullOrWhiteSpace(member.Office)) ? new Refusal("member-incomplete", "每名成员的姓名和职务都应当填写。", Basis: null)
        : string.IsNullOrWhiteSpace(command.Basis) ? new Refusal("basis-missing", "应当写明成立或者调整领导小组的文件。", Basis: null)
        : null;
}

/// <summary>Records the last day of a leading group that no other follows.</summary>
public sealed class EndLeadingGroup(Logbook logbook) : IUseCase
{
    /// <param name="Seen">The first member of the group that the person saw, and its version then.</param>
    /// <param name="Basis">The document that ends it; null when none does.</param>
    public sealed record Command(AgencyId Agency, (Guid Member, int Version) Seen, DateOnly LastDay, string? Basis);

    /// <returns>The last day; refused when somebody recorded another group or another end meanwhile (changed-meanwhile), there is no group to end
    /// (no-leading-group) or it begins later (end-before-beginning).</returns>
    public async Task<Ruling<DateOnly>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        if (await LeadingGroups.LastAsync(work.Data, command.Agency, cancel) is { } last && (last.Id, last.Version) != command.Seen) return JournalledRow.Conflict;

        var members = await work.Data.Set<LeadingGroupMember>().Where(m => m.AgencyId == command.Agency && (m.To == null || m.To > command.LastDay)).ToListAsync(cancel);
        if (members.Count == 0) return new Refusal("no-leading-group", "没有正在履职的领导小组，不需要撤销。", Basis: null);
        if (members.Select(member => member.CheckLastDay(command.LastDay)).FirstOrDefault(refusal => refusal is not null) is { } refusal) return refusal;

        foreach (var member in members) member.To = command.LastDay;
        await work.CommitAsync(PeopleActs.LeadingGroupEnded, new Subject(members[0], "政务公开工作领导小组"), command.Basis, cancel);
        return command.LastDay;
    }
}

/// <summary>Reads the leading groups of a body.</summary>
public sealed class LeadingGroups(OfficeContext data) : IUseCase
{
    /// <summary>The group that was recorded as the last one, in the order of its document; empty when there is none.</summary>
    public async Task<IReadOnlyList<LeadingGroupMember>> LastAsync(AgencyId agency, CancellationToken cancel) =>
        await LastAsync(data, agency, cancel) is { } first
            ? await data.Set<LeadingGroupMember>().AsNoTracking().Where(m => m.AgencyId == agency && m.From == first.From).OrderBy(m => m.Place).ToListAsync(cancel)
            : [];

    /// <summary>Its first member, by which it is known.</summary>
    internal static Task<LeadingGroupMember?> LastAsync(OfficeContext data, AgencyId agency, CancellationToken cancel) =>
        data.Set<LeadingGroupMember>().Where(m => m.AgencyId == agency).OrderByDescending(m => m.From).ThenBy(m => m.Place).FirstOrDefaultAsync(cancel);
}

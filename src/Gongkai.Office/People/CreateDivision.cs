using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.People;

/// <summary>Enters a division (内设机构, 科室) of a body.</summary>
public sealed class CreateDivision(Logbook logbook) : IUseCase
{
    public sealed record Command(AgencyId Agency, string Name, DateOnly From);

    /// <returns>Refused when the name is missing (division-name-missing) another division has it (division-exists), or the body has ended (agency-ended).</returns>
    public async Task<Ruling<Division>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        var name = command.Name.Trim();
        if (name.Length == 0) return NameMissing;

        await using var work = await logbook.BeginAsync(command.Agency, actor, cancel);
        if (await work.CheckNotEndedAsync(command.Agency, command.From, cancel) is { } ended) return ended;
        if (await work.Data.Set<Division>().On(command.From).AnyAsync(d => d.AgencyId == command.Agency && d.Name == name, cancel))
            return Exists(name);

        var division = work.Add(new Division { AgencyId = command.Agency, Id = work.NewId(), Name = name, From = command.From });
        await work.CommitAsync(PeopleActs.DivisionCreated, new Subject(division, name), note: null, cancel);
        return division;
    }

    internal static Refusal NameMissing { get; } = new("division-name-missing", "应当填写科室名称。", Basis: null);

    internal static Refusal Exists(string name) => new("division-exists", $"本机关已有科室“{name}”，科室不能重名。请换一个名称。", Basis: null);
}

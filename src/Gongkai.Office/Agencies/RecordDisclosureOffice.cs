using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;

namespace Gongkai.Office.Agencies;

/// <summary>Records the disclosure office as the guide must name it, from a day on (Regulation Art. 12 para. 2).</summary>
public sealed class RecordDisclosureOffice(Logbook logbook) : IUseCase
{
    /// <param name="From">The first day. When the last version begins on the same day, it is corrected.</param>
    /// <param name="Seen">The version that the person saw; null when there was none.</param>
    public sealed record Command(AgencyId Agency, DisclosureOfficeData Office, DateOnly From, Guid? Seen);

    /// <returns>Refused when another version was recorded meanwhile, something is missing (disclosure-office-incomplete), the
    /// body does not exist on the day (agency-not-there), or a version from a later day is recorded (version-not-last).</returns>
    /// <exception cref="KeyNotFoundException">There is no such body.</exception>
    public async Task<Ruling<DisclosureOffice>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        if (!command.Office.IsComplete)
            return new Refusal("disclosure-office-incomplete", "公开工作机构的名称、办公地址、办公时间、联系电话、传真号码、互联网联系方式都应当填写。", LegalBasis.Regulation(12, 2));

        await using var work = await logbook.BeginAsync(JournalLog.Installation, actor, cancel);
        var agency = await work.FindAgencyAsync(command.Agency, cancel);
        if (agency.CheckExists(command.From) is { } refusal) return refusal;

        var versions = await work.FactsOfAsync<DisclosureOffice>(agency.Id, cancel);
        if (versions.MaxBy(version => version.From)?.Id != command.Seen) return JournalledRow.Conflict;
        if (Successive.MakeRoom(work, versions, command.From, "公开工作机构信息") is { } late) return late;

        var data = command.Office;
        var office = work.Add(new DisclosureOffice
        {
            Id = work.NewId(),
            AgencyId = agency.Id,
            From = command.From,
            Name = data.Name,
            Address = data.Address,
            OfficeHours = data.OfficeHours,
            Telephone = data.Telephone,
            Fax = data.Fax,
            InternetContact = data.InternetContact,
            PostalCode = data.PostalCode,
            ComplaintTelephone = data.ComplaintTelephone,
        });
        await work.CommitAsync(AgencyActs.DisclosureOfficeRecorded, new Subject(agency, await work.NameOfAsync(agency.Id, cancel)), note: null, cancel);
        return office;
    }
}

/// <summary>What is said of a disclosure office; see <see cref="DisclosureOffice"/>.</summary>
/// <param name="PostalCode">For applications by post; empty when not said.</param>
/// <param name="ComplaintTelephone">Empty when not said.</param>
public sealed record DisclosureOfficeData(
    string Name, string Address, string OfficeHours, string Telephone, string Fax, string InternetContact, string PostalCode, string ComplaintTelephone)
{
    /// <summary>Whether everything is there that Regulation Art. 12 para. 2 names.</summary>
    public bool IsComplete => !new[] { Name, Address, OfficeHours, Telephone, Fax, InternetContact }.Any(string.IsNullOrWhiteSpace);
}

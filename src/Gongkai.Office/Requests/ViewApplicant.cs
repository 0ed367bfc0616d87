using Gongkai.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;

namespace Gongkai.Office.Requests;

/// <summary>Opens an applicant's personal data for somebody who may see it; that it was seen, by whom and why, is journalled.</summary>
public sealed class ViewApplicant(Logbook logbook, DataFolder folder) : IUseCase
{
    /// <param name="reason">Why it is needed, such as 寄送答复书.</param>
    /// <exception cref="KeyNotFoundException">The body has no such application.</exception>
    public async Task<ApplicantData> HandleAsync(AgencyId agency, Guid id, string reason, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(agency, actor, cancel);
        var request = await work.FindAsync<Request>(agency, id, cancel);
        var applicant = ApplicantData.Open(request.Applicant, folder.Keys, request.Id);
        await work.CommitAsync(RequestActs.ApplicantViewed, new Subject(request, request.Number), reason, cancel);
        return applicant;
    }
}

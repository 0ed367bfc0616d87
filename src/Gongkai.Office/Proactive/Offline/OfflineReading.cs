using Gongkai.Agencies;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Proactive.Offline;

/// <summary>Questions about boards.</summary>
public sealed class OfflineReading(OfficeContext data) : IUseCase
{
    /// <summary>Where these notices of a body still hang, by their titles.</summary>
    public async Task<IReadOnlyList<Guid>> HangingAsync(AgencyId agency, IReadOnlySet<Guid> notices, CancellationToken cancel) =>
        await data.Set<Posting>().Where(p => p.AgencyId == agency && p.TakenDownOn == null && notices.Contains(p.NoticeId))
            .Join(data.Set<Notice>(), p => new { p.AgencyId, Id = p.NoticeId }, n => new { n.AgencyId, n.Id }, (posting, notice) => new { posting.Id, notice.Title })
            .OrderBy(each => each.Title).ThenBy(each => each.Id).Select(each => each.Id).ToListAsync(cancel);
}

using Gongkai.Agencies;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Proactive.Offline;

/// <summary>Questions about boards.</summary>
public sealed class OfflineReading(OfficeContext data) : IUseCase
{
    /// <summary>Where these notices of a body still hang.</summary>
    public async Task<IReadOnlyList<Guid>> HangingAsync(AgencyId agency, IReadOnlySet<Guid> notices, CancellationToken cancel) =>
        await data.Set<Posting>().Where(p => p.AgencyId == agency && p.TakenDownOn == null && notices.Contains(p.NoticeId)).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(cancel);
}

using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.People;

/// <summary>What ends with a body: its divisions, posts, tenures, delegations and its leading group.</summary>
internal static class EndOfBody
{
    /// <summary>Ends whatever lasts beyond the body's last day on that day. What has not begun by today is removed, and the journal says so.</summary>
    /// <remarks>The work has opened the log of the body.</remarks>
    /// <returns>Refused (version-after-end) when something has begun after the last day: somebody may have acted in it.</returns>
    public static async Task<Refusal?> EndStaffAsync(this Work work, AgencyId agency, DateOnly lastDay, CancellationToken cancel)
    {
        foreach (var delegation in await work.Data.Set<DelegatedTenure>().Where(d => d.AgencyId == agency && d.To > lastDay).ToListAsync(cancel)) RevokeDelegation.End(work, delegation, lastDay);

        return End(work, await work.Data.Set<Tenure>().Where(t => t.AgencyId == agency && (t.To == null || t.To > lastDay)).ToListAsync(cancel), lastDay, (tenure, to) => tenure.To = to)
            ?? End(work, await work.Data.Set<Post>().Where(p => p.AgencyId == agency && (p.To == null || p.To > lastDay)).ToListAsync(cancel), lastDay, (post, to) => post.To = to)
            ?? End(work, await work.Data.Set<Division>().Where(d => d.AgencyId == agency && (d.To == null || d.To > lastDay)).ToListAsync(cancel), lastDay, (division, to) => division.To = to)
            ?? End(work, await work.Data.Set<LeadingGroupMember>().Where(m => m.AgencyId == agency && (m.To == null || m.To > lastDay)).ToListAsync(cancel), lastDay, (member, to) => member.To = to);
    }

    private static Refusal? End<TRow>(Work work, List<TRow> rows, DateOnly lastDay, Action<TRow, DateOnly> end)
        where TRow : Storage.AgencyRow, Storage.IDated
    {
        foreach (var row in rows)
        {
            if (row.From <= lastDay) end(row, lastDay);
            else if (row.From > work.Today) work.Data.Remove(row);
            else return new Refusal("version-after-end", $"该机构自{row.From:yyyy年M月d日}起还有科室、岗位、任职或者领导小组的登记，晚于{lastDay:yyyy年M月d日}。请核对日期。", Basis: null);
        }

        return null;
    }
}

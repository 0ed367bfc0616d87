using Gongkai.Office.Agencies;
using Gongkai.Office.Ledgers;
using Gongkai.Office.Proactive.Offline;
using Gongkai.Office.Proactive.Offline.Subsidies;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Portal;

/// <summary>The public page of a village or community, which is no agency: its lists, what hangs on its boards, its meetings, and who hears complaints.</summary>
/// <param name="Town">The body above, which investigates complaints; null where there is none.</param>
public sealed record VillageFront(
    string Home, IReadOnlyList<SubsidyList> Lists, IReadOnlyList<Board> Boards, IReadOnlyList<Meeting> Meetings, ChartedAgency? Town, string? Telephone)
{
    private const int ShownMeetings = 10;
    private const int ShownNotices = 60;

    public static async Task<VillageFront> ReadAsync(OfficeContext data, PortalFrame frame, ChartedAgency? town, CancellationToken cancel)
    {
        var (body, today) = (frame.Body.Id, frame.Today);
        var lists = await data.Set<SubsidyList>().AsNoTracking().Standing().Where(l => l.AgencyId == body && l.ReleasedAt != null && l.RemovedAt == null && l.From <= today && l.Until >= today)
            .OrderByDescending(l => l.From).ThenBy(l => l.Id).ToListAsync(cancel);
        var hanging = await (
            from posting in data.Set<Posting>().AsNoTracking()
            where posting.AgencyId == body && posting.TakenDownOn == null
            join notice in data.Set<Notice>().Standing() on new { posting.AgencyId, Id = posting.NoticeId } equals new { notice.AgencyId, notice.Id }
            join place in data.Set<Place>().Standing() on new { posting.AgencyId, Id = posting.PlaceId } equals new { place.AgencyId, place.Id }
            where notice.Until >= today
            orderby place.Name, notice.PostedOn descending, notice.Title
            select new { place.Id, place.Name, place.Location, notice }).Take(ShownNotices).ToListAsync(cancel);
        var meetings = await data.Set<Meeting>().AsNoTracking().Standing().Where(m => m.AgencyId == body).OrderByDescending(m => m.On).ThenBy(m => m.Id).Take(ShownMeetings).ToListAsync(cancel);
        var telephone = town is null ? null : await data.Set<DisclosureOffice>().Where(o => o.AgencyId == town.Id).On(today).Select(o => o.ComplaintTelephone).FirstOrDefaultAsync(cancel);
        return new VillageFront(
            frame.Home, lists, [.. hanging.GroupBy(each => each.Id).Select(board => new Board(board.First().Name, board.First().Location, [.. board.Select(each => each.notice)]))], meetings, town, telephone);
    }
}

/// <summary>A board and what hangs there.</summary>
public sealed record Board(string Name, string Location, IReadOnlyList<Notice> Notices);

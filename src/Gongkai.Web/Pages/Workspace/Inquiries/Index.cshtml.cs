using Gongkai.Office.Review;
using Gongkai.Office.Storage;
using Gongkai.Web.Tables;
using Gongkai.Web.Workspace;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Inquiries;

/// <summary>协商来函: what other bodies of the installation ask this one; the open ones first.</summary>
public sealed class IndexModel(OfficeContext data) : LedgerPage
{
    private static readonly string[] Columns = ["due"];

    public Page<ReceivedInquiry> Rows { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var query = TableQuery.From(Request.Query, Columns);
        Rows = await data.Set<ReceivedInquiry>().AsNoTracking().Where(r => r.AgencyId == AgencyId)
            .PageAsync(query, rows => rows.OrderBy(r => r.IsSettled).ThenBy(r => r.ReplyBy, query).ThenBy(r => r.Id, query), r => r, cancel);
    }
}

using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Web.Tables;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Web.Pages.Workspace.Registers;

/// <summary>规章和规范性文件: the ledger, the latest first.</summary>
public sealed class NormativeDocumentsModel(OfficeContext data) : LedgerIndex
{
    private static readonly string[] Columns = ["on", "title", "state"];

    [FromQuery]
    public string? State { get; set; }

    public Page<Row> Rows { get; private set; } = null!;

    public bool MayRecord => May(Right.RecordLedger);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var ledger = data.Set<NormativeDocument>().AsNoTracking().Where(r => r.AgencyId == AgencyId);
        var rows = ledger;
        if (ChosenYear is (var first, var last)) rows = rows.Where(r => r.MadeOn >= first && r.MadeOn <= last);

        if (Term.Find<DocumentState>(State) is { } state) rows = rows.InState(state, Today);

        var query = TableQuery.From(Request.Query, Columns, isDescending: true);
        Rows = await ShowAsync(ledger, rows, query, all => Sorted(all, query),
            r => new Row(r.Id, r.Title, r.DocumentNumber, r.RegisterNumber, r.Kind, r.MadeOn, r.EffectiveOn, r.ValidUntil, r.RepealedOn,
                data.Set<DocumentAmendment>().Where(a => a.AgencyId == r.AgencyId && a.DocumentId == r.Id).OrderBy(a => a.On).Select(a => (DateOnly?)a.On).FirstOrDefault(), r.VoidedAt != null), cancel);
    }

    /// <summary>The states to choose from; what was amended is in force.</summary>
    public static IReadOnlyList<SelectListItem> States { get; } = [new("全部", ""), .. DocumentState.All.Where(state => state != DocumentState.Amended).Select(state => new SelectListItem(state.Label, state.Code))];

    private IOrderedQueryable<NormativeDocument> Sorted(IQueryable<NormativeDocument> rows, TableQuery query) => query.Sort switch
    {
        "title" => rows.By(r => r.Title, query).ThenBy(r => r.Id, query),
        "state" => rows.By(r => (r.RepealedOn == null || r.RepealedOn > Today) && (r.ValidUntil == null || r.ValidUntil >= Today), query).ThenBy(r => r.Id, query),
        _ => rows.By(r => r.MadeOn, query).ThenBy(r => r.Id, query),
    };

    public sealed record Row(
        Guid Id, string Title, string DocumentNumber, string? RegisterNumber, NormativeKind Kind, DateOnly MadeOn, DateOnly? EffectiveOn, DateOnly? ValidUntil, DateOnly? RepealedOn, DateOnly? AmendedOn, bool IsVoid)
    {
        public DocumentTimes Times => new(MadeOn) { EffectiveOn = EffectiveOn, ValidUntil = ValidUntil, AmendedOn = AmendedOn, RepealedOn = RepealedOn };
    }
}

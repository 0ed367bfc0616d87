using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Layout;

namespace Gongkai.Web.AnnualReports;

/// <summary>Draws a laid out table: gives every cell its look, its scope, and the place that findings point to.</summary>
internal static class DrawnTable
{
    public static SheetTable Of(TableForm form, ReportTable table)
    {
        var laid = TableLayout.Of(form, table, showsLacking: true);
        var fits = table.Rows.All(row => row.Written.All(figure => figure.Text.Trim().Length <= 3));
        return new SheetTable(form.Key, new Spot(form.Name, form.Key), fits, [.. laid.Heads.Select(Draw)], [.. laid.Rows.Select(Draw)]);
    }

    private static SheetRow Draw(FormRow row) => new(
        [.. row.Cells.Select(cell => Draw(row, cell))],
        row.Kind switch
        {
            FormRowKind.Lacking => "absent",
            FormRowKind.Foreign => "foreign",
            _ => row.Key == "t3/r3.7" ? "sum" : null,
        });

    private static SheetCell Draw(FormRow row, FormCell cell) => new(SpotOf(row, cell), LookOf(row, cell))
    {
        Scope = cell.Role switch
        {
            FormCellRole.Head => "col",
            FormCellRole.BlockHead or FormCellRole.UpperHead => "colgroup",
            FormCellRole.Group => "rowgroup",
            FormCellRole.Label => "row",
            _ => null,
        },
        ColumnSpan = cell.ColumnSpan,
        RowSpan = cell.RowSpan,
        TintKeys = row.Key is not { } key ? [] : cell switch
        {
            { Role: FormCellRole.Label } => [key],
            { Role: FormCellRole.Figure, Keys: [var known, ..] } => [known, key, $"{known[..2]}/{known[(known.LastIndexOf('/') + 1)..]}"],
            { Role: FormCellRole.Figure } => [key],
            _ => [],
        },
    };

    private static Spot SpotOf(FormRow row, FormCell cell) => cell switch
    {
        { Found: { } found } => new Spot(found, cell.Keys),
        { Role: FormCellRole.Lacking } => new Spot(row.Kind == FormRowKind.Lacking ? "没有这一行" : "缺", cell.Keys),
        _ => new Spot(cell.Official, cell.Keys),
    };

    private static string LookOf(FormRow row, FormCell cell) => cell.Role switch
    {
        FormCellRole.Corner => "corner",
        FormCellRole.BlockHead => "block",
        FormCellRole.Head when row.Cells is [{ Keys: ["t2/head/content", ..] }, ..] => "",
        FormCellRole.Head => cell.IsTotal ? "v c7" : "v",
        FormCellRole.Group => cell.Keys is ["t3/r3/label", ..] ? "v g1" : "v g2",
        FormCellRole.Label => "l",
        FormCellRole.Lacking => "lacking",
        FormCellRole.Figure => string.Join(' ', new[] { cell.Text == "0" ? "z" : null, cell.IsTotal ? "c7" : null, cell.Text.Length == 0 ? "blank" : null }.OfType<string>()),
        _ => "",
    };
}

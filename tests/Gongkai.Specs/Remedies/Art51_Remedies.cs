using Gongkai.AnnualReports;
using Gongkai.Remedies;

namespace Gongkai.Specs.Remedies;

/// <summary>Regulation Art. 51: reconsideration and suits are the blocks and columns of table 4.</summary>
public sealed class Art51_Remedies
{
    [Fact]
    public void Every_kind_with_every_result_or_none_is_a_cell_of_the_table()
    {
        var cells = RemedyKind.All.SelectMany(kind => RemedyResult.All.Append(null).Select(kind.Cell));

        Assert.Equal(ReportFormat.Edition2021.Table4.Rows[0].Cells.Where(key => !key.EndsWith("/total", StringComparison.Ordinal)), cells);
    }

    [Fact]
    public void Results_are_worded_as_the_heads_of_the_table() =>
        Assert.All(RemedyResult.All, result => Assert.Equal(result.Label, ReportFormat.Edition2021.Table4.Heads.First(head => head.Key.EndsWith($"/{result.Code}", StringComparison.Ordinal)).Label));
}

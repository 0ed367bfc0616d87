using Gongkai.Law;
using Gongkai.Screening;
using Gongkai.Screening.Wording;

namespace Gongkai.Proactive.Offline.Subsidies;

/// <summary>A list of subsidies as a table: one row for each who receives something.</summary>
/// <param name="Heads">As the file has them.</param>
/// <param name="Rows">Every row has as many cells as there are heads; blank cells are empty.</param>
public sealed record SubsidyTable(IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Characters of a household's number that are shown where nothing else tells people apart.</summary>
    private const int ShownOfHousehold = 2;

    /// <summary>What each column holds.</summary>
    public IReadOnlyList<SubsidyColumn> Columns { get; } = [.. Heads.Select(SubsidyColumn.Of)];

    /// <summary>What must not go out: filled columns that are sensitive or not recognised, and personal data in the others.</summary>
    /// <param name="day">The day of screening.</param>
    public IReadOnlyList<SubsidyProblem> Problems(DateOnly day)
    {
        var problems = new List<SubsidyProblem>();
        var screening = Screening(day);
        for (var column = 0; column < Heads.Count; column++)
        {
            var filled = Rows.Count(row => row[column].Length > 0);
            if (filled == 0) continue;

            if (Columns[column].IsSensitive) problems.Add(new(Heads[column], Columns[column].Label, filled, IsDropped: true));
            else if (!Columns[column].IsShown) problems.Add(new(Heads[column], Columns[column] == SubsidyColumn.Household ? "只用来区分同名" : Columns[column].Label, filled, IsDropped: true));
            else problems.AddRange(Rows.SelectMany(row => Found(screening, row[column], Heads[column])).GroupBy(hit => hit.Kind)
                .Select(kind => new SubsidyProblem(Heads[column], kind.Key.Label, kind.Count(), IsDropped: false)));
        }

        return problems;
    }

    /// <summary>
    /// The list as it may go out (去标识化): sensitive and unknown columns left out, personal data in the others masked, people of the same name told
    /// apart by their group, else by the end of their household's number.
    /// </summary>
    /// <param name="day">The day of screening.</param>
    /// <returns>Refused when there is no column of names (names-missing), or people of the same name cannot be told apart (same-names).</returns>
    public Ruling<SubsidyTable> ForPublic(DateOnly day)
    {
        var name = IndexOf(SubsidyColumn.Name);
        if (name < 0) return new Refusal("names-missing", "没有找到“姓名”或者“户主”一列，不能公示。请核对表头。", Basis: null);

        var names = ToldApart(name, out var alike);
        if (alike.Count > 0)
        {
            return new Refusal(
                "same-names",
                $"有同名的人分不清：{string.Join("、", alike.Take(10))}{(alike.Count > 10 ? "等" : "")}。请在表里加上“组”一列；同组同名的，加上“户编号”一列，公示时只显示编号的最后{ShownOfHousehold}位。不能用身份证号区分。",
                Basis: null);
        }

        var screening = Screening(day);
        var shown = Enumerable.Range(0, Heads.Count).Where(column => Columns[column].IsShown && Rows.Any(row => row[column].Length > 0)).ToList();
        var rows = Rows.Select((row, at) => (IReadOnlyList<string>)[.. shown.Select(column => Masked(screening, column == name ? names[at] : row[column], Heads[column]))]);
        return new SubsidyTable([.. shown.Select(column => Heads[column])], [.. rows]);
    }

    /// <summary>The names as they are shown, and those that stay alike.</summary>
    private List<string> ToldApart(int name, out List<string> alike)
    {
        var (group, household, identity) = (IndexOf(SubsidyColumn.Group), IndexOf(SubsidyColumn.Household), IndexOf(SubsidyColumn.IdentityNumber));
        var names = Rows.Select(row => row[name]).ToList();
        alike = [];
        foreach (var same in Enumerable.Range(0, Rows.Count).Where(at => names[at].Length > 0).GroupBy(at => (names[at], Group: Cell(at, group))).Where(same => same.Count() > 1))
        {
            // Rows of one person need not be told apart; without the identity number nobody knows.
            if (identity >= 0 && same.All(at => Cell(at, identity).Length > 0) && same.Select(at => Cell(at, identity)).Distinct(StringComparer.Ordinal).Count() == 1) continue;

            var ends = same.ToDictionary(at => at, at => EndOf(Cell(at, household)));
            var households = same.Select(at => Cell(at, household)).Distinct(StringComparer.Ordinal).Count();
            if (ends.Values.Any(end => end.Length == 0) || ends.Values.Distinct(StringComparer.Ordinal).Count() < households)
            {
                alike.Add(same.Key.Group.Length == 0 ? same.Key.Item1 : $"{same.Key.Item1}（{same.Key.Group}）");
                continue;
            }

            if (households == 1) continue;
            foreach (var at in same) names[at] = $"{names[at]}（户号尾数{ends[at]}）";
        }

        return names;
    }

    private string Cell(int row, int column) => column < 0 ? "" : Rows[row][column];

    private static string EndOf(string household) => household.Length < ShownOfHousehold ? "" : household[^ShownOfHousehold..];

    private int IndexOf(SubsidyColumn column)
    {
        for (var at = 0; at < Columns.Count; at++)
        {
            if (Columns[at] == column) return at;
        }

        return -1;
    }

    private static TextScreening Screening(DateOnly day) => new(ScreeningPolicy.Default, WordList.Empty, day);

    private static IEnumerable<ScreeningHit> Found(TextScreening screening, string cell, string head) =>
        cell.Length == 0 ? [] : screening.Find(new ScreenedText(cell) { Head = head }).Where(hit => hit.Kind.IsPersonal);

    private static string Masked(TextScreening screening, string cell, string head)
    {
        foreach (var hit in Found(screening, cell, head).Reverse()) cell = cell[..hit.Start] + Masking.Mask(hit.Kind, cell.Substring(hit.Start, hit.Length)) + cell[hit.End..];
        return cell;
    }
}

/// <summary>Something in a list that must not go out.</summary>
/// <param name="Head">Of the column.</param>
/// <param name="Kind">What it is: 身份证号.</param>
/// <param name="Count">Cells, or places in them.</param>
/// <param name="IsDropped">True where the whole column is left out; false where what was found is masked.</param>
public sealed record SubsidyProblem(string Head, string Kind, int Count, bool IsDropped);

using Gongkai.Law;
using Gongkai.Proactive;
using Gongkai.Remedies;
using Gongkai.Requests;

namespace Gongkai.AnnualReports.Compilation;

/// <summary>
/// Tables 2, 3 and 4 of the yearly report, computed from the ledgers; behind every number stand its records.
/// </summary>
/// <remarks>
/// Readings: a request is new in the year of its 收到之日, carried in when it was received before the year and not concluded
/// before 1 January, concluded in the year of its conclusion, carried out when it was received by 31 December and not
/// concluded by then. A document is in force when it was made by 31 December and not repealed by then. Table 4 counts what
/// was decided in the year by result, and as pending what was filed by 31 December and not decided by then.
/// </remarks>
public sealed class CompiledTables
{
    /// <summary>The first year whose format (国办公开办函〔2021〕30号) the ledgers can fill.</summary>
    public const int FirstYear = 2021;

    /// <summary>Fen to a unit of the fee cell: 1 万元 = 10,000 yuan = 1,000,000 fen.</summary>
    private const decimal FenInTenThousandYuan = 1_000_000m;

    private readonly Dictionary<string, CompiledCell> _byKey;

    private CompiledTables(YearFacts facts, Dictionary<string, CompiledCell> counted)
    {
        Year = facts.Year;
        Format = ReportFormat.For(Year);
        Cells = [.. Format.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(key => counted.GetValueOrDefault(key) ?? new CompiledCell(key, 0, []))];
        _byKey = Cells.ToDictionary(cell => cell.Key);
        Items = ItemCategory.All.ToDictionary(category => category, category => (IReadOnlyList<Guid>)[.. facts.Items.Where(item => item.Category == category && item.PublishedOn.Year == Year).Select(item => item.Id)]);
    }

    public int Year { get; }

    public ReportFormat Format { get; }

    /// <summary>Every cell of the format, in its order; one that no record counts in is 0.</summary>
    public IReadOnlyList<CompiledCell> Cells { get; }

    /// <summary>The items published in the year, by every category: no table has them, part 1 speaks of them.</summary>
    public IReadOnlyDictionary<ItemCategory, IReadOnlyList<Guid>> Items { get; }

    /// <summary>The cell with the key.</summary>
    /// <exception cref="KeyNotFoundException">The format has no such cell.</exception>
    public CompiledCell this[string key] => _byKey[key];

    /// <summary>Compiles the tables. Refused (format-before-2021) for years whose format asks for figures that the ledgers do not hold.</summary>
    /// <exception cref="ArgumentException">A record stands twice among the facts.</exception>
    public static Ruling<CompiledTables> Of(YearFacts facts) => facts.Year >= FirstYear
        ? new CompiledTables(facts, Count(facts))
        : new Refusal("format-before-2021", "2020年度和更早的年度报告适用以前的格式，不能由台账汇总。请选择2021年或者以后的年度。", new LegalBasis(Instrument.ReportFormat2021));

    private static Dictionary<string, CompiledCell> Count(YearFacts facts)
    {
        var year = new Period(facts.Year);
        ThrowIfTwice(facts);
        var counts = facts.NormativeDocuments.SelectMany(document => CellsOf(document, year).Select(key => (key, document.Id)))
            .Concat(facts.Decisions.Where(decision => year.Has(decision.DecidedOn)).Select(decision => ($"{decision.Kind.Row}/count", decision.Id)))
            .Concat(facts.Requests.SelectMany(request => CellsOf(request, year).Select(key => (key, request.Id))))
            .Concat(facts.Remedies.SelectMany(remedy => CellsOf(remedy, year).Select(key => (key, remedy.Id))));

        return counts
            .GroupBy(count => count.Item1, count => count.Id)
            .Select(cell => (cell.Key, Records: cell.ToList()))
            .Select(cell => new CompiledCell(cell.Key, cell.Records.Count, cell.Records))
            .Append(Fees(facts, year))
            .ToDictionary(cell => cell.Key);
    }

    /// <summary>A record that is handed over twice would count twice.</summary>
    private static void ThrowIfTwice(YearFacts facts)
    {
        var ids = new HashSet<Guid>();
        IEnumerable<Guid>[] ledgers =
        [
            facts.Requests.Select(request => request.Id), facts.Decisions.Select(decision => decision.Id), facts.NormativeDocuments.Select(document => document.Id),
            facts.Charges.Select(charge => charge.Id), facts.Remedies.Select(remedy => remedy.Id), facts.Items.Select(item => item.Id),
        ];
        foreach (var id in ledgers.SelectMany(ledger => ledger))
        {
            if (!ids.Add(id)) throw new ArgumentException($"The record {id} stands twice among the facts.", nameof(facts));
        }
    }

    private static CompiledCell Fees(YearFacts facts, Period year)
    {
        var charges = facts.Charges.Where(charge => year.Has(charge.ChargedOn)).ToList();
        return new CompiledCell("t2/fee/count", charges.Sum(charge => charge.Fen) / FenInTenThousandYuan, [.. charges.Select(charge => charge.Id)]);
    }

    private static IEnumerable<string> CellsOf(NormativeFact document, Period year)
    {
        if (year.Has(document.MadeOn)) yield return $"{document.Kind.Row}/made";
        if (year.Has(document.RepealedOn)) yield return $"{document.Kind.Row}/repealed";
        if (year.IsOpenAtEnd(document.MadeOn, document.RepealedOn)) yield return $"{document.Kind.Row}/inforce";
    }

    private static IEnumerable<string> CellsOf(RequestFact request, Period year)
    {
        var rows = new List<string>();
        if (year.Has(request.ReceivedOn)) rows.Add("r1");
        if (year.IsOpenAtBegin(request.ReceivedOn, request.Conclusion?.On)) rows.Add("r2");
        if (request.Conclusion is { } conclusion && year.Has(conclusion.On)) rows.AddRange([conclusion.Outcome.Row, "r3.7"]);
        if (year.IsOpenAtEnd(request.ReceivedOn, request.Conclusion?.On)) rows.Add("r4");

        return rows.SelectMany(row => new[] { $"t3/{row}/{request.Applicant.Column}", $"t3/{row}/c7" });
    }

    private static IEnumerable<string> CellsOf(RemedyFact remedy, Period year)
    {
        var cell = remedy.Decision is { } decision && year.Has(decision.On) ? remedy.Kind.Cell(decision.Result)
            : year.IsOpenAtEnd(remedy.FiledOn, remedy.Decision?.On) ? remedy.Kind.Cell(null)
            : null;
        return cell is null ? [] : [cell, $"{remedy.Kind.Block}/total"];
    }

    /// <summary>A calendar year, and what is open at its ends.</summary>
    private readonly record struct Period(int Year)
    {
        private DateOnly First => new(Year, 1, 1);

        private DateOnly Last => new(Year, 12, 31);

        public bool Has(DateOnly? day) => day?.Year == Year;

        public bool IsOpenAtBegin(DateOnly begun, DateOnly? ended) => begun < First && !(ended < First);

        public bool IsOpenAtEnd(DateOnly begun, DateOnly? ended) => begun <= Last && !(ended <= Last);
    }
}

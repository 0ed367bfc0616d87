using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Compilation;
using Gongkai.Proactive;
using Gongkai.Remedies;
using Gongkai.Requests;
using Outcome = Gongkai.Requests.Outcome;

namespace Gongkai.Specs.AnnualReports.Compilation;

/// <summary>What holds for the tables of every ledger whatever, in each of five years.</summary>
public sealed class Every_Ledger
{
    private static readonly int[] Years = [2021, 2022, 2023, 2024, 2025];

    [Property]
    public Property Every_count_is_the_number_of_its_records_each_once() => Prop.ForAll(Ledgers(), ledger =>
        Assert.All(Years.SelectMany(year => ledger.Tables(year).Cells).Where(cell => cell.Key != "t2/fee/count"), cell =>
        {
            Assert.Equal(cell.Number, cell.Records.Count);
            Assert.Distinct(cell.Records);
        }));

    [Property]
    public Property What_came_in_went_out_or_is_carried_out_in_every_column() => Prop.ForAll(Ledgers(), ledger =>
        Assert.All(Years.Select(ledger.Tables), tables =>
        {
            for (var column = 1; column <= 7; column++)
            {
                Assert.Equal(
                    Records(tables, $"t3/r1/c{column}", $"t3/r2/c{column}"),
                    Records(tables, $"t3/r3.7/c{column}", $"t3/r4/c{column}"));
            }
        }));

    [Property]
    public Property What_is_carried_out_is_carried_in_next_year_in_every_column() => Prop.ForAll(Ledgers(), ledger =>
        Assert.All(Years.SkipLast(1), year =>
        {
            for (var column = 1; column <= 7; column++)
                Assert.Equal(ledger.Tables(year)[$"t3/r4/c{column}"].Records, ledger.Tables(year + 1)[$"t3/r2/c{column}"].Records);
        }));

    [Property]
    public Property Every_request_is_new_in_one_year_and_concluded_in_one_year_at_most() => Prop.ForAll(Ledgers(), ledger =>
    {
        Assert.Distinct(Years.SelectMany(year => ledger.Tables(year)["t3/r1/c7"].Records));
        Assert.Distinct(Years.SelectMany(year => ledger.Tables(year)["t3/r3.7/c7"].Records));
    });

    [Property(MaxTest = 20)]
    public Property The_check_finds_nothing_in_the_tables_not_even_beside_last_year() => Prop.ForAll(Ledgers(), ledger =>
        Assert.All(Years.Skip(1), year =>
        {
            var findings = ReportCheck.Check(Report(ledger, year), new CheckOptions { Previous = Report(ledger, year - 1) });

            Assert.DoesNotContain(findings, finding => finding.Cell is not null);
        }));

    /// <summary>Of a body that may make rules, without any text that the tables could contradict.</summary>
    private static AnnualReport Report(Ledger ledger, int year) => ReportComposition.Compose(ledger.Tables(year), new ReportText("安澜省人民政府"));

    private static IEnumerable<Guid> Records(CompiledTables tables, params string[] cells) => cells.SelectMany(key => tables[key].Records).Order();

    // ---------- random ledgers: records from June 2020 on, some without an end ----------

    private static Arbitrary<Ledger> Ledgers() => Record().ListOf().Select(records =>
    {
        var ledger = new Ledger();
        foreach (var record in records) record(ledger);
        return ledger;
    }).ToArbitrary();

    private static Gen<Action<Ledger>> Record() => Gen.OneOf(Requests(), Requests(), Requests(), Others());

    private static Gen<Action<Ledger>> Requests() =>
        from applicant in Gen.Elements<ApplicantKind>(ApplicantKind.All)
        from outcome in Gen.Elements<Outcome>(Outcome.All)
        from span in Spans()
        select new Action<Ledger>(ledger => ledger.Request(applicant, span.From, span.To, outcome));

    private static Gen<Action<Ledger>> Others() => Gen.OneOf(
        from kind in Gen.Elements<NormativeKind>(NormativeKind.All)
        from span in Spans()
        select new Action<Ledger>(ledger => ledger.Document(kind, span.From, span.To)),
        from kind in Gen.Elements<RemedyKind>(RemedyKind.All)
        from result in Gen.Elements<RemedyResult>(RemedyResult.All)
        from span in Spans()
        select new Action<Ledger>(ledger => ledger.Remedy(kind, span.From, span.To, result)),
        from kind in Gen.Elements<DecisionKind>(DecisionKind.All)
        from span in Spans()
        select new Action<Ledger>(ledger => ledger.Decision(kind, span.From)),
        from fen in Gen.Choose(1, 5_000_000)
        from span in Spans()
        select new Action<Ledger>(ledger => ledger.Charge(span.From, fen)));

    private static Gen<(DateOnly From, DateOnly? To)> Spans() =>
        from begin in Gen.OneOf(Gen.Choose(0, 2000), Gen.Elements(213, 214, 578, 579, 943, 944)) // often at the turn of a year
        from length in Gen.Choose(-100, 600)
        let first = new DateOnly(2020, 6, 1).AddDays(begin)
        select (first, length < 0 ? (DateOnly?)null : first.AddDays(length));
}

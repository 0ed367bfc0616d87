using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Compilation;
using Gongkai.Law;
using Gongkai.Proactive;
using Gongkai.Remedies;
using Gongkai.Requests;

namespace Gongkai.Specs.AnnualReports.Compilation;

/// <summary>Regulation Art. 50: what of a year's ledgers stands in which cell of tables 2, 3 and 4.</summary>
public sealed class Art50_TablesOfTheYear
{
    private static readonly DateOnly LastOf2022 = new(2022, 12, 31);
    private static readonly DateOnly FirstOf2023 = new(2023, 1, 1);
    private static readonly DateOnly LastOf2023 = new(2023, 12, 31);
    private static readonly DateOnly FirstOf2024 = new(2024, 1, 1);

    private readonly Ledger _ledger = new();

    public static TheoryData<string, string> OutcomesOfApplicants =>
        [.. from outcome in Outcome.All from applicant in ApplicantKind.All select (outcome.Code, applicant.Code)];

    [Fact]
    public void A_town_with_two_requests_granted_and_one_penalty_has_these_figures()
    {
        var requests = new[]
        {
            _ledger.Request(ApplicantKind.NaturalPerson, new(2023, 4, 20), new(2023, 5, 12)),
            _ledger.Request(ApplicantKind.NaturalPerson, new(2023, 9, 15), new(2023, 10, 10)),
        };
        var penalty = _ledger.Decision(DecisionKind.Penalty, new(2023, 6, 8));

        var tables = _ledger.Tables(2023);

        Assert.Equal("t2/penalty/count=1 t3/r1/c1=2 t3/r1/c7=2 t3/r3.1/c1=2 t3/r3.1/c7=2 t3/r3.7/c1=2 t3/r3.7/c7=2", _ledger.Figures(2023));
        Assert.Equal([penalty], tables["t2/penalty/count"].Records);
        Assert.Equal(requests, tables["t3/r3.1/c1"].Records);
        Assert.Equal("0", tables["t2/fee/count"].Text);
    }

    [Fact]
    public void Every_cell_of_the_format_is_there_in_its_order() =>
        Assert.Equal(ReportFormat.Edition2021.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells), _ledger.Tables(2023).Cells.Select(cell => cell.Key));

    [Theory]
    [MemberData(nameof(OutcomesOfApplicants))]
    public void An_outcome_counts_in_its_row_in_the_column_of_the_applicant_and_in_the_totals(string outcomeCode, string applicantCode)
    {
        var (outcome, applicant) = (Outcome.FromCode(outcomeCode), ApplicantKind.FromCode(applicantCode));
        var id = _ledger.Request(applicant, new(2023, 3, 1), new(2023, 3, 20), outcome);

        var counted = _ledger.Tables(2023).Cells.Where(cell => cell.Number != 0).ToList();

        string[] rows = ["r1", outcome.Row, "r3.7"];
        Assert.Equal(rows.SelectMany(row => new[] { $"t3/{row}/{applicant.Column}", $"t3/{row}/c7" }), counted.Select(cell => cell.Key));
        Assert.All(counted, cell => Assert.Equal([id], cell.Records));
    }

    [Fact]
    public void A_request_of_the_last_day_that_stays_open_is_carried_from_year_to_year()
    {
        _ledger.Request(ApplicantKind.Enterprise, LastOf2022);

        Assert.Equal("", _ledger.Figures(2021));
        Assert.Equal("t3/r1/c2=1 t3/r1/c7=1 t3/r4/c2=1 t3/r4/c7=1", _ledger.Figures(2022));
        Assert.Equal("t3/r2/c2=1 t3/r2/c7=1 t3/r4/c2=1 t3/r4/c7=1", _ledger.Figures(2023));
    }

    [Fact]
    public void A_request_concluded_on_1_January_was_open_on_31_December()
    {
        _ledger.Request(ApplicantKind.LegalServices, LastOf2022, FirstOf2023, Outcome.NotHeld);

        Assert.Equal("t3/r1/c5=1 t3/r1/c7=1 t3/r4/c5=1 t3/r4/c7=1", _ledger.Figures(2022));
        Assert.Equal("t3/r2/c5=1 t3/r2/c7=1 t3/r3.4.1/c5=1 t3/r3.4.1/c7=1 t3/r3.7/c5=1 t3/r3.7/c7=1", _ledger.Figures(2023));
        Assert.Equal("", _ledger.Figures(2024));
    }

    [Fact]
    public void A_request_concluded_on_31_December_is_not_carried_out()
    {
        _ledger.Request(ApplicantKind.NaturalPerson, LastOf2023, LastOf2023);

        Assert.Equal("t3/r1/c1=1 t3/r1/c7=1 t3/r3.1/c1=1 t3/r3.1/c7=1 t3/r3.7/c1=1 t3/r3.7/c7=1", _ledger.Figures(2023));
        Assert.Equal("", _ledger.Figures(2024));
    }

    [Fact]
    public void A_document_is_in_force_until_the_day_of_its_repeal()
    {
        _ledger.Document(NormativeKind.NormativeDocument, LastOf2022, repealed: LastOf2023);
        _ledger.Document(NormativeKind.NormativeDocument, FirstOf2023, repealed: FirstOf2024);
        _ledger.Document(NormativeKind.Rule, new(2019, 5, 15));

        Assert.Equal("t2/reg/inforce=1 t2/doc/made=1 t2/doc/inforce=1", _ledger.Figures(2022));
        Assert.Equal("t2/reg/inforce=1 t2/doc/made=1 t2/doc/repealed=1 t2/doc/inforce=1", _ledger.Figures(2023));
        Assert.Equal("t2/reg/inforce=1 t2/doc/repealed=1", _ledger.Figures(2024));
    }

    [Fact]
    public void Decisions_count_in_the_year_of_their_day()
    {
        _ledger.Decision(DecisionKind.Licence, FirstOf2023);
        _ledger.Decision(DecisionKind.Licence, LastOf2023);
        _ledger.Decision(DecisionKind.Compulsion, LastOf2023);
        _ledger.Decision(DecisionKind.Penalty, FirstOf2024);

        Assert.Equal("t2/licence/count=2 t2/force/count=1", _ledger.Figures(2023));
    }

    [Theory]
    [InlineData(38_000, "0.038")]
    [InlineData(1, "0.000001")]
    [InlineData(1_000_000, "1")]
    [InlineData(123_456_789, "123.456789")]
    [InlineData(10_500_000, "10.5")]
    public void Charges_are_added_up_in_ten_thousand_yuan_to_the_last_fen(long fen, string text)
    {
        _ledger.Charge(LastOf2022, 700);
        var charge = _ledger.Charge(FirstOf2023, fen);

        var cell = _ledger.Tables(2023)["t2/fee/count"];

        Assert.Equal(text, cell.Text);
        Assert.Equal([charge], cell.Records);
    }

    [Fact]
    public void A_remedy_counts_by_its_result_in_the_year_of_decision_and_as_pending_at_the_end_of_the_years_before()
    {
        _ledger.Remedy(RemedyKind.Reconsideration, LastOf2022, FirstOf2024, RemedyResult.Corrected);
        _ledger.Remedy(RemedyKind.DirectSuit, FirstOf2023, LastOf2023, RemedyResult.Other);
        _ledger.Remedy(RemedyKind.SuitAfterReconsideration, LastOf2023);

        Assert.Equal("t4/review/pending=1 t4/review/total=1", _ledger.Figures(2022));
        Assert.Equal("t4/review/pending=1 t4/review/total=1 t4/direct/other=1 t4/direct/total=1 t4/after/pending=1 t4/after/total=1", _ledger.Figures(2023));
        Assert.Equal("t4/review/corrected=1 t4/review/total=1 t4/after/pending=1 t4/after/total=1", _ledger.Figures(2024));
    }

    [Fact]
    public void Items_count_by_category_in_the_year_of_publication()
    {
        _ledger.Item(ItemCategory.WorkReport, LastOf2022);
        var item = _ledger.Item(ItemCategory.WorkReport, FirstOf2023);

        var items = _ledger.Tables(2023).Items;

        Assert.Equal([item], items[ItemCategory.WorkReport]);
        Assert.Equal(1, items.Values.Sum(ids => ids.Count));
    }

    [Fact]
    public void Years_of_an_earlier_format_are_refused() =>
        Assert.Equal("format-before-2021", Assert.IsType<Ruling<CompiledTables>.Refused>(CompiledTables.Of(_ledger.Facts(2020))).Reason.Code);

    [Fact]
    public void A_record_handed_over_twice_is_not_counted_twice_but_refused_as_a_mistake()
    {
        var fact = new RequestFact(Guid.Empty, ApplicantKind.NaturalPerson, FirstOf2023);

        Assert.Throws<ArgumentException>(() => CompiledTables.Of(new YearFacts(2023) { Requests = [fact, fact] }));
    }
}

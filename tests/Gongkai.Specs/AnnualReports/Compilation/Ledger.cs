using Gongkai.AnnualReports.Compilation;
using Gongkai.Law;
using Gongkai.Proactive;
using Gongkai.Remedies;
using Gongkai.Requests;

namespace Gongkai.Specs.AnnualReports.Compilation;

/// <summary>A body's ledgers over all years; records are numbered as they come in.</summary>
internal sealed class Ledger
{
    private readonly List<RequestFact> _requests = [];
    private readonly List<DecisionFact> _decisions = [];
    private readonly List<NormativeFact> _documents = [];
    private readonly List<ChargeFact> _charges = [];
    private readonly List<RemedyFact> _remedies = [];
    private readonly List<ItemFact> _items = [];
    private int _records;

    public Guid Request(ApplicantKind applicant, DateOnly received, DateOnly? concluded = null, Outcome? outcome = null) =>
        Add(_requests, id => new(id, applicant, received, concluded is { } day ? new Conclusion(day, outcome ?? Outcome.Granted) : null));

    public Guid Decision(DecisionKind kind, DateOnly day) => Add(_decisions, id => new(id, kind, day));

    public Guid Document(NormativeKind kind, DateOnly made, DateOnly? repealed = null) => Add(_documents, id => new(id, kind, made, repealed));

    public Guid Charge(DateOnly day, long fen) => Add(_charges, id => new(id, day, fen));

    public Guid Remedy(RemedyKind kind, DateOnly filed, DateOnly? decided = null, RemedyResult? result = null) =>
        Add(_remedies, id => new(id, kind, filed, decided is { } day ? new RemedyDecision(day, result ?? RemedyResult.Upheld) : null));

    public Guid Item(ItemCategory category, DateOnly published) => Add(_items, id => new(id, category, published));

    public YearFacts Facts(int year) =>
        new(year) { Requests = _requests, Decisions = _decisions, NormativeDocuments = _documents, Charges = _charges, Remedies = _remedies, Items = _items };

    public CompiledTables Tables(int year) => Assert.IsType<Ruling<CompiledTables>.Allowed>(CompiledTables.Of(Facts(year))).Value;

    /// <summary>The cells that are not 0, in the order of the format, separated by spaces: <c>t3/r1/c1=2</c>.</summary>
    public string Figures(int year) => string.Join(' ', Tables(year).Cells.Where(cell => cell.Number != 0).Select(cell => $"{cell.Key}={cell.Text}"));

    private Guid Add<T>(List<T> ledger, Func<Guid, T> record)
    {
        var id = new Guid(++_records, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
        ledger.Add(record(id));
        return id;
    }
}

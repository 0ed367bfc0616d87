using Gongkai.Law;

namespace Gongkai.Proactive;

/// <summary>Decisions that table 2 of the yearly report counts, disclosed or not (Regulation Art. 20 items 5 and 6).</summary>
public sealed record DecisionKind : ITerm<DecisionKind>
{
    public static readonly DecisionKind Licence = new("licence", "行政许可", "t2/licence", LegalBasis.Regulation(20, item: 5));
    public static readonly DecisionKind Penalty = new("penalty", "行政处罚", "t2/penalty", LegalBasis.Regulation(20, item: 6));
    public static readonly DecisionKind Compulsion = new("compulsion", "行政强制", "t2/force", LegalBasis.Regulation(20, item: 6));

    private DecisionKind(string code, string label, string row, LegalBasis basis) => (Code, Label, Row, Basis) = (code, label, row, basis);

    /// <summary>In the order of the report format.</summary>
    public static IReadOnlyList<DecisionKind> All { get; } = [Licence, Penalty, Compulsion];

    public string Code { get; }

    public string Label { get; }

    /// <summary>The row of table 2: <c>t2/licence</c>, <c>t2/penalty</c>, <c>t2/force</c>.</summary>
    public string Row { get; }

    public LegalBasis Basis { get; }

    /// <exception cref="FormatException"><paramref name="code"/> names no kind.</exception>
    public static DecisionKind FromCode(string code) => Term.FromCode<DecisionKind>(code);
}

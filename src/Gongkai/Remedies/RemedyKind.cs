using Gongkai.Law;

namespace Gongkai.Remedies;

/// <summary>Reconsideration and suits about disclosure (Regulation Art. 51): the three blocks of table 4 of the yearly report.</summary>
public sealed record RemedyKind : ITerm<RemedyKind>
{
    public static readonly RemedyKind Reconsideration = new("reconsideration", "行政复议", "t4/review");
    public static readonly RemedyKind DirectSuit = new("direct-suit", "行政诉讼：未经复议直接起诉", "t4/direct");
    public static readonly RemedyKind SuitAfterReconsideration = new("suit-after-reconsideration", "行政诉讼：复议后起诉", "t4/after");

    private RemedyKind(string code, string label, string block) => (Code, Label, Block) = (code, label, block);

    /// <summary>In the order of the report format.</summary>
    public static IReadOnlyList<RemedyKind> All { get; } = [Reconsideration, DirectSuit, SuitAfterReconsideration];

    public string Code { get; }

    public string Label { get; }

    /// <summary>The block of table 4: <c>t4/review</c>, <c>t4/direct</c>, <c>t4/after</c>.</summary>
    public string Block { get; }

    /// <summary>The cell of table 4 that counts this kind with the result: <c>t4/review/upheld</c>; pending where there is none yet.</summary>
    public string Cell(RemedyResult? result) => $"{Block}/{result?.Code ?? "pending"}";

    /// <exception cref="FormatException"><paramref name="code"/> names no kind.</exception>
    public static RemedyKind FromCode(string code) => Term.FromCode<RemedyKind>(code);
}

using Gongkai.Law;

namespace Gongkai.Remedies;

/// <summary>How a reconsideration or suit ended. One without result is pending (尚未审结).</summary>
public sealed record RemedyResult : ITerm<RemedyResult>
{
    public static readonly RemedyResult Upheld = new("upheld", "结果维持");
    public static readonly RemedyResult Corrected = new("corrected", "结果纠正");

    /// <summary>Withdrawn, dismissed without decision on the matter and the like.</summary>
    public static readonly RemedyResult Other = new("other", "其他结果");

    private RemedyResult(string code, string label) => (Code, Label) = (code, label);

    /// <summary>In the order of the report format.</summary>
    public static IReadOnlyList<RemedyResult> All { get; } = [Upheld, Corrected, Other];

    public string Code { get; }

    public string Label { get; }

    /// <exception cref="FormatException"><paramref name="code"/> names no result.</exception>
    public static RemedyResult FromCode(string code) => Term.FromCode<RemedyResult>(code);
}

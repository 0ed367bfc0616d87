using Gongkai.Law;

namespace Gongkai.Office.Agencies;

/// <summary>What is recorded of a body's competences, each with its dates.</summary>
public sealed record CompetenceKind : ITerm<CompetenceKind>
{
    /// <summary>Makes 规章 (Legislation Law Arts. 91 and 93); without it table 2 shows zeros there.</summary>
    public static readonly CompetenceKind MakesRules = new("makes-rules", "可以制定规章", NeedsCompetent: false);

    /// <summary>Is a people's government, whose report says more (Regulation Art. 50 item 4).</summary>
    public static readonly CompetenceKind IsGovernment = new("is-government", "各级人民政府", NeedsCompetent: false);

    /// <summary>Guides and supervises the bodies below it (Regulation Art. 3).</summary>
    public static readonly CompetenceKind Supervises = new("supervises", "政府信息公开工作主管部门", NeedsCompetent: false);

    /// <summary>Where reconsideration of its decisions is applied for (Administrative Reconsideration Law Art. 24).</summary>
    public static readonly CompetenceKind Reconsideration = new("reconsideration", "行政复议机关", NeedsCompetent: true);

    /// <summary>Which court hears suits against it.</summary>
    public static readonly CompetenceKind Court = new("court", "行政诉讼管辖法院", NeedsCompetent: true);

    private CompetenceKind(string code, string label, bool NeedsCompetent) => (Code, Label, this.NeedsCompetent) = (code, label, NeedsCompetent);

    public static IReadOnlyList<CompetenceKind> All { get; } = [IsGovernment, MakesRules, Supervises, Reconsideration, Court];

    public string Code { get; }

    public string Label { get; }

    /// <summary>Whether another body or a court must be named.</summary>
    public bool NeedsCompetent { get; }
}

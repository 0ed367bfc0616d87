using Gongkai.Law;

namespace Gongkai.Proactive;

/// <summary>What an item is to the public, which decides the column of the portal that shows it.</summary>
public sealed record ItemNature : ITerm<ItemNature>
{
    public static readonly ItemNature General = new("general", "一般信息", PortalColumn.StatutoryContent);

    /// <summary>规章, 行政规范性文件, 其他文件.</summary>
    public static readonly ItemNature PolicyDocument = new("policy-document", "政策文件", PortalColumn.Policy);

    /// <summary>解读: linked with the document that it explains, both ways.</summary>
    public static readonly ItemNature PolicyExplanation = new("policy-explanation", "政策解读", PortalColumn.Policy);

    /// <summary>回应: to what the public is concerned about.</summary>
    public static readonly ItemNature Response = new("response", "回应关切", PortalColumn.StatutoryContent);

    /// <summary>澄清: of false or incomplete information (Regulation Art. 6).</summary>
    public static readonly ItemNature PublicCorrection = new("public-correction", "澄清信息", PortalColumn.StatutoryContent);

    /// <summary>制度: the body's own rules of disclosure work.</summary>
    public static readonly ItemNature InternalRules = new("internal-rules", "公开制度", PortalColumn.InternalRules);

    /// <summary>年报: the body's report on a year (Regulation Art. 49).</summary>
    public static readonly ItemNature AnnualReport = new("annual-report", "政府信息公开年度报告", PortalColumn.Reports);

    private ItemNature(string code, string label, PortalColumn column) => (Code, Label, Column) = (code, label, column);

    public static IReadOnlyList<ItemNature> All { get; } = [General, PolicyDocument, PolicyExplanation, Response, PublicCorrection, InternalRules, AnnualReport];

    public string Code { get; }

    public string Label { get; }

    public PortalColumn Column { get; }

    /// <exception cref="FormatException"><paramref name="code"/> names no nature.</exception>
    public static ItemNature FromCode(string code) => Term.FromCode<ItemNature>(code);
}

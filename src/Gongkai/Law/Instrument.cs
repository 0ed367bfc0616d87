namespace Gongkai.Law;

/// <summary>A law, administrative regulation or other official document that rules come from.</summary>
/// <param name="English">The short name in code, specs and documentation: <c>Regulation</c>.</param>
/// <param name="Chinese">The short title as it is cited to people, in book-title marks: 《条例》.</param>
public sealed record Instrument(string English, string Chinese)
{
    /// <summary>中华人民共和国政府信息公开条例, State Council Order 711, in force since 15 May 2019.</summary>
    public static readonly Instrument Regulation = new("Regulation", "《条例》");

    /// <summary>政府信息公开信息处理费管理办法, 国办函〔2020〕109号, in force since 1 January 2021.</summary>
    public static readonly Instrument FeeMeasures = new("Fee Measures", "《政府信息公开信息处理费管理办法》");

    /// <summary>中华人民共和国立法法, as revised in 2023.</summary>
    public static readonly Instrument LegislationLaw = new("Legislation Law", "《立法法》");

    /// <summary>中华人民共和国政府信息公开工作年度报告格式, 国办公开办函〔2021〕30号, for the reports on 2021 and later.</summary>
    public static readonly Instrument ReportFormat2021 = new("Report Format 2021", "《政府信息公开工作年度报告格式》");

    /// <summary>中华人民共和国预算法, as amended in 2018.</summary>
    public static readonly Instrument BudgetLaw = new("Budget Law", "《预算法》");

    /// <summary>中华人民共和国行政处罚法, as revised in 2021.</summary>
    public static readonly Instrument PenaltyLaw = new("Penalty Law", "《行政处罚法》");

    /// <summary>Guiding opinions on disclosing, recording and legally reviewing enforcement, 国办发〔2018〕118号.</summary>
    public static readonly Instrument EnforcementDisclosure = new("Enforcement Disclosure", "国办发〔2018〕118号");

    /// <summary>Rules for putting 全面推进政务公开工作的意见 into practice, 国办发〔2016〕80号.</summary>
    public static readonly Instrument ExplanationRules = new("Explanation Rules", "国办发〔2016〕80号");

    /// <summary>中华人民共和国行政复议法, as revised in 2023, in force since 1 January 2024.</summary>
    public static readonly Instrument ReconsiderationLaw = new("Administrative Reconsideration Law", "《行政复议法》");

    /// <summary>中华人民共和国行政诉讼法, as amended in 2017.</summary>
    public static readonly Instrument LitigationLaw = new("Administrative Litigation Law", "《行政诉讼法》");

    /// <summary>中华人民共和国个人信息保护法, in force since 1 November 2021.</summary>
    public static readonly Instrument PersonalInformationLaw = new("Personal Information Protection Law", "《个人信息保护法》");

    /// <summary>中华人民共和国村民委员会组织法, as amended in 2018.</summary>
    public static readonly Instrument VillageLaw = new("Organic Law of the Villagers' Committees", "《村民委员会组织法》");

    /// <summary>中华人民共和国保守国家秘密法实施条例, as revised in 2024.</summary>
    public static readonly Instrument SecrecyRegulation = new("Secrecy Regulation", "《保守国家秘密法实施条例》");

    public override string ToString() => English;
}

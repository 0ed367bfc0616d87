namespace Gongkai.Law;

/// <summary>
/// The provision a rule comes from, printed as <c>Regulation Art. 33 para. 2</c> (款) or <c>Regulation Art. 36 item 3</c> (项).
/// </summary>
/// <param name="Article">条; null where the instrument as a whole is meant or has no articles.</param>
public sealed record LegalBasis(Instrument Instrument, int? Article = null)
{
    /// <summary>款; null where the article has one only or the whole of it is meant.</summary>
    public int? Paragraph { get; init; }

    /// <summary>项; null where no item is meant.</summary>
    public int? Item { get; init; }

    /// <summary>As people read it: 《条例》第三十三条第二款, 《条例》第三十六条第（二）项.</summary>
    public string InChinese =>
        Instrument.Chinese
        + (Article is { } article ? $"第{ChineseNumeral.Of(article)}条" : "")
        + (Paragraph is { } paragraph ? $"第{ChineseNumeral.Of(paragraph)}款" : "")
        + (Item is { } item ? $"第（{ChineseNumeral.Of(item)}）项" : "");

    /// <summary>A provision of the Regulation on the Disclosure of Government Information (State Council Order 711 of 2019).</summary>
    public static LegalBasis Regulation(int article, int? paragraph = null, int? item = null) =>
        new(Instrument.Regulation, article) { Paragraph = paragraph, Item = item };

    /// <summary>The measures on the information-processing fee (国办函〔2020〕109号), as a whole or one article of them.</summary>
    public static LegalBasis FeeMeasures(int? article = null) => new(Instrument.FeeMeasures, article);

    /// <summary>An article of the Legislation Law as revised in 2023.</summary>
    public static LegalBasis LegislationLaw(int article) => new(Instrument.LegislationLaw, article);

    /// <summary>An article of the Budget Law.</summary>
    public static LegalBasis BudgetLaw(int article) => new(Instrument.BudgetLaw, article);

    /// <summary>An article of the Administrative Penalty Law.</summary>
    public static LegalBasis PenaltyLaw(int article) => new(Instrument.PenaltyLaw, article);

    /// <summary>The guiding opinions on disclosing enforcement (国办发〔2018〕118号), as a whole.</summary>
    public static LegalBasis EnforcementDisclosure { get; } = new(Instrument.EnforcementDisclosure);

    /// <summary>The rules on explaining policy (国办发〔2016〕80号), as a whole.</summary>
    public static LegalBasis ExplanationRules { get; } = new(Instrument.ExplanationRules);

    /// <summary>An article of the Administrative Reconsideration Law as revised in 2023.</summary>
    public static LegalBasis ReconsiderationLaw(int article, int? paragraph = null, int? item = null) =>
        new(Instrument.ReconsiderationLaw, article) { Paragraph = paragraph, Item = item };

    /// <summary>An article of the Administrative Litigation Law.</summary>
    public static LegalBasis LitigationLaw(int article) => new(Instrument.LitigationLaw, article);

    /// <summary>An article of the Personal Information Protection Law of 2021.</summary>
    public static LegalBasis PersonalInformationLaw(int article) => new(Instrument.PersonalInformationLaw, article);

    /// <summary>An article of the Organic Law of the Villagers' Committees.</summary>
    public static LegalBasis VillageLaw(int article) => new(Instrument.VillageLaw, article);

    /// <summary>An article of the implementing regulation of the Law on Guarding State Secrets as revised in 2024.</summary>
    public static LegalBasis SecrecyRegulation(int article) => new(Instrument.SecrecyRegulation, article);

    public override string ToString() =>
        Instrument.English
        + (Article is { } article ? $" Art. {article}" : "")
        + (Paragraph is { } paragraph ? $" para. {paragraph}" : "")
        + (Item is { } item ? $" item {item}" : "");
}

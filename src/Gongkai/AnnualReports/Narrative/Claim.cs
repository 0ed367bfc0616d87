namespace Gongkai.AnnualReports.Narrative;

/// <summary>A quantity that the tables have, too.</summary>
internal enum Measure
{
    /// <summary>收到, 新收: requests received in the year.</summary>
    RequestsReceived,

    /// <summary>受理, 办理: received, or received and carried in.</summary>
    RequestsAccepted,

    /// <summary>办结, 答复: requests concluded.</summary>
    RequestsConcluded,

    /// <summary>上年结转.</summary>
    CarriedIn,

    /// <summary>结转下年度.</summary>
    CarriedOut,

    /// <summary>予以公开.</summary>
    Granted,

    /// <summary>部分公开.</summary>
    PartlyGranted,

    /// <summary>不予公开.</summary>
    Refused,

    /// <summary>无法提供.</summary>
    NotAvailable,

    /// <summary>不予处理.</summary>
    NotProcessed,

    /// <summary>行政复议.</summary>
    Reconsiderations,

    /// <summary>行政诉讼.</summary>
    Lawsuits,

    /// <summary>Reconsiderations and lawsuits together.</summary>
    Remedies,

    /// <summary>规范性文件制发.</summary>
    DocumentsMade,

    /// <summary>规范性文件废止.</summary>
    DocumentsRepealed,

    /// <summary>规范性文件现行有效.</summary>
    DocumentsInForce,

    /// <summary>行政许可.</summary>
    Licences,

    /// <summary>行政处罚.</summary>
    Penalties,

    /// <summary>行政强制.</summary>
    CompulsoryMeasures,

    /// <summary>行政事业性收费, in 10,000 yuan.</summary>
    Charges,
}

/// <summary>
/// What the text says about one quantity of the reporting year and of the body itself.
/// </summary>
/// <param name="Value">In the unit of the table: requests, cases, documents, decisions, 10,000 yuan.</param>
/// <param name="Start">Start of the words that say it, in the squeezed paragraph.</param>
/// <param name="End">End of these words, exclusive.</param>
internal sealed record Claim(Measure Measure, decimal Value, Prose Prose, int Start, int End)
{
    /// <summary>True when the words say that carried-over requests are counted, too.</summary>
    public bool IncludesCarriedIn { get; init; }

    /// <summary>The claim that a number makes.</summary>
    /// <param name="quantity">The number.</param>
    /// <param name="word">Where the words that say it begin, within the clause before the number; below 0 for the whole clause.</param>
    public static Claim Of(Measure measure, Quantity quantity, int word) =>
        new(measure, quantity.Value, quantity.Prose, quantity.Token.Start - quantity.Before.Length + Math.Max(0, word), quantity.Token.End);
}

using Gongkai.AnnualReports.Rules;

namespace Gongkai.AnnualReports;

/// <summary>All rules of the report check, in the order in which people read about them.</summary>
public static class RuleCatalogue
{
    public static IReadOnlyList<ReportRule> Rules { get; } =
    [
        new RowTotalsEqualTheirApplicants(),
        new ColumnTotalsEqualTheirOutcomes(),
        new WhatCameInEqualsWhatWentOut(),
        new ResultsAddUpToTheirTotal(),
        new CellsHoldPlainNumbers(),
        new TablesHaveTheirRowsAndColumns(),
        new LabelsAreWordedAsPrescribed(),
        new OnlySomeBodiesMakeRules(),
        new FeesAreInTenThousandYuan(),
        new TextAgreesWithTables(),
        new ListedPartsAddUpToTheirTotal(),
        new OneQuantityHasOneValue(),
        new PartSixAgreesOnProcessingFees(),
        new CarriedInIsWhatWasCarriedOut(),
        new DocumentsInForceFollowFromLastYear(),
        new YearsAreThoseOfTheReport(),
        new PeriodIsTheCalendarYear(),
        new SixPartsStandInOrder(),
        new PartsSaySomething(),
        new GovernmentsReportAssessment(),
        new PartOneCoversFiveTopics(),
        new TextSpeaksOfItsOwnBody(),
        new SelfNameIsOne(),
        new LawIsCitedAsInForce(),
        new WordsAreSpeltRight(),
        new NoPersonalData(),
        new NoResidue(),
        new CountsAreExact(),
        new TextIsNotARepetition(),
        new PartOneKeepsItsLength(),
    ];

    /// <summary>The rule with the id.</summary>
    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public static ReportRule Find(string id) =>
        Rules.FirstOrDefault(rule => rule.Id == id) ?? throw new ArgumentException($"No rule '{id}'.", nameof(id));
}

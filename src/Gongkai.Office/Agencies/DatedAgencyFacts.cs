namespace Gongkai.Office.Agencies;

/// <summary>Questions to facts with dates.</summary>
public static class DatedAgencyFacts
{
    /// <summary>What is so on the day.</summary>
    public static IQueryable<TFact> On<TFact>(this IQueryable<TFact> facts, DateOnly day)
        where TFact : DatedAgencyFact => facts.Where(fact => fact.From <= day && (fact.To == null || fact.To >= day));
}

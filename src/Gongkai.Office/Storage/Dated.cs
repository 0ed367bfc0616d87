namespace Gongkai.Office.Storage;

/// <summary>What is so for a time: both days included, the last one null while it lasts.</summary>
public interface IDated
{
    DateOnly From { get; }

    DateOnly? To { get; set; }
}

/// <summary>Questions to what has dates.</summary>
public static class Dated
{
    /// <summary>What is so on the day.</summary>
    public static IQueryable<TDated> On<TDated>(this IQueryable<TDated> dated, DateOnly day)
        where TDated : class, IDated => dated.Where(each => each.From <= day && (each.To == null || each.To >= day));

    /// <summary>What is so on the day, among what is loaded.</summary>
    public static IEnumerable<TDated> On<TDated>(this IEnumerable<TDated> dated, DateOnly day)
        where TDated : class, IDated => dated.Where(each => each.From <= day && (each.To is null || each.To >= day));

    /// <summary>The delegations that hold on the day.</summary>
    public static IQueryable<People.DelegatedTenure> On(this IQueryable<People.DelegatedTenure> delegations, DateOnly day) =>
        delegations.Where(delegation => delegation.From <= day && delegation.To >= day);
}

namespace Gongkai.Proactive.Offline;

/// <summary>By when a village makes its affairs public, and what the four fields are called: set by the county or the town.</summary>
/// <remarks>Organic Law of the Villagers' Committees Art. 30: ordinary matters at least every quarter; finances every month where there are many
/// transactions; weighty matters at any time. The day in the month after is the county's choice.</remarks>
/// <param name="DueDay">The last day, in the month after the period; 1 to 28.</param>
/// <param name="Names">In the order of <see cref="VillageAffairsField.All"/>.</param>
public sealed record VillageAffairsRule(bool IsFinanceMonthly, int DueDay, IReadOnlyList<string> Names)
{
    /// <summary>Characters of a name, at most.</summary>
    public const int LongestName = 10;

    public static VillageAffairsRule Usual { get; } = new(IsFinanceMonthly: false, DueDay: 20, [.. VillageAffairsField.All.Select(field => field.Label)]);

    public string NameOf(VillageAffairsField field) => Names[VillageAffairsField.All.Index().First(each => each.Item == field).Index];

    public bool IsMonthly(VillageAffairsField field) => field == VillageAffairsField.Finance && IsFinanceMonthly;

    /// <summary>The last day on which the affairs of a period are public in time.</summary>
    public DateOnly LastDay(AffairsPeriod period) => period.End.AddDays(DueDay);

    /// <summary>How the publication of one period stands.</summary>
    /// <param name="posted">The first day on which it hung; null while it does not.</param>
    public AffairsState StateOf(AffairsPeriod period, DateOnly? posted, DateOnly today) =>
        posted is { } day ? (day <= LastDay(period) ? AffairsState.InTime : AffairsState.Late)
        : today > LastDay(period) ? AffairsState.Missing
        : today > period.End ? AffairsState.Due
        : AffairsState.Coming;
}

/// <summary>How the publication of one field and period stands.</summary>
public enum AffairsState
{
    /// <summary>The period is not over.</summary>
    Coming,

    /// <summary>The period is over, the last day is not.</summary>
    Due,

    InTime,

    Late,

    Missing,
}

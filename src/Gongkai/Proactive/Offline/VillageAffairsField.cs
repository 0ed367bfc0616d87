using Gongkai.Law;

namespace Gongkai.Proactive.Offline;

/// <summary>四务: the four fields of a village's affairs. What each is called differs from county to county.</summary>
public sealed record VillageAffairsField : ITerm<VillageAffairsField>
{
    public static readonly VillageAffairsField Party = new("party", "党务");

    public static readonly VillageAffairsField Administration = new("administration", "政务");

    public static readonly VillageAffairsField Services = new("services", "事务");

    /// <summary>Every month where there are many transactions (Organic Law of the Villagers' Committees Art. 30).</summary>
    public static readonly VillageAffairsField Finance = new("finance", "财务");

    private VillageAffairsField(string code, string label) => (Code, Label) = (code, label);

    public static IReadOnlyList<VillageAffairsField> All { get; } = [Party, Administration, Services, Finance];

    public string Code { get; }

    /// <summary>Where the county says nothing else.</summary>
    public string Label { get; }
}

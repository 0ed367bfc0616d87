namespace Gongkai.Office.Demo;

/// <summary>The days on which the story of a demo begins and ends.</summary>
internal static class DemoDays
{
    /// <summary>The county and its three administrators are entered.</summary>
    public static readonly DateOnly SetUp = new(2022, 1, 4);

    public static readonly DateOnly Bodies = new(2022, 1, 5);

    public static readonly DateOnly Competences = new(2022, 1, 6);

    public static readonly DateOnly People = new(2022, 1, 7);

    public static readonly DateOnly DisclosureOffices = new(2022, 1, 10);

    /// <summary>What was in force before is entered.</summary>
    public static readonly DateOnly OldDocuments = new(2022, 1, 11);

    /// <summary>Boards, screens and rooms are entered in the register.</summary>
    public static readonly DateOnly Places = new(2022, 12, 20);

    /// <summary>Posts and those who held them before the demo begins.</summary>
    public static readonly DateOnly FirstTenures = new(2022, 1, 1);

    /// <summary>The day on which the folder opens; nothing happens on it.</summary>
    public static readonly DateOnly Opening = new(2024, 1, 10);

    public static readonly TimeOnly OpeningTime = new(9, 0);
}

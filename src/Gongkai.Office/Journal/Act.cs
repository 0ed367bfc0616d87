namespace Gongkai.Office.Journal;

/// <summary>What somebody did, as the journal names it. Each area lists its own acts in a class <c>…Acts</c>.</summary>
/// <param name="Code">What is stored; its meaning never changes.</param>
/// <param name="Label">What the auditor reads.</param>
public sealed record Act(string Code, string Label);

/// <summary>The record that an act is about.</summary>
/// <param name="Row">The row.</param>
/// <param name="Name">How people call it, such as 凤鸣公申〔2023〕1号. No personal data: the journal is never erased.</param>
public sealed record Subject(Storage.JournalledRow Row, string Name);

/// <summary>Who acts.</summary>
/// <param name="PersonId">Null for the installation itself.</param>
/// <param name="Name">Name and post as the journal keeps them: 杨慧敏（综合协调岗）.</param>
public sealed record Actor(Guid? PersonId, string Name)
{
    /// <summary>The installation itself: the first start, a schedule, a command on the machine.</summary>
    public static Actor Installation { get; } = new(null, "系统");
}

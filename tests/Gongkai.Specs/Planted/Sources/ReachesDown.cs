using Gongkai.Specs.Planted.AnnualReports;

namespace Gongkai.Specs.Planted.Sources;

/// <summary>A crossing: sources must not know reports.</summary>
internal sealed class ReachesDown
{
    public static string Describe() => nameof(ReachesUp) + ReachesUp.Ask("");
}

/// <summary>What the rules must not do: read files and clocks.</summary>
internal sealed class TouchesTheWorld
{
    public static bool Exists(string path) => File.Exists(path);

    public static DateTimeOffset Now(TimeProvider clock) => clock.GetUtcNow();
}

using Gongkai.Specs.Planted.Sources;

namespace Gongkai.Specs.Planted.AnnualReports;

/// <summary>No crossing: reports may know sources.</summary>
internal sealed class ReachesUp
{
    public static bool Ask(string path) => TouchesTheWorld.Exists(path);
}

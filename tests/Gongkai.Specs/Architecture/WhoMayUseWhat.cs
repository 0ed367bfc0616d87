using System.Reflection;
using ArchUnitNET.Loader;
using Gongkai.AnnualReports;
using Gongkai.Documents.AnnualReports;

namespace Gongkai.Specs.Architecture;

/// <summary>Which part of the code may use which. The order of the areas stands in <see cref="Areas"/>.</summary>
public sealed class WhoMayUseWhat
{
    private static readonly Assembly Rules = typeof(RuleCatalogue).Assembly;
    private static readonly Assembly Documents = typeof(ReportReader).Assembly;
    private static readonly ArchUnitNET.Domain.Architecture Code = new ArchLoader().LoadAssemblies(Rules, Documents).Build();
    private static readonly ArchUnitNET.Domain.Architecture Planted = new ArchLoader().LoadAssemblies(typeof(WhoMayUseWhat).Assembly).Build();

    /// <summary>Files, folders, the network and the clock: the rules are given what they need to know.</summary>
    private static readonly string[] World = ["System.IO.File", "System.IO.Directory", "System.IO.FileStream", "System.IO.FileInfo", "System.IO.DirectoryInfo", "System.TimeProvider", "System.Net", "System.Console", "System.Environment", "System.Diagnostics.Process"];

    [Fact]
    public void An_area_uses_only_itself_and_areas_before_it() => Assert.Empty(new Areas("Gongkai").Crossings(Code));

    [Fact]
    public void A_planted_crossing_is_reported() =>
        Assert.Equal(
            ["Gongkai.Specs.Planted.Sources.ReachesDown → Gongkai.Specs.Planted.AnnualReports.ReachesUp"],
            new Areas("Gongkai.Specs.Planted").Crossings(Planted));

    [Fact]
    public void Every_type_of_the_rules_belongs_to_an_area_but_the_reader_of_embedded_data() =>
        Assert.Equal(["Gongkai.EmbeddedData"], new Areas("Gongkai").Strangers(new ArchLoader().LoadAssemblies(Rules).Build()));

    [Fact]
    public void The_rules_touch_no_file_no_network_and_no_clock() => Assert.Empty(Touching(Code, "Gongkai.Rules"));

    [Fact]
    public void A_planted_look_at_the_world_is_reported() =>
        Assert.Equal(
            ["Gongkai.Specs.Planted.Sources.TouchesTheWorld → System.IO.File", "Gongkai.Specs.Planted.Sources.TouchesTheWorld → System.TimeProvider"],
            Touching(Planted, "Gongkai.Specs").Where(use => use.StartsWith("Gongkai.Specs.Planted.", StringComparison.Ordinal)));

    [Fact]
    public void The_rules_reference_only_the_base_library() =>
        Assert.DoesNotContain(References(Rules), name => !name.StartsWith("System", StringComparison.Ordinal) || name.StartsWith("System.CommandLine", StringComparison.Ordinal));

    [Fact]
    public void The_documents_reference_the_rules_and_a_reader_of_pages_but_no_database_and_no_web_server()
    {
        Assert.DoesNotContain(References(Documents), name => name.StartsWith("Microsoft.", StringComparison.Ordinal));
        Assert.Equal(["Gongkai.Rules"], References(Documents).Where(name => name.StartsWith("Gongkai", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void No_folder_is_a_box_for_everything()
    {
        var folders = new[] { "src", "tests" }
            .SelectMany(top => Directory.EnumerateDirectories(Path.Combine(Root(), top), "*", SearchOption.AllDirectories))
            .Where(folder => Path.GetFileName(folder) is "Common" or "Shared" or "Helpers" or "Infrastructure" or "Utils");

        Assert.DoesNotContain(folders, folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Any());
    }

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);

    private static IEnumerable<string> Touching(ArchUnitNET.Domain.Architecture code, string assembly) =>
        code.Types.Where(type => type.Assembly.Name.Split(',')[0] == assembly)
            .SelectMany(type => type.Dependencies.Where(use => World.Any(name => use.Target.FullName == name || use.Target.FullName.StartsWith(name + ".", StringComparison.Ordinal))).Select(use => $"{type.FullName} → {use.Target.FullName}"))
            .Distinct()
            .Order(StringComparer.Ordinal);

    /// <summary>The folder of the solution, above the folder that the specs run in.</summary>
    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Gongkai.slnx"))) folder = folder.Parent ?? throw new InvalidOperationException("Gongkai.slnx was not found.");
        return folder.FullName;
    }
}

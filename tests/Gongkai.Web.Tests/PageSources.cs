namespace Gongkai.Web.Tests;

/// <summary>
/// Pages never turn a string into markup. The banned-API list cannot say it of HtmlString, which the Razor compiler itself
/// writes into every page with a fixed attribute; so this reads the sources.
/// </summary>
public sealed class PageSources
{
    public static TheoryData<string> Sources =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root(), "src", "Gongkai.Web"), "*.cs*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root(), file)),
    ];

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_source_names_no_HtmlString_and_no_Raw(string source)
    {
        var text = File.ReadAllText(Path.Combine(Root(), source));

        Assert.DoesNotContain("HtmlString", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Html.Raw", text, StringComparison.Ordinal);
    }

    /// <summary>The folder of the repository.</summary>
    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Gongkai.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }
}

namespace Gongkai.Specs;

/// <summary>Texts that a person has read and approved, in <c>Name.approved.txt</c> beside the spec that compares with them.</summary>
internal static class Approved
{
    /// <summary>
    /// Compares with the approved file. Where they differ, what was received is written beside the copy of that file in
    /// the output folder, as <c>Name.received.txt</c>: read it, and put it in the approved one's place if it is right.
    /// </summary>
    /// <param name="received">The text to compare.</param>
    /// <param name="name">Folder and name of the approved file: <c>Cli/fengming-2023</c>.</param>
    public static void Matches(string received, string name)
    {
        var file = Path.Combine(AppContext.BaseDirectory, $"{name}.approved.txt");
        var approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        var text = received.ReplaceLineEndings("\n");
        if (text != approved) File.WriteAllText(file.Replace(".approved.", ".received.", StringComparison.Ordinal), text);

        Assert.Equal(approved, text);
    }
}

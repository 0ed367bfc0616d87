namespace Gongkai;

/// <summary>The files of <c>data/</c>, which travel inside the assembly.</summary>
internal static class EmbeddedData
{
    /// <summary>Opens a file of <c>data/</c>.</summary>
    /// <param name="path">Relative to <c>data/</c>, with forward slashes: <c>report-format/2021.json</c>.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static Stream Open(string path) =>
        typeof(EmbeddedData).Assembly.GetManifestResourceStream($"data/{path}")
        ?? throw new FileNotFoundException($"No embedded data file '{path}'.", path);

    /// <summary>Lines of a list file: empty lines and lines that begin with # are left out.</summary>
    public static IReadOnlyList<string> Lines(string path)
    {
        using var reader = new StreamReader(Open(path));
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];
    }
}

namespace Gongkai.Documents.Archives;

/// <summary>Placeholder.</summary>
public static class ZipFiles
{
    /// <summary>Placeholder.</summary>
    public static bool IsArchive(object upload) => upload is null;
}

namespace Gongkai.Documents.Packages;

/// <summary>What a zip file holds, told by the names of its parts.</summary>
internal enum PackageKind
{
    /// <summary>Files that somebody packed, or nothing known.</summary>
    Archive,
    Encrypted,
    Word,
    Spreadsheet,
    Presentation,
    OpenDocument,
    Ofd,
}

/// <summary>Tells packages apart.</summary>
internal static class PackageKinds
{
    public static PackageKind KindOf(ZipPackage package) => KindOf(package.Contains, package.IsEncrypted);

    /// <param name="contains">Whether the zip file has a part of this name.</param>
    /// <param name="isEncrypted">Every part is encrypted.</param>
    public static PackageKind KindOf(Func<string, bool> contains, bool isEncrypted)
    {
        if (contains("word/document.xml")) return PackageKind.Word;
        if (contains("xl/workbook.xml") || contains("xl/workbook.bin")) return PackageKind.Spreadsheet;
        if (contains("ppt/presentation.xml")) return PackageKind.Presentation;
        if (contains("OFD.xml")) return PackageKind.Ofd;
        if (contains("mimetype") && contains("content.xml")) return PackageKind.OpenDocument;
        if (isEncrypted || contains("encrypted-package")) return PackageKind.Encrypted;
        return contains("[Content_Types].xml") ? PackageKind.Word : PackageKind.Archive;
    }
}

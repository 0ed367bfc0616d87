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
    public static PackageKind KindOf(ZipPackage package)
    {
        if (package.Contains("word/document.xml")) return PackageKind.Word;
        if (package.Contains("xl/workbook.xml") || package.Contains("xl/workbook.bin")) return PackageKind.Spreadsheet;
        if (package.Contains("ppt/presentation.xml")) return PackageKind.Presentation;
        if (package.Contains("OFD.xml")) return PackageKind.Ofd;
        if (package.Contains("mimetype") && package.Contains("content.xml")) return PackageKind.OpenDocument;
        if (package.IsEncrypted || package.Contains("encrypted-package")) return PackageKind.Encrypted;
        return package.Contains("[Content_Types].xml") ? PackageKind.Word : PackageKind.Archive;
    }
}

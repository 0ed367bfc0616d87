using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Screening.Reading;

/// <summary>The pictures that stand in a document, for what their files say beside the picture.</summary>
internal static class PackagedPictures
{
    /// <summary>Bytes of a picture that are looked at; what a camera notes stands at the beginning.</summary>
    private const int Beginning = 256 * 1024;

    public static IEnumerable<FilePiece> Of(ZipPackage package) =>
        package.PartsBelow("word/media/", "xl/media/", "Pictures/")
            .SelectMany(part => PictureProperties.Of(package.ReadBeginning(part, Beginning), $"图片属性（{part[(part.LastIndexOf('/') + 1)..]}）"));
}

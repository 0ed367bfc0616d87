namespace Gongkai.Documents.Items;

/// <summary>The formats of pictures that a page shows.</summary>
public enum PictureFormat
{
    Png,
    Jpeg,
}

/// <summary>
/// A picture of an item's body.
/// </summary>
/// <param name="Alt">What it shows, for those who do not see it; may be empty.</param>
public sealed record ItemPicture(Guid Id, PictureFormat Format, ReadOnlyMemory<byte> Content, string Alt)
{
    /// <summary><c>image/png</c> or <c>image/jpeg</c>.</summary>
    public string MediaType => Format == PictureFormat.Png ? "image/png" : "image/jpeg";

    /// <summary>The format told from the content; null for everything else.</summary>
    public static PictureFormat? FormatOf(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? PictureFormat.Png
        : content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? PictureFormat.Jpeg
        : null;
}

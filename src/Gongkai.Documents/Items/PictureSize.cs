using System.Buffers.Binary;

namespace Gongkai.Documents.Items;

/// <summary>Reads how large a picture is, in pixels.</summary>
internal static class PictureSize
{
    private const int Largest = 100_000;

    /// <summary>Width and height; null when the content does not say.</summary>
    public static (int Width, int Height)? Of(ReadOnlySpan<byte> content) => ItemPicture.FormatOf(content) switch
    {
        PictureFormat.Png when content.Length >= 24 => Checked(BinaryPrimitives.ReadUInt32BigEndian(content[16..]), BinaryPrimitives.ReadUInt32BigEndian(content[20..])),
        PictureFormat.Jpeg => OfJpeg(content),
        _ => null,
    };

    /// <summary>The frame header, the first segment SOF0 to SOF15 that is none of the tables among them.</summary>
    private static (int Width, int Height)? OfJpeg(ReadOnlySpan<byte> content)
    {
        for (var at = 2; at + 9 < content.Length && content[at] == 0xFF;)
        {
            var marker = content[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return Checked(BinaryPrimitives.ReadUInt16BigEndian(content[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(content[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
        }

        return null;
    }

    private static (int Width, int Height)? Checked(uint width, uint height) =>
        width is > 0 and <= Largest && height is > 0 and <= Largest ? ((int)width, (int)height) : null;
}

using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Gongkai.Specs.Screening;

/// <summary>Writes the beginning of a JPEG with what a camera notes in it.</summary>
internal static class ExifBuilder
{
    /// <param name="isLittle">Byte order of the notes.</param>
    /// <param name="artist">ASCII.</param>
    /// <param name="latitude">Degrees, minutes, seconds; north.</param>
    /// <param name="longitude">The same; east.</param>
    public static byte[] Jpeg(bool isLittle, string artist, (uint, uint, uint) latitude, (uint, uint, uint) longitude)
    {
        const int directory = 8, gps = directory + 2 + (2 * 12) + 4, values = gps + 2 + (4 * 12) + 4;
        var tiff = new Writer(isLittle);
        tiff.Raw(isLittle ? "II"u8 : "MM"u8).Short(42).Long(directory);
        tiff.Short(2).Entry(0x013B, 2, (uint)artist.Length, values + 48).Entry(0x8825, 4, 1, gps).Long(0);
        tiff.Short(4).Letter(1, 'N').Entry(2, 5, 3, values).Letter(3, 'E').Entry(4, 5, 3, values + 24).Long(0);
        foreach (var (degrees, minutes, seconds) in new[] { latitude, longitude }) tiff.Long(degrees).Long(1).Long(minutes).Long(1).Long(seconds).Long(1);
        tiff.Raw(Encoding.ASCII.GetBytes(artist));

        var notes = new Writer(isLittle: false).Raw([0xFF, 0xD8, 0xFF, 0xE1]).Short((ushort)(tiff.Bytes.Length + 8)).Raw("Exif\0\0"u8).Raw(tiff.Bytes);
        return [.. notes.Bytes, 0xFF, 0xD9];
    }

    private sealed class Writer(bool isLittle)
    {
        private readonly ArrayBufferWriter<byte> _bytes = new();

        public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

        public Writer Raw(ReadOnlySpan<byte> bytes)
        {
            _bytes.Write(bytes);
            return this;
        }

        public Writer Short(ushort value)
        {
            Span<byte> bytes = stackalloc byte[2];
            if (isLittle) BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
            else BinaryPrimitives.WriteUInt16BigEndian(bytes, value);
            return Raw(bytes);
        }

        public Writer Long(uint value)
        {
            Span<byte> bytes = stackalloc byte[4];
            if (isLittle) BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
            else BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
            return Raw(bytes);
        }

        public Writer Entry(ushort tag, ushort type, uint count, uint value) => Short(tag).Short(type).Long(count).Long(value);

        public Writer Letter(ushort tag, char letter) => Short(tag).Short(2).Long(2).Raw([(byte)letter, 0, 0, 0]);
    }
}

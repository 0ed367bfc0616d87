using System.IO.Compression;

namespace Gongkai.Documents.Pdf.Syntax;

/// <summary>Unpacks streams (ISO 32000-1, 7.4). Counts what comes out over the whole file, so that nothing small becomes huge.</summary>
internal sealed class StreamData
{
    private int _total;

    /// <summary>The bytes behind the filters, which are undone in their order.</summary>
    /// <exception cref="UnreadableFileException">A filter is not one for text, or too much comes out.</exception>
    public byte[] Unpack(ReadOnlyMemory<byte> raw, IReadOnlyList<string?> filters, bool hasPredictor)
    {
        if (filters.Count > 4 || hasPredictor) throw new UnreadableFileException(Reasons.PdfCompression);

        var data = raw.ToArray();
        Count(data.Length);
        foreach (var filter in filters)
        {
            data = filter switch
            {
                "FlateDecode" or "Fl" => Inflate(data),
                "ASCIIHexDecode" or "AHx" => Convert.FromHexString(HexDigits(data)),
                "ASCII85Decode" or "A85" => Ascii85(data),
                _ => throw new UnreadableFileException(Reasons.PdfCompression),
            };
        }

        return data;
    }

    private void Count(int bytes)
    {
        _total += bytes;
        if (_total > Limits.PdfUnpacked) throw new UnreadableFileException(Reasons.UnpacksTooLarge);
    }

    private byte[] Inflate(byte[] data)
    {
        using var inflated = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
        using var output = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (inflated.Read(buffer) is > 0 and var read)
        {
            Count(read);
            if (output.Length + read > Limits.PdfStreamSize) throw new UnreadableFileException(Reasons.UnpacksTooLarge);
            output.Write(buffer, 0, read);
        }

        return output.ToArray();
    }

    private static string HexDigits(byte[] data)
    {
        var end = Array.IndexOf(data, (byte)'>');
        var digits = string.Concat(data.Take(end < 0 ? data.Length : end).Select(c => (char)c).Where(char.IsAsciiHexDigit));
        return digits.Length % 2 == 0 ? digits : digits + "0";
    }

    /// <summary>Five characters from ! to u are four bytes; z is four bytes of zero.</summary>
    private static byte[] Ascii85(byte[] data)
    {
        var output = new List<byte>(data.Length);
        var (group, count) = (0L, 0);
        foreach (var c in data)
        {
            if (c == '~') break;
            if (c == 'z' && count == 0) output.AddRange([0, 0, 0, 0]);
            if (c is < (byte)'!' or > (byte)'u') continue;

            group = (group * 85) + c - '!';
            if (++count < 5) continue;
            AddGroup(output, group, 4);
            (group, count) = (0, 0);
        }

        if (count < 2) return [.. output];
        for (var missing = count; missing < 5; missing++) group = (group * 85) + 84;
        AddGroup(output, group, count - 1);
        return [.. output];
    }

    private static void AddGroup(List<byte> output, long group, int bytes)
    {
        for (var i = 0; i < bytes; i++) output.Add((byte)(group >> (24 - (8 * i))));
    }
}

using System.Text;

namespace Gongkai.Office.Storage.Backups;

/// <summary>Crockford's base 32: no letter that is taken for a digit. For keys that people print and type.</summary>
internal static class Base32
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <param name="bytes">A multiple of five.</param>
    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length * 8 / 5);
        var (buffer, bits) = (0, 0);
        foreach (var value in bytes)
        {
            (buffer, bits) = ((buffer << 8) | value, bits + 8);
            for (; bits >= 5; bits -= 5) text.Append(Alphabet[(buffer >> (bits - 5)) & 31]);
            buffer &= (1 << bits) - 1;
        }

        return text.ToString();
    }

    /// <summary>Case, spaces and hyphens do not matter; O is read as 0, I and L as 1.</summary>
    /// <exception cref="FormatException">A character is none of the alphabet.</exception>
    public static byte[] Read(string text)
    {
        var bytes = new List<byte>();
        var (buffer, bits) = (0, 0);
        foreach (var character in text.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Where(c => !char.IsWhiteSpace(c) && c is not '-'))
        {
            var digit = Alphabet.IndexOf(character switch { 'O' => '0', 'I' or 'L' => '1', _ => character }, StringComparison.Ordinal);
            if (digit < 0) throw new FormatException("This is no base 32.");
            (buffer, bits) = ((buffer << 5) | digit, bits + 5);
            if (bits < 8) continue;
            bits -= 8;
            bytes.Add((byte)(buffer >> bits));
            buffer &= (1 << bits) - 1;
        }

        return [.. bytes];
    }
}

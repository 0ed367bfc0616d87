using System.Buffers;
using System.Buffers.Text;

namespace Gongkai.Documents.WebArchives;

/// <summary>How bytes travel as lines of plain text (RFC 2045, section 6).</summary>
internal static class TransferEncodings
{
    /// <exception cref="InvalidDataException">The content is no valid base64.</exception>
    public static byte[] Decode(ReadOnlySpan<byte> content, string encoding) => encoding switch
    {
        "quoted-printable" => DecodeQuotedPrintable(content),
        "base64" => DecodeBase64(content),
        _ => content.ToArray(),
    };

    private static byte[] DecodeBase64(ReadOnlySpan<byte> content)
    {
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(content.Length)];
        return Base64.DecodeFromUtf8(content, bytes, out _, out var written) == OperationStatus.Done
            ? bytes[..written]
            : throw new InvalidDataException("The part is no base64.");
    }

    /// <summary>=E5 is a byte; an equals sign at the end of a line joins it with the next; any other stands for itself.</summary>
    private static byte[] DecodeQuotedPrintable(ReadOnlySpan<byte> content)
    {
        var bytes = new byte[content.Length];
        var length = 0;
        for (var i = 0; i < content.Length; i++)
        {
            switch (content[i..])
            {
                case [(byte)'=', (byte)'\r', (byte)'\n', ..]:
                    i += 2;
                    break;
                case [(byte)'=', (byte)'\n', ..]:
                    i++;
                    break;
                case [(byte)'=', var high, var low, ..] when char.IsAsciiHexDigit((char)high) && char.IsAsciiHexDigit((char)low):
                    bytes[length++] = Convert.FromHexString([(char)high, (char)low])[0];
                    i += 2;
                    break;
                default:
                    bytes[length++] = content[i];
                    break;
            }
        }

        return bytes[..length];
    }
}

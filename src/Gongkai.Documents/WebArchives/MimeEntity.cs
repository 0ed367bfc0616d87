using System.Runtime.InteropServices;
using System.Text;

namespace Gongkai.Documents.WebArchives;

/// <summary>A message or a part of one: header fields, an empty line, content (RFC 2045 and 2046).</summary>
/// <param name="Fields">Names in lower case.</param>
/// <param name="Content">As it was transferred.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MimeEntity(Dictionary<string, string> Fields, ReadOnlyMemory<byte> Content)
{
    private const int MostFields = 200;

    /// <summary>Characters; what is folded beyond is passed over.</summary>
    private const int LongestField = 4_000;

    /// <summary>Such as <c>text/html</c>, in lower case.</summary>
    public string Type => Field("content-type").Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>How the content was made fit for transfer, in lower case.</summary>
    public string TransferEncoding => Field("content-transfer-encoding").Trim().ToLowerInvariant();

    /// <summary>Fields that are folded over several lines are joined. A field without a colon is passed over.</summary>
    public static MimeEntity Parse(ReadOnlyMemory<byte> bytes)
    {
        var fields = new Dictionary<string, string>();
        var latest = "";
        var position = 0;
        while (fields.Count < MostFields && position < bytes.Length)
        {
            var line = LineAt(bytes.Span, ref position);
            if (line.Length == 0) break;
            if (char.IsWhiteSpace(line[0]) && latest.Length > 0)
            {
                if (fields[latest].Length < LongestField) fields[latest] += line;
            }
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                latest = line[..colon].Trim().ToLowerInvariant();
                fields[latest] = line[(colon + 1)..];
            }
        }

        return new MimeEntity(fields, bytes[position..]);
    }

    /// <summary>A parameter of the content type, such as the boundary; null when it is not there.</summary>
    public string? Parameter(string name)
    {
        foreach (var parameter in Field("content-type").Split(';').Skip(1))
        {
            var parts = parameter.Split('=', 2);
            if (parts.Length == 2 && parts[0].Trim().Equals(name, StringComparison.OrdinalIgnoreCase)) return parts[1].Trim().Trim('"');
        }

        return null;
    }

    private string Field(string name) => Fields.GetValueOrDefault(name, "");

    private static string LineAt(ReadOnlySpan<byte> bytes, ref int position)
    {
        var rest = bytes[position..];
        var end = rest.IndexOf((byte)'\n');
        var line = end < 0 ? rest : rest[..end];
        position += end < 0 ? rest.Length : end + 1;
        return Encoding.Latin1.GetString(line.TrimEnd((byte)'\r'));
    }
}

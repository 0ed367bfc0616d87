using System.Runtime.InteropServices;
using System.Text;
using Gongkai.Documents.CompoundFiles;

namespace Gongkai.Documents.Doc;

/// <summary>
/// Characters that lie together in the file ([MS-DOC] 2.9.177).
/// </summary>
/// <param name="Start">Number of the first character in the text of the document.</param>
/// <param name="End">Number of the character after the last.</param>
/// <param name="Offset">Where the first character lies in the stream <c>WordDocument</c>.</param>
/// <param name="IsCompressed">One byte a character (Windows-1252) instead of two (UTF-16).</param>
/// <param name="Modifiers">Formatting that a quick saving laid over all of them.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Piece(int Start, int End, int Offset, bool IsCompressed, Bytes Modifiers)
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Bytes of one character.</summary>
    public int Width => IsCompressed ? 1 : 2;

    /// <summary>Where the character lies in the stream.</summary>
    public int OffsetOf(int position) => Offset + ((position - Start) * Width);

    /// <summary>Characters from <paramref name="from"/> on, as many as the numbers say.</summary>
    public string Text(Bytes document, int from, int to) =>
        (IsCompressed ? Windows1252 : Encoding.Unicode).GetString(document.Span(OffsetOf(from), (to - from) * Width));
}

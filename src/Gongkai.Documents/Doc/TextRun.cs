using System.Runtime.InteropServices;

namespace Gongkai.Documents.Doc;

/// <summary>
/// Characters with the same formatting.
/// </summary>
/// <param name="Start">Number of the first character in the text of the document.</param>
/// <param name="Text">As the file has them, with all that is special.</param>
/// <param name="Format">What is common to them.</param>
/// <param name="Piece">Where they lie.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextRun(int Start, string Text, CharacterFormat Format, Piece Piece);

using System.Runtime.InteropServices;
using System.Xml;

namespace Gongkai.Documents.Packages;

/// <summary>Moves a reader over the child elements of the element it stands on.</summary>
/// <remarks>
/// Whoever handles a child may read it wholly, in part or not at all; what is left of it is passed over. At the end the
/// reader stands on the end tag of the parent.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly struct ChildElements(XmlReader reader)
{
    private readonly int _depth = reader.Depth;
    private readonly bool _isEmpty = reader.IsEmptyElement;

    /// <summary>False when there is no further child.</summary>
    /// <exception cref="UnreadableFileException">Elements are nested too deeply.</exception>
    public bool Next()
    {
        if (_isEmpty) return false;

        while (reader.Read())
        {
            var depth = reader.Depth;
            if (depth > Limits.XmlDepth) throw new UnreadableFileException(Reasons.TooMuchContent);
            if (reader.NodeType == XmlNodeType.Element && depth == _depth + 1) return true;
            if (reader.NodeType == XmlNodeType.EndElement && depth == _depth) return false;
        }

        return false;
    }
}

using System.Numerics;
using Gongkai.Documents.Pdf.Fonts;

namespace Gongkai.Documents.Pdf.Content;

/// <summary>The graphics state with the text state in it (ISO 32000-1, 8.4 and 9.3), as far as it matters where text and lines are.</summary>
internal sealed class GraphicsState
{
    public Matrix3x2 Matrix { get; set; }

    public PdfFont? Font { get; set; }

    public float FontSize { get; set; }

    public float CharacterSpacing { get; set; }

    public float WordSpacing { get; set; }

    public float HorizontalScaling { get; set; } = 1;

    public float Leading { get; set; }

    public float Rise { get; set; }

    /// <summary>Text without paint: the layer that text recognition lays over a scanned picture.</summary>
    public bool IsInvisible { get; set; }

    public bool FillsWhite { get; set; }

    public bool StrokesWhite { get; set; }

    public GraphicsState Copy() => (GraphicsState)MemberwiseClone();
}

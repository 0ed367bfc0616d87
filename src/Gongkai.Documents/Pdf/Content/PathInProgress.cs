using System.Numerics;

namespace Gongkai.Documents.Pdf.Content;

/// <summary>A path while it is built (ISO 32000-1, 8.5), and the rulings it leaves on the page when it is painted.</summary>
internal sealed class PathInProgress(PageInk ink)
{
    /// <summary>Points. A filled shape that is thinner is a line; the rules of official documents reach 2.25 points.</summary>
    private const double ThickestLine = 3.2;

    /// <summary>Points by which a line may lean.</summary>
    private const double Slope = 0.7;

    private readonly List<List<Vector2>> _parts = [];

    public void MoveTo(Vector2 point)
    {
        if (_parts.Count > Limits.PdfPathParts) throw new UnreadableFileException(Reasons.TooMuchContent);
        _parts.Add([point]);
    }

    public void LineTo(Vector2 point)
    {
        if (_parts.Count == 0) MoveTo(point);
        if (_parts[^1].Count > Limits.PdfPathParts) throw new UnreadableFileException(Reasons.TooMuchContent);
        _parts[^1].Add(point);
    }

    public void Close()
    {
        if (_parts.Count > 0) LineTo(_parts[^1][0]);
    }

    public void Clear() => _parts.Clear();

    public void Stroke()
    {
        foreach (var part in _parts)
        {
            for (var i = 1; i < part.Count; i++) AddLine(part[i - 1], part[i]);
        }
    }

    public void Fill()
    {
        foreach (var part in _parts)
        {
            var (left, right) = (part.Min(point => point.X), part.Max(point => point.X));
            var (top, bottom) = (part.Min(point => point.Y), part.Max(point => point.Y));
            if (bottom - top <= ThickestLine && right - left > bottom - top)
                AddLine(new Vector2(left, (top + bottom) / 2), new Vector2(right, (top + bottom) / 2));
            else if (right - left <= ThickestLine)
                AddLine(new Vector2((left + right) / 2, top), new Vector2((left + right) / 2, bottom));
        }
    }

    private void AddLine(Vector2 from, Vector2 to)
    {
        if (!IsOnPage(from) || !IsOnPage(to)) return;
        if (ink.Horizontal.Count + ink.Vertical.Count > Limits.PdfRulings) throw new UnreadableFileException(Reasons.TooMuchContent);

        if (Math.Abs(from.Y - to.Y) <= Slope && from.X != to.X)
            ink.Horizontal.Add(new Ruling((from.Y + to.Y) / 2, Math.Min(from.X, to.X), Math.Max(from.X, to.X)));
        else if (Math.Abs(from.X - to.X) <= Slope && from.Y != to.Y)
            ink.Vertical.Add(new Ruling((from.X + to.X) / 2, Math.Min(from.Y, to.Y), Math.Max(from.Y, to.Y)));
    }

    private bool IsOnPage(Vector2 point) => point.X >= -20 && point.Y >= -20 && point.X <= ink.Width + 20 && point.Y <= ink.Height + 20;
}

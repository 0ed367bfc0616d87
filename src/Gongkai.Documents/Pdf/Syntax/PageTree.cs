namespace Gongkai.Documents.Pdf.Syntax;

/// <summary>A page: its own dictionary, and what it inherits from the nodes above it.</summary>
internal sealed record PdfPage(PdfDictionary Dictionary, PdfDictionary? Resources, double[] Box, int Rotation);

/// <summary>Walks the tree of pages (ISO 32000-1, 7.7.3). No node is visited twice, so that a circle ends.</summary>
internal static class PageTree
{
    /// <summary>The size of a sheet A4, for pages that do not say theirs.</summary>
    private static readonly double[] A4 = [0, 0, 595, 842];

    public static List<PdfPage> Pages(PdfFile file)
    {
        var pages = new List<PdfPage>();
        var visited = new HashSet<PdfDictionary>(ReferenceEqualityComparer.Instance);
        var open = new Stack<(PdfObject? Node, PdfPage Above)>();
        open.Push((file.Catalog["Pages"], new PdfPage(file.Catalog, null, A4, 0)));
        while (open.TryPop(out var next))
        {
            var node = file.Dictionary(next.Node) ?? throw new InvalidDataException("A page is missing.");
            if (!visited.Add(node)) continue;

            var page = Inherit(file, node, next.Above);
            if (node["Kids"] is null) pages.Add(page);
            if (pages.Count > Limits.PdfPages) throw new UnreadableFileException(Reasons.TooMuchContent);
            foreach (var kid in file.Items(node["Kids"]).Reverse()) open.Push((kid, page));
        }

        return pages;
    }

    private static PdfPage Inherit(PdfFile file, PdfDictionary node, PdfPage above) => new(
        node,
        file.Dictionary(node["Resources"]) ?? above.Resources,
        Box(file, node["CropBox"]) ?? Box(file, node["MediaBox"]) ?? above.Box,
        file.Number(node["Rotate"]) is { } angle ? (int)(((angle % 360) + 360) % 360) / 90 : above.Rotation);

    private static double[]? Box(PdfFile file, PdfObject? item)
    {
        var numbers = file.Items(item).Select(file.Number).OfType<double>().ToArray();
        if (numbers.Length != 4 || numbers.Any(number => Math.Abs(number) > Limits.PdfCoordinate)) return null;
        double[] box = [Math.Min(numbers[0], numbers[2]), Math.Min(numbers[1], numbers[3]), Math.Max(numbers[0], numbers[2]), Math.Max(numbers[1], numbers[3])];
        return box[2] - box[0] > 1 && box[3] - box[1] > 1 ? box : null;
    }
}

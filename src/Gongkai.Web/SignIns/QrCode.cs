using System.Globalization;
using System.Text;
using QRCoder;

namespace Gongkai.Web.SignIns;

/// <summary>A square that a phone reads, as the outline of an SVG: its width in modules, the quiet zone included, and the path of the dark ones.</summary>
internal sealed record QrCode(int Width, string Path)
{
    public static QrCode Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Length; x++)
            {
                if (rows[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }

        return new QrCode(rows.Count, path.ToString());
    }
}

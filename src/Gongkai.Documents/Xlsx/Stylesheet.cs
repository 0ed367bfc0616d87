using System.Text;

namespace Gongkai.Documents.Xlsx;

/// <summary>
/// The part <c>xl/styles.xml</c> (ECMA-376 Part 1, 18.8): one format for each <see cref="CellStyle"/>, and the same ones
/// again for text that would be a formula if somebody edited it (<c>quotePrefix</c>).
/// </summary>
internal static class Stylesheet
{
    private const string Fonts =
        """
        <fonts count="6">
        <font><sz val="11"/><name val="宋体"/><charset val="134"/></font>
        <font><b/><sz val="18"/><name val="宋体"/><charset val="134"/></font>
        <font><sz val="11"/><name val="黑体"/><charset val="134"/></font>
        <font><sz val="12"/><name val="仿宋"/><charset val="134"/></font>
        <font><sz val="12"/><color rgb="FF808080"/><name val="仿宋"/><charset val="134"/></font>
        <font><u/><sz val="12"/><color rgb="FF0563C1"/><name val="仿宋"/><charset val="134"/></font>
        </fonts>
        """;

    private const string Fills =
        """
        <fills count="3">
        <fill><patternFill patternType="none"/></fill>
        <fill><patternFill patternType="gray125"/></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill></fill>
        </fills>
        """;

    private const string Borders =
        """
        <borders count="2">
        <border><left/><right/><top/><bottom/><diagonal/></border>
        <border><left style="thin"><color auto="1"/></left><right style="thin"><color auto="1"/></right><top style="thin"><color auto="1"/></top><bottom style="thin"><color auto="1"/></bottom><diagonal/></border>
        </borders>
        """;

    private static readonly CellStyle[] Styles = Enum.GetValues<CellStyle>();

    /// <summary>Number of the format of a cell.</summary>
    public static int IndexOf(CellStyle style, bool isQuoted) => (int)style + (isQuoted ? Styles.Length : 0);

    public static string Write()
    {
        var xml = new StringBuilder("""<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">""");
        xml.Append(Fonts).Append(Fills).Append(Borders);
        xml.Append("""<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>""");
        xml.Append(System.Globalization.CultureInfo.InvariantCulture, $"<cellXfs count=\"{2 * Styles.Length}\">");
        foreach (var style in Styles) xml.Append(Format(style, ""));
        foreach (var style in Styles) xml.Append(Format(style, " quotePrefix=\"1\""));
        xml.Append("""</cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>""");
        return xml.ToString().ReplaceLineEndings("");
    }

    private static string Format(CellStyle style, string quotePrefix)
    {
        var (font, fill, border, alignment) = style switch
        {
            CellStyle.Prose => (3, 0, 0, "horizontal=\"left\" vertical=\"top\" wrapText=\"1\""),
            CellStyle.Title => (1, 0, 0, "horizontal=\"center\" vertical=\"center\" wrapText=\"1\""),
            CellStyle.Head => (2, 2, 1, "horizontal=\"center\" vertical=\"center\" wrapText=\"1\""),
            CellStyle.VerticalHead => (2, 2, 1, "horizontal=\"center\" vertical=\"center\" textRotation=\"255\" wrapText=\"1\""),
            CellStyle.Wrapped => (3, 0, 1, "horizontal=\"left\" vertical=\"center\" wrapText=\"1\""),
            CellStyle.Centred or CellStyle.Number => (3, 0, 1, "horizontal=\"center\" vertical=\"center\""),
            CellStyle.MutedZero => (4, 0, 1, "horizontal=\"center\" vertical=\"center\""),
            CellStyle.Link => (5, 0, 1, "horizontal=\"left\" vertical=\"center\" wrapText=\"1\""),
            _ => (3, 0, 0, "vertical=\"center\""),
        };

        return $"""<xf numFmtId="0" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0"{quotePrefix} applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment {alignment}/></xf>""";
    }
}

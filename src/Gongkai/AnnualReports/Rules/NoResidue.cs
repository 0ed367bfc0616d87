using System.Text.RegularExpressions;
using Gongkai.Findings;
using Gongkai.Sources;

namespace Gongkai.AnnualReports.Rules;

/// <summary>Nothing of the word processor or of a template is left in the text.</summary>
internal sealed partial class NoResidue() : ReportRule("residue", Severity.Warning, "留有文字处理软件或模板的痕迹", "公文校对要求")
{
    internal override IEnumerable<Finding> Check(CheckedReport report)
    {
        foreach (var (part, passage) in Passages(report.Report))
        {
            foreach (Match match in Residue().Matches(passage.Text))
            {
                yield return On(part, null, passage.Slice(match.Index, match.Length), $"正文留有“{match.Value.Trim()}”。", IsPlaceholder(match.Value) ? "换成实际的内容。" : "删去。");
            }
        }

        foreach (var remnant in report.Report.Remnants)
            yield return On(PartAt(report.Report, remnant.Place), null, new Passage(remnant.Text, remnant.Place), $"文件中留有{remnant.Kind}“{Shorten(remnant.Text)}”。", "在文字处理软件中接受或拒绝全部修订、删去批注后再提交。") with { Span = null };
    }

    private static bool IsPlaceholder(string text) => text.Contains('X') || text.Contains('×') || text.Contains('{') || text.Contains('x') || text.Contains('_') && !text.Contains('[');

    private static string Shorten(string text) => text.Length <= 20 ? text : text[..20] + "…";

    private static IEnumerable<(int Part, Passage Passage)> Passages(AnnualReport report)
    {
        foreach (var title in report.Title) yield return (0, title);
        foreach (var part in report.Parts)
        {
            if (part.Heading is { } heading) yield return (part.Number, heading);
            foreach (var passage in part.Paragraphs) yield return (part.Number, passage);
        }

        foreach (var table in report.Tables)
        {
            foreach (var label in table.Heads.Values.Concat(table.GroupLabels.Values).Concat(table.Rows.Select(row => row.Label).OfType<Passage>())) yield return (table.Key[1] - '0', label);
        }
    }

    private static int PartAt(AnnualReport report, Place place) =>
        report.Parts.LastOrDefault(part => (part.Heading ?? (part.Paragraphs.Count > 0 ? part.Paragraphs[0] : null))?.Place.Block is { } block && block <= place.Block)?.Number ?? 0;

    /// <remarks>Every repetition is bounded, so that the time grows with the length of the text and no more.</remarks>
    [GeneratedRegex(
        @"\[\s*bookmark\s*:[^\]]{0,200}\]|_GoBack|HYPERLINK\s*(\\l\s*)?(""[^""]{0,200}"")?|(PAGEREF|REF|TOC|SEQ|INCLUDEPICTURE|MERGEFORMAT|FORMTEXT|EMBED)\b[^\u4e00-\u9fff，。；]{0,40}|\\\*\s*MERGEFORMAT|错误[!！]\s*未(找到引用源|定义书签|指定书签)。?|Error!\s*[A-Za-z ]+\.?|" +
        @"\{\{[^}]{0,200}\}\}?|\$\{[^}]{0,200}\}|<%[^%]{0,200}%>|</?(p|br|span|div|td|tr|font|strong)\b[^>]{0,200}>|&(nbsp|amp|lt|gt|quot|ldquo|rdquo|#\d+);|\[(图片|表格|文本框|脚注|批注|插入|删除)[^\]]{0,200}\]|【(请|此处|待|填|XX|示例|模板|删除)[^】]{0,200}】|[\[【](单位|机关|部门|镇|乡|年份|年度|日期|姓名|数字|数量|填写|名称|地址|电话|联系)[\u4e00-\u9fff]{0,4}[\]】]|[（(](此处|请在此|请填|填写(单位|机关|内容|数字|日期|名称)|待补|待填|待核|待定|数据待|示例|模板)[^）)]{0,200}[）)]|[（(]略[）)]|" +
        @"(?<![张王李赵刘陈杨黄周吴徐孙胡朱高林何郭马罗])[XxＸ×✕╳]{2,}(?!杯|大赛)|([0-9]{4}年)?[XxＸ×]月[XxＸ×]{1,2}日|(?<![0-9*]\s?)[*＊]{3,}(?!\s?[0-9*])|[?？*＊]{2,}(?=[条件篇份次场期项个名年])|[_＿]{3,}|(?<=[一-鿿])[XxＸ×](?=[年月日条件次份镇乡县区市局])|�|￼|待补充|待填写|此处填写|请在此处",
        RegexOptions.ExplicitCapture,
        Timeout.Infinite)]
    private static partial Regex Residue();
}

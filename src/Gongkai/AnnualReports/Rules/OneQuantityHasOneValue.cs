using System.Text;
using Gongkai.AnnualReports.Narrative;
using Gongkai.Findings;

namespace Gongkai.AnnualReports.Rules;

/// <summary>The text gives one quantity one value, wherever it mentions it.</summary>
internal sealed class OneQuantityHasOneValue() : ReportRule("count-conflict", Severity.Error, "同一数量前后不一", "国办公开办函〔2021〕30号")
{
    /// <summary>Said of a part, a channel or a stretch of the year, a number conflicts with no other.</summary>
    private static readonly string[] Partial =
    [
        "其中", "通过", "利用", "依托", "季度", "上半年", "下半年", "月份", "网站", "微信", "公众号", "微博", "抖音", "平台", "公示栏", "公开栏", "专区", "专栏", "栏目", "村", "社区", "线上", "线下", "每", "各", "等", "重点领域", "预决算", "领域",
        "新媒体", "公报", "广播", "电视", "报刊", "简报", "大厅", "客户端", "头条", "屏", "群", "视频号", "媒体", "网", "以上", "另",
    ];

    private static readonly string[] Leading =
    [
        "截至", "全年", "今年", "本年度", "本年", "年内", "一年来", "年度", "我镇", "我乡", "我县", "我区", "我市", "我局", "我委", "我办", "我街道", "本机关", "本单位", "我单位", "本级", "本局", "本镇", "街道", "全镇", "共计", "总计", "合计", "累计", "先后", "共", "总", "已", "并", "新增",
        "依法", "及时", "主动", "全面", "积极", "认真", "组织", "开展", "举办", "召开", "规范", "公开", "发布", "各类", "政府", "了",
    ];

    internal override IEnumerable<Finding> Check(CheckedReport report) => OfTables(report).Concat(OfText(report));

    /// <summary>Quantities that the tables have, too.</summary>
    private IEnumerable<Finding> OfTables(CheckedReport report)
    {
        foreach (var group in report.Claims.GroupBy(claim => claim.Measure))
        {
            var first = group.First();
            foreach (var claim in group.Skip(1))
            {
                if (claim.Value == first.Value || claim.IncludesCarriedIn != first.IncludesCarriedIn) continue;
                yield return Conflict(first.Prose.Quote(first.Start, first.End), claim.Prose, claim.Start, claim.End);
                break;
            }
        }
    }

    /// <summary>Quantities named in the same words in two sentences.</summary>
    private IEnumerable<Finding> OfText(CheckedReport report)
    {
        var seen = new Dictionary<string, Quantity>();
        var reported = new HashSet<string>();
        var claimed = report.Claims.Select(claim => (claim.Prose, claim.End)).ToHashSet();
        foreach (var quantity in report.ProseOf(1, 2, 5, 6).SelectMany(prose => prose.Quantities))
        {
            if (claimed.Contains((quantity.Prose, quantity.Token.End)) || Key(quantity, report) is not { } key) continue;
            if (!seen.TryGetValue(key, out var first)) seen.Add(key, quantity);
            else if (first.Value != quantity.Value && first.Sentence != quantity.Sentence && reported.Add(key))
                yield return Conflict(first.Prose.Quote(first.Token.Start - first.Before.Length, first.Token.End), quantity.Prose, quantity.Token.Start - quantity.Before.Length, quantity.Token.End);
        }
    }

    private Finding Conflict(string first, Prose prose, int start, int end) => InText(
        prose,
        start,
        end,
        $"前文写“{first}”，这里写“{prose.Quote(start, end)}”，同一数量前后不一。",
        "查明哪个数是对的，全文统一。");

    /// <summary>What is counted, in words that two mentions share; null when the number may be a part of something.</summary>
    private static string? Key(Quantity quantity, CheckedReport report)
    {
        if (quantity.Token.IsApproximate || quantity.Unit.Length == 0 || quantity.Unit is "元" or "万元" or "亿元" or "天" or "日" or "小时" or "个工作日" or "工作日" or "人" || quantity.Depth > 0) return null;
        if (!Scope.IsOwn(quantity, report)) return null;
        var governing = quantity.Sentence.Before(quantity.Token.Start);
        var clause = governing[Math.Max(0, governing.LastIndexOf(';') + 1)..];
        if (clause.HasAny(Partial)) return null;

        var counted = Strip(quantity.Before, report);
        if (counted.Length < 2) counted = Strip(quantity.After, report);
        return counted.Length is >= 2 and <= 16 ? $"{counted}/{quantity.Unit}" : null;
    }

    /// <summary>The words without year, subject and adverbs, which vary from mention to mention.</summary>
    private static string Strip(string words, CheckedReport report)
    {
        var text = new StringBuilder(words);
        if (report.Year is { } year) text.Replace($"{year}年", "");
        foreach (var word in Leading) text.Replace(word, "");
        return text.ToString().Trim('度', '的');
    }
}

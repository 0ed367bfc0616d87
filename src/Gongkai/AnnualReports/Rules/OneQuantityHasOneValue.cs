using System.Text;
using Gongkai.AnnualReports.Narrative;
using Gongkai.Findings;

namespace Gongkai.AnnualReports.Rules;

/// <summary>The text gives one quantity one value, wherever it mentions it.</summary>
internal sealed class OneQuantityHasOneValue() : ReportRule("count-conflict", Severity.Error, "同一数量前后不一", "国办公开办函〔2021〕30号")
{
    /// <summary>Said of a channel or a stretch of the year, a number conflicts with no other.</summary>
    private static readonly string[] Channels =
    [
        "其中", "通过", "利用", "依托", "季度", "上半年", "下半年", "月份", "网站", "微信", "公众号", "微博", "抖音", "平台", "公示栏", "公开栏", "专区", "专栏", "栏目发布", "栏目公开", "栏目更新", "线上", "线下", "新媒体", "公报", "广播", "电视", "报刊", "简报",
        "大厅", "客户端", "头条", "显示屏", "视频号", "媒体", "以上", "另",
    ];

    /// <summary>Words in the number's own clause that make it a part of something.</summary>
    private static readonly string[] Partial = ["村", "社区", "每", "各", "等", "重点领域", "预决算", "领域", "屏", "群", "网", "共有"];

    private static readonly string[] Leading =
    [
        "截至", "上述", "以上", "全年", "今年", "本年度", "本年", "年内", "一年来", "年度", "我旗", "我省", "我州", "我厅", "我中心", "本街道", "本县", "本区", "本市", "本乡", "镇人民政府", "我镇", "我乡", "我县", "我区", "我市", "我局", "我委", "我办", "我街道", "本机关", "本单位", "我单位", "本级", "本局", "本镇", "街道", "全镇", "共计", "总计", "合计", "累计", "先后", "共", "总", "已", "并", "新增",
        "依法", "及时", "主动", "全面", "积极", "认真", "组织", "开展", "举办", "召开", "规范", "公开", "发布", "各类", "政府", "了", "公布", "编发", "刊发", "制作", "推出", "聘请", "印发",
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
            var known = seen.Keys.FirstOrDefault(other => IsSameThing(other, key, quantity));
            if (known is null) seen.Add(key, quantity);
            else if (seen[known] is var first && first.Value != quantity.Value && first.Sentence != quantity.Sentence && reported.Add(known))
                yield return Conflict(first.Prose.Quote(first.Token.Start - first.Before.Length, first.Token.End), quantity.Prose, quantity.Token.Start - quantity.Before.Length, EndOfNoun(known, quantity));
        }
    }

    /// <summary>The end of the number, or of the noun behind it where the number comes first.</summary>
    private static int EndOfNoun(string known, Quantity quantity)
    {
        var length = new[] { 6, 5, 4, 3 }.FirstOrDefault(length => quantity.After.Length >= length && known.EndsWith($"{quantity.After[..length].TrimEnd('班')}/{quantity.Unit}", StringComparison.Ordinal));
        return quantity.Token.End + length;
    }

    /// <summary>The same words and unit; or 聘请社会监督员15名 and 12名社会监督员全年走访, where the number comes first.</summary>
    private static bool IsSameThing(string known, string key, Quantity quantity)
    {
        if (known == key) return true;
        if (Bare(quantity.Before).Length > 0) return false;
        return new[] { 6, 5, 4, 3 }.Any(length => quantity.After.Length >= length && known.EndsWith($"{quantity.After[..length].TrimEnd('班')}/{quantity.Unit}", StringComparison.Ordinal));

        static string Bare(string words) => words is "上述" or "以上" or "该" ? "" : words.Trim('的', '共', '这');
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
        if (quantity.Token.IsApproximate || quantity.Unit.Length == 0 || quantity.Unit is "元" or "万元" or "亿元" or "天" or "日" or "小时" or "个工作日" or "工作日" || quantity.Depth > 0) return null;
        if (!Scope.IsOwn(quantity, report) || IsListed(quantity) || quantity.Before.HasAny("复议", "诉讼", "结果", "维持", "纠正", "结转")) return null;
        var governing = quantity.Sentence.Before(quantity.Token.Start);
        var clause = governing[Math.Max(0, governing.LastIndexOf(';') + 1)..];
        if (clause.HasAny(Channels) || quantity.Before.HasAny(Partial)) return null;

        var counted = Strip(quantity.Before, report);
        if (counted.Length == 0) counted = Strip(quantity.After, report);
        var isNamed = counted.Length >= (quantity.Unit is "人" or "名" or "位" or "人次" ? 3 : 2);
        return isNamed && counted.Length <= 16 && counted is not ("发生" or "出现" or "产生" or "问题" or "其他" or "其余" or "其中" or "办理" or "处理" or "答复" or "办结") ? $"{counted}/{quantity.Unit}" : null;
    }

    /// <summary>A member of a list, set off by 、, is a part of something.</summary>
    private static bool IsListed(Quantity quantity)
    {
        var text = quantity.Prose.Text;
        var start = quantity.Token.Start - quantity.Before.Length;
        return (start > 0 && text[start - 1] == '、') || (quantity.Token.End < text.Length && text[quantity.Token.End] == '、');
    }

    /// <summary>The words without year, subject and adverbs, which vary from mention to mention.</summary>
    private static string Strip(string words, CheckedReport report)
    {
        var text = new StringBuilder(words);
        if (report.Year is { } year) text.Replace($"{year}年", "");
        foreach (var word in Leading) text.Replace(word, "");
        return text.ToString().Trim('度', '的', '只', '有', '仅', '为', '达', '班', '在', '将', '向');
    }
}

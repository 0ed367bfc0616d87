using Gongkai.AnnualReports.Narrative;
using Gongkai.Findings;

namespace Gongkai.AnnualReports.Rules;

/// <summary>Counts of items, postings, sessions and requests are exact; numbers of readers, people and leaflets may be round.</summary>
internal sealed class CountsAreExact() : ReportRule("approximate-count", Severity.Note, "使用约数", "国办公开办函〔2021〕30号")
{
    /// <summary>So many 次 are visits or queries, not sessions.</summary>
    private const int Visits = 2000;

    private static readonly string[] Counted = ["条", "件", "篇", "场", "期", "起", "宗", "例", "项", "则", "批", "件次", "篇次", "条次", "份", "次", "期次", "场次"];

    private static readonly string[] NotCounted =
    [
        "阅读", "浏览", "点击", "访问", "关注", "粉丝", "转发", "点赞", "播放", "覆盖", "受众", "惠及", "参与", "人次", "宣传单", "宣传册", "宣传资料", "传单", "明白纸", "手册", "折页", "资料", "海报", "下载", "检索", "使用", "咨询电话", "来电", "热线", "短信", "取阅", "领取", "发放", "印制", "印发", "散发", "赠送", "年鉴", "藏书",
    ];

    internal override IEnumerable<Finding> Check(CheckedReport report)
    {
        foreach (var quantity in report.ProseOf(1, 2, 3, 4, 6).SelectMany(prose => prose.Quantities))
        {
            if (!quantity.Token.IsApproximate || quantity is { Unit: "次", Value: >= Visits } || !Counted.Contains(quantity.Unit) || (quantity.Before + quantity.After).HasAny(NotCounted)) continue;
            var (start, end) = Extent(quantity);
            var quote = quantity.Prose.Quote(start, end);
            yield return InText(quantity.Prose, start, end, $"“{quote}”是约数，年度报告用确数。", "查登记簿，写出准确的数；没有登记的从现在起登记。");
        }
    }

    /// <summary>The number with 约 before it and 左右 after it.</summary>
    private static (int Start, int End) Extent(Quantity quantity)
    {
        var text = quantity.Prose.Text;
        var (start, end) = (quantity.Token.Start, quantity.Token.End);
        if (end < text.Length && text[end] == '余') end++;
        foreach (var word in new[] { "左右", "上下", "以上" })
        {
            if (string.CompareOrdinal(text, end, word, 0, 2) == 0) end += 2;
        }

        foreach (var word in new[] { "大约", "将近", "接近", "超过", "约", "近", "超", "逾", "数", "几", "上" })
        {
            if (text[..start].EndsWith(word, StringComparison.Ordinal) && (!char.IsAsciiDigit(text[start]) || word is not ("上" or "数" or "几"))) return (start - word.Length, end);
        }

        return (start, end);
    }
}

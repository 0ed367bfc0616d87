using Gongkai.AnnualReports.Narrative;
using Gongkai.Findings;

namespace Gongkai.AnnualReports.Rules;

/// <summary>Part 1 covers the five topics of the format. A sentence that only lists the topics covers none.</summary>
internal sealed class PartOneCoversFiveTopics() : ReportRule("missing-topic", Severity.Warning, "总体情况缺少规定内容", "国办公开办函〔2021〕30号")
{
    /// <summary>Characters. Longer than any heading.</summary>
    private const int LongestHeading = 25;

    /// <summary>Characters between two names in a list, such as 、政府信息公开.</summary>
    private const int LongestLink = 8;

    private static readonly Topic[] Topics =
    [
        new("主动公开", ["主动公开", "公开内容", "重点领域"], ["主动公开", "公开政府信息", "发布信息", "公开信息", "发布各类", "公开各类"]),
        new("依申请公开", ["依申请", "申请"], ["依申请公开", "信息公开申请", "公开申请"]),
        new("政府信息管理", ["信息管理", "信息资源", "规范管理", "制度", "管理"], ["信息管理", "三审三校", "三审", "保密审查", "公开目录", "公开指南", "发布审核", "审核机制", "审查机制", "规范性文件", "公开属性", "信息资源", "审核制度", "审查制度", "逐级审核", "先审后发"]),
        new("平台建设", ["平台", "载体", "渠道", "阵地"], ["平台建设", "政务新媒体", "公众号", "门户网站", "政府网站", "公开平台", "公开专区", "政务公开专区", "专栏", "公示栏", "公开栏"]),
        new("监督保障", ["监督", "保障", "考核", "培训"], ["监督保障", "监督", "考核", "培训", "评议", "责任追究", "问责", "督查", "督导"]),
    ];

    internal override IEnumerable<Finding> Check(CheckedReport report)
    {
        var prose = report.ProseOf(1).ToList();
        if (report.Report.Parts[1].Heading is not { } heading || prose.Sum(paragraph => paragraph.Text.Length) < 100) yield break;

        var headings = prose.Select(HeadingOf).OfType<string>().ToList();
        var sentences = prose.SelectMany(paragraph => paragraph.Sentences).Select(sentence => WithoutLists(sentence.Text)).ToList();
        var headed = Topics.Count(topic => headings.Exists(line => line.HasAny(topic.InHeadings)));
        foreach (var topic in Topics)
        {
            if (headings.Exists(line => line.HasAny(topic.InHeadings))) continue;
            if (sentences.Exists(sentence => sentence.HasAny(headed >= 3 ? topic.InText[..1] : topic.InText))) continue;
            yield return On(1, null, heading, $"总体情况没有写“{topic.Name}”方面的情况。", "总体情况应当包括主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面，补写缺少的方面。");
        }
    }

    /// <summary>A paragraph that is a heading, or the heading that a paragraph begins with.</summary>
    private static string? HeadingOf(Prose paragraph)
    {
        var text = paragraph.Text;
        if (text.Length <= LongestHeading && !text.TrimEnd('。').HasAny("。")) return text;
        var end = text.IndexOfAny(['。', ':', ',', ';']);
        var numbered = text[0] is '(' || (text.Length > 1 && text[1] is '、' or '.' or '是');
        return end is > 0 and <= LongestHeading && (numbered || text[end] is '。' or ':') ? text[..end] : null;
    }

    /// <summary>The sentence without a run of three or more names of topics: 主动公开、依申请公开、政府信息管理….</summary>
    private static string WithoutLists(string sentence)
    {
        var names = Topics.Select(topic => (Start: sentence.IndexOf(topic.Name, StringComparison.Ordinal), topic.Name.Length)).Where(name => name.Start >= 0).OrderBy(name => name.Start).ToList();
        for (var first = 0; first + 2 < names.Count; first++)
        {
            var last = first;
            while (last + 1 < names.Count && names[last + 1].Start - (names[last].Start + names[last].Length) <= LongestLink) last++;
            if (last - first >= 2) return sentence[..names[first].Start] + sentence[(names[last].Start + names[last].Length)..];
        }

        return sentence;
    }

    /// <summary>A topic of the format; <paramref name="InText"/> begins with its own name.</summary>
    private sealed record Topic(string Name, string[] InHeadings, string[] InText);
}

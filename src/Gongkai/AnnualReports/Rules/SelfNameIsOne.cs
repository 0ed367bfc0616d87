using Gongkai.AnnualReports.Narrative;
using Gongkai.Findings;

namespace Gongkai.AnnualReports.Rules;

/// <summary>The body calls itself by one first-person name throughout; titles and quotations apart.</summary>
internal sealed class SelfNameIsOne() : ReportRule("self-name", Severity.Note, "自称不统一", "公文用语规范")
{
    internal override IEnumerable<Finding> Check(CheckedReport report)
    {
        var mentions = report.Prose.Where(prose => prose.Part != 7).SelectMany(SelfNames.In)
            .Where(mention => SelfNames.IsSelf(mention.Name, report.Unit))
            .GroupBy(mention => mention.Name)
            .OrderByDescending(group => group.Count())
            .ToList();
        if (mentions.Count < 2) yield break;

        var usual = mentions[0].Key;
        var (prose, start, name) = mentions[1].First();
        yield return InText(
            prose,
            start,
            start + name.Length,
            $"全文自称不统一：{string.Join("、", mentions.Select(group => $"{group.Key}（{group.Count()}处）"))}。",
            $"统一为“{usual}”。");
    }
}

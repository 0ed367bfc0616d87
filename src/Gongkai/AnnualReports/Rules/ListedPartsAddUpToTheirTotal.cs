using Gongkai.AnnualReports.Narrative;
using Gongkai.Findings;

namespace Gongkai.AnnualReports.Rules;

/// <summary>
/// Where the text gives a total and lists its parts, the parts add up, unless the list does not claim to be complete.
/// </summary>
/// <remarks>A list with 等 is never complete. A list with 其中 may be partial: only a small gap is taken for a slip.</remarks>
internal sealed class ListedPartsAddUpToTheirTotal() : ReportRule("sum-mismatch", Severity.Error, "分项之和与总数不符", "国办公开办函〔2021〕30号")
{
    internal override IEnumerable<Finding> Check(CheckedReport report)
    {
        foreach (var prose in report.ProseOf(1, 2, 3, 4, 5, 6))
        {
            var claimed = new HashSet<int>();
            foreach (var list in PartList.In(prose))
            {
                if (!list.IsWrong || !claimed.Add(list.Total.TokenIndex)) continue;
                var start = Math.Min(list.Total.Token.Start, list.Parts[0].Token.Start - list.Parts[0].Before.Length);
                var end = Math.Max(list.Total.Token.End, list.Parts[^1].Token.End);
                yield return InText(
                    prose,
                    start,
                    end,
                    $"总数写的是{list.Total.Value:0.######}，所列各项{string.Join("＋", list.Parts.Select(part => $"{part.Value:0.######}"))}相加为{list.Sum:0.######}。",
                    "逐项核对，改正写错的分项或者总数；如果只列举一部分，写明“等”。");
            }
        }
    }
}

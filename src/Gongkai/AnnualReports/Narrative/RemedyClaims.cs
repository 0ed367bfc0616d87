namespace Gongkai.AnnualReports.Narrative;

/// <summary>What the text says about reconsiderations and lawsuits over disclosure.</summary>
internal static class RemedyClaims
{
    /// <summary>Words that make a number a result or a part, not a total.</summary>
    private static readonly string[] NotTotals =
    [
        "其中", "中涉", "涉及", "纠错", "维持", "纠正", "撤销", "败诉", "胜诉", "驳回", "审结", "结果", "参与", "应诉", "答辩", "终止", "撤回", "复议后", "未经复议", "尚未", "直接起诉", "意见书", "建议书", "案卷",
    ];

    /// <summary>Words for the work of an authority that decides reconsiderations against others.</summary>
    private static readonly string[] ReviewersWork =
    [
        "各类行政复议", "各类复议", "复议机构", "复议机关受理", "口径", "作为复议机关", "信息公开无关", "复议办公室", "政府收到行政复议", "政府共收到",
    ];

    public static Claim? Of(Quantity quantity, CheckedReport report)
    {
        if (quantity.Unit is not ("件" or "起" or "宗" or "例" or "个" or "项") || quantity.Prose.Part is 5 or 6) return null;
        if (quantity.After.StartsWithAny("均未", "未", "都未", "没有", "均没有")) return null; // 两件均未引发行政复议
        var clause = quantity.Before + quantity.After;
        if (!clause.HasAny("复议", "诉讼")) clause = Topic(quantity) + clause;
        var review = clause.HasAny("复议");
        var suit = clause.HasAny("诉讼");
        if (!(review || suit) || clause.HasAny(NotTotals) || !IsAboutDisclosure(quantity) || IsReviewersWork(quantity, report)) return null;

        var measure = review && suit ? Measure.Remedies : review ? Measure.Reconsiderations : Measure.Lawsuits;
        return Claim.Of(measure, quantity, new[] { "行政复议", "复议", "行政诉讼", "诉讼" }.Select(word => quantity.Before.LastOfAny(word)).FirstOrDefault(at => at >= 0, -1));
    }

    /// <summary>What the clause is about when the clause before names it: 行政复议方面，共发生3件. Empty otherwise.</summary>
    private static string Topic(Quantity quantity)
    {
        if (!quantity.Before.StartsWithAny("共发生", "发生", "共", "有") || quantity.ClauseStart <= quantity.Sentence.Start) return "";
        var before = quantity.Sentence.Before(quantity.ClauseStart - 1);
        var clause = before[(before.LastIndexOfAny([',', ';', '。', ':']) + 1)..];
        return clause.EndsWithAny("方面", "情况", "行政复议", "行政诉讼") && clause.Length <= 20 ? clause : "";
    }

    private static bool IsAboutDisclosure(Quantity quantity) =>
        quantity.Prose.Part == 4 || quantity.Sentence.Text.HasAny("信息公开", "依申请", "公开申请") || quantity.Prose.Lead(quantity.Token.Start).HasAny("申请");

    /// <summary>A justice bureau receives reconsiderations against others; those are its work, not disputes about its disclosure.</summary>
    private static bool IsReviewersWork(Quantity quantity, CheckedReport report) =>
        quantity.Sentence.Text.HasAny(ReviewersWork)
        || (report.Unit.FullName.Contains("司法", StringComparison.Ordinal) && !quantity.Sentence.Text.HasAny("被申请", "被提起", "对我局", "对本局", "我局作为被"));
}

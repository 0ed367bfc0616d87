namespace Gongkai.AnnualReports.Narrative;

/// <summary>
/// Sentences that say that something did not happen, and so that its number is 0: 未收到政府信息公开申请, 没有发生行政复议、行政诉讼.
/// </summary>
internal static class Denials
{
    private static readonly string[] Words =
    [
        "未收到", "没有收到", "未接到", "没有接到", "未受理", "未发生", "没有发生", "未出现", "没有出现", "未产生",
        "未引发", "无因", "未因", "没有因", "无政府信息", "无行政", "无被", "未被", "没有被", "不存在", "无申请", "无复议", "没有行政",
        "未制发", "未制定", "未出台", "未印发", "没有制发", "没有制定", "未作出", "未实施", "没有作出", "没有实施", "无信息公开", "无依申请", "未有", "没有",
    ];

    /// <summary>Words that make the denial one of a kind or a result only, or of others.</summary>
    private static readonly string[] Qualified =
    [
        "纠正", "纠错", "败诉", "撤销", "违法", "维持", "逾期", "超期", "瑕疵", "投诉", "举报", "不当", "法人", "企业", "组织", "追究", "追责", "问责", "去年", "上年度收", "全县", "全市", "全区",
    ];

    private static readonly string[] RemedyEnds = ["复议", "诉讼", "案件", "情况", "情形", "事项", "案", "的", "申请", "事件", "发生", "问题", "件", "记录", "等"];

    private static readonly string[] RequestEnds = ["申请", "申请件", "事项", "情况", "依申请公开件", "依申请公开", "申请书", "案件"];

    public static IEnumerable<Claim> In(Prose prose, int? year) =>
        from clause in Clauses(prose)
        let text = prose.Text[clause.Start..clause.End]
        let at = Words.Select(word => text.IndexOf(word, StringComparison.Ordinal)).FirstOrDefault(at => at >= 0, -1)
        where at >= 0 && !text.Replace($"{year}年", "", StringComparison.Ordinal).Any(char.IsAsciiDigit) && !text.HasAny(Qualified)
        from measure in Denied(text[at..], prose, clause.End)
        select new Claim(measure, 0, prose, clause.Start + at, clause.End);

    private static IEnumerable<Measure> Denied(string words, Prose prose, int end)
    {
        if (Undone(words) is { } undone) return [undone];
        if (words.HasAny("复议", "诉讼"))
        {
            if (!words.EndsWithAny(RemedyEnds) || (!prose.Text.HasAny("信息公开", "申请") && prose.Part != 4)) return [];
            return new[] { ("复议", Measure.Reconsiderations), ("诉讼", Measure.Lawsuits) }.Where(pair => words.HasAny(pair.Item1)).Select(pair => pair.Item2);
        }

        var isOfRequests = words.HasAny("收到", "受理", "接到", "新收") && (words.HasAny("信息公开申请", "依申请公开", "公开申请", "信息公开的申请") || (words.EndsWithAny("收到申请", "接到申请") && prose.Lead(end).HasAny("依申请公开"))) && words.EndsWithAny(RequestEnds);
        if (!isOfRequests || prose.Lead(end).HasAny("季度", "上半年")) return [];
        return [words.HasAny("收到", "接到", "新收") ? Measure.RequestsReceived : Measure.RequestsAccepted];
    }

    /// <summary>未制发行政规范性文件, 没有作出行政处罚决定.</summary>
    private static Measure? Undone(string words)
    {
        if (words.EndsWithAny("规范性文件") && words.HasAny("制发", "制定", "出台", "印发")) return Measure.DocumentsMade;
        if (!words.HasAny("作出", "做出", "实施", "办理") || !words.EndsWithAny("行政许可", "行政处罚", "行政强制", "决定", "行为", "案件", "措施")) return null;
        return DecisionClaims.Kinds.Where(kind => words.HasAny(kind.Word)).ToList() is [var (_, measure)] ? measure : null;
    }

    private static IEnumerable<(int Start, int End)> Clauses(Prose prose)
    {
        var start = 0;
        foreach (var token in prose.Tokens)
        {
            if (token.Kind is not (TokenKind.Comma or TokenKind.Stop)) continue;
            if (token.Start > start) yield return (start, token.Start);
            start = token.End;
        }

        if (prose.Text.Length > start) yield return (start, prose.Text.Length);
    }
}

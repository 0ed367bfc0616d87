namespace Gongkai.AnnualReports.Narrative;

/// <summary>
/// Reads from the text what it says about quantities that the tables have, too.
/// </summary>
/// <remarks>
/// Strict on purpose: only totals of the body itself for the reporting year become claims. A number that is said of a
/// channel, of a kind of applicant, of published items, of another year or of the whole county does not.
/// </remarks>
internal static class ClaimReader
{
    private const string Cases = "件宗份起例个项条次";

    private static readonly string[] Requests = ["信息公开申请", "依申请公开", "公开申请", "信息申请", "申请件", "申请事项", "新收申请", "依申请"];

    private static readonly string[] OtherBusiness =
    [
        "投诉", "举报", "咨询", "来信", "留言", "信访", "热线", "许可", "建议", "提案", "议案", "复议", "诉讼", "来电", "来访", "信箱", "问题", "诉求", "救助", "补贴", "低保", "登记", "业务", "事项清单", "意见", "工单", "案件",
    ];

    private static readonly string[] Partial =
    [
        "网上", "网络", "线上", "在线", "信函", "邮寄", "书面", "当面", "现场", "窗口", "传真", "电子邮件", "邮箱", "邮件", "平台", "系统", "网站", "自然人", "企业", "法人", "公民", "个人", "组织", "机构", "其中", "延期", "当场", "逾期", "超期", "转办", "涉及", "关于",
        "中有", "中的", "件中", "当中", "余下", "另有", "仅", "口头", "来函", "渠道收到", "名义", "代为", "直接", "会办", "转送", "或部分", "或者部分", "会同", "协助", "本人", "律师", "群众", "主动撤回", "季度", "上半年", "下半年", "月份", "简易", "村民", "补正",
    ];

    private static readonly string[] NotRemedyTotals =
    [
        "其中", "中涉", "涉及", "纠错", "维持", "纠正", "撤销", "败诉", "胜诉", "驳回", "审结", "结果", "参与", "应诉", "答辩", "终止", "撤回", "复议后", "未经复议", "尚未", "直接起诉", "意见书", "建议书", "案卷",
    ];

    private static readonly string[] Publishing = ["公开", "公示", "发布", "公布", "更新", "上传", "推送", "录入", "归集", "报送", "公告", "解读", "备案", "审查", "审核", "清理", "评估", "转发", "转载", "张贴", "宣传"];

    public static IEnumerable<Claim> Read(CheckedReport report)
    {
        foreach (var prose in report.ProseOf(1, 2, 3, 4, 5, 6))
        {
            foreach (var quantity in prose.Quantities)
            {
                if (quantity.Token.IsApproximate || quantity.Unit.Length == 0 || !Scope.IsOwn(quantity, report)) continue;
                if (Classify(quantity) is { } claim && !IsReviewersOwnWork(claim, quantity, report)) yield return claim;
            }

            foreach (var claim in Denials(prose, report)) yield return claim;
        }
    }

    /// <summary>A justice bureau receives reconsiderations against others; those are its work, not disputes about its disclosure.</summary>
    private static bool IsReviewersOwnWork(Claim claim, Quantity quantity, CheckedReport report) =>
        claim.Measure is Measure.Reconsiderations or Measure.Lawsuits or Measure.Remedies && report.Unit.FullName.Contains("司法", StringComparison.Ordinal) && !quantity.Sentence.Text.HasAny("被申请", "被提起", "对我局", "对本局", "我局作为被");

    private static Claim? Classify(Quantity quantity) => OfRequests(quantity) ?? OfRemedies(quantity) ?? OfDocuments(quantity) ?? OfDecisions(quantity) ?? OfCharges(quantity);

    private static Claim? OfRequests(Quantity quantity)
    {
        if (!Cases.Contains(quantity.Unit[0], StringComparison.Ordinal) || quantity.Unit.Length > 2) return null;
        var clause = quantity.Before;
        var whole = clause + quantity.After;
        if (whole.HasAny(OtherBusiness) || whole.HasAny("处理费", "收费", "通知") || quantity.Sentence.Text.HasAny("公文", "公开属性", "发文", "源头")) return null;

        var carried = clause.LastOfAny("结转", "转入");
        if (carried >= 0 && (quantity.Sentence.Text.HasAny("申请") || IsAboutRequests(quantity)))
        {
            if (clause.HasAny(Partial)) return null;
            if (clause.HasAny("上年", "上一年", "去年", "往年", "2020年结转", "2021年结转", "2022年结转", "2023年结转", "2024年结转")) return Make(Measure.CarriedIn, quantity, clause.LastOfAny("上年", "上一年", "去年", "往年", "20"));
            if (whole.HasAny("下年", "下一年", "明年", "次年", "继续办理", "至20", "到20", "转入20")) return Make(Measure.CarriedOut, quantity, carried);
            return null;
        }

        if (IsPartial(clause) || quantity.After.StartsWithAny("要求", "关于", "涉及", "有关", "针对")) return null;
        var named = whole.HasAny(Requests) || (clause.HasAny("申请") && IsAboutRequests(quantity));
        var receive = clause.LastOfAny("收到", "新收", "接收", "接到", "收悉");
        if (receive >= 0 && named)
            return Make(Measure.RequestsReceived, quantity, receive) with { IncludesCarriedIn = MentionsCarriedIn(quantity) };
        var accept = clause.LastOfAny("受理", "办理", "处理");
        if (accept >= 0 && named && !clause.HasAny("结果", "不予处理", "其他处理", "不再处理")) return Make(Measure.RequestsAccepted, quantity, accept);

        if (!IsAboutRequests(quantity) || clause.Length > 16) return null;
        if (clause.HasAny("办结", "答复") && !clause.HasAny("率", "未", "正在", "意见", "网民", "结果", "公开", "提供", "不予")) return Make(Measure.RequestsConcluded, quantity, clause.LastOfAny("办结", "答复", "已"));
        foreach (var (word, measure) in new[] { ("部分公开", Measure.PartlyGranted), ("不予公开", Measure.Refused), ("予以公开", Measure.Granted), ("无法提供", Measure.NotAvailable), ("不予处理", Measure.NotProcessed) })
        {
            if (clause.EndsWith(word, StringComparison.Ordinal) && clause.Length <= word.Length + 4 && !clause.StartsWith('因') && !clause.HasAny("或")) return Make(measure, quantity, clause.LastIndexOf(word, StringComparison.Ordinal));
        }

        return null;
    }

    /// <summary>Said of a channel or a kind of applicant, unless the words say that it is the total.</summary>
    private static bool IsPartial(string clause) =>
        clause.HasAny("其中") || (clause.Replace("公民提出", "", StringComparison.Ordinal).HasAny(Partial) && !clause.HasAny("各种渠道", "各类渠道", "多种渠道", "各渠道", "渠道共"));

    private static bool MentionsCarriedIn(Quantity quantity) => quantity.Sentence.Text.HasAny("含上年", "包括上年", "含上一年", "加上上年", "含结转", "包含上年", "连同上年", "含去年", "其中上年", "其中:上年", "其中,上年", "其中结转", "其中:结转");

    /// <summary>The sentence, or the paragraph before the number, speaks of requests for information.</summary>
    private static bool IsAboutRequests(Quantity quantity) =>
        quantity.Prose.Text[..quantity.Token.Start].HasAny(Requests) && !quantity.Sentence.Before(quantity.Token.Start).HasAny(OtherBusiness) && quantity.Prose.Part is 1 or 3 or 5;

    private static Claim? OfRemedies(Quantity quantity)
    {
        if (quantity.Unit is not ("件" or "起" or "宗" or "例" or "次" or "个" or "项") || quantity.Prose.Part is 5 or 6) return null;
        var clause = quantity.Before + quantity.After;
        if (!clause.HasAny("复议", "诉讼") && Topic(quantity) is { } topic) clause = topic + clause;
        var review = clause.HasAny("复议");
        var suit = clause.HasAny("诉讼");
        if (!(review || suit) || !IsAboutDisclosure(quantity) || clause.HasAny(NotRemedyTotals) || quantity.Sentence.Text.HasAny("各类行政复议", "各类复议", "复议机构", "复议机关受理", "口径", "作为复议机关", "信息公开无关", "复议办公室", "政府收到行政复议", "政府共收到")) return null;
        var measure = review && suit ? Measure.Remedies : review ? Measure.Reconsiderations : Measure.Lawsuits;
        return Make(measure, quantity, new[] { "行政复议", "复议", "行政诉讼", "诉讼" }.Select(word => quantity.Before.LastOfAny(word)).FirstOrDefault(at => at >= 0, -1));
    }

    /// <summary>What the clause is about when the clause before names it: 行政复议方面，共发生3件.</summary>
    private static string? Topic(Quantity quantity)
    {
        if (!quantity.Before.StartsWithAny("共发生", "发生", "共", "有") || quantity.ClauseStart <= quantity.Sentence.Start) return null;
        var before = quantity.Sentence.Before(quantity.ClauseStart - 1);
        var clause = before[(before.LastIndexOfAny([',', ';', '。', ':']) + 1)..];
        return clause.EndsWithAny("方面", "情况", "行政复议", "行政诉讼") && clause.Length <= 20 ? clause : null;
    }

    private static bool IsAboutDisclosure(Quantity quantity) =>
        quantity.Prose.Part == 4 || quantity.Sentence.Text.HasAny("信息公开", "依申请", "公开申请") || quantity.Prose.Text[..quantity.Token.Start].HasAny("申请");

    private static Claim? OfDocuments(Quantity quantity)
    {
        if (quantity.Unit is not ("件" or "份" or "个" or "部" or "项" or "条")) return null;
        var clause = quantity.Before;
        var sentence = quantity.Sentence.Before(quantity.Token.Start);
        var named = clause.HasAny("规范性文件") || quantity.After.StartsWithAny("行政规范性文件", "规范性文件");
        if (!named && !(sentence.HasAny("规范性文件") && clause.Length <= 8)) return null;
        if (clause.Replace("清理废止", "废止", StringComparison.Ordinal).HasAny(Publishing) || clause.HasAny("其中", "修改", "修订", "失效", "拟", "涉及", "征求") || quantity.After.HasAny("解读")) return null;
        if (!named && sentence[(sentence.LastIndexOf("规范性文件", StringComparison.Ordinal) + 5)..].Replace("清理废止", "废止", StringComparison.Ordinal).HasAny(Publishing)) return null;
        if (clause.HasAny("现行有效")) return Make(Measure.DocumentsInForce, quantity, clause.LastOfAny("现行有效"));
        if (clause.HasAny("废止")) return clause.HasAny("和") && clause.HasAny("制发", "制定") ? null : Make(Measure.DocumentsRepealed, quantity, clause.LastOfAny("废止"));
        if (named && clause.HasAny("制发", "制定", "印发", "出台", "制作")) return Make(Measure.DocumentsMade, quantity, clause.LastOfAny("制发", "制定", "印发", "出台", "制作"));
        return null;
    }

    private static Claim? OfDecisions(Quantity quantity)
    {
        if (quantity.Unit is not ("件" or "宗" or "起" or "例" or "项" or "个" or "次")) return null;
        var clause = quantity.Before;
        var whole = clause + quantity.After;
        var sentence = quantity.Sentence.Before(quantity.Token.Start);
        if (sentence[Math.Max(0, sentence.LastIndexOf(';') + 1)..].HasAny("公开", "公示", "发布", "公布", "录入", "归集", "报送", "上传", "推送", "公告", "曝光", "清单", "目录", "依据")) return null;
        if (quantity.After.HasAny("公开", "公示", "信息") || clause.HasAny("信息", "其中", "事项", "制度", "文书", "案卷", "流程", "指南", "培训", "权力")) return null;
        if (new[] { "行政许可", "行政处罚", "行政强制" }.Count(other => whole.HasAny(other)) != 1) return null;
        var segment = sentence[(sentence.LastIndexOfAny([',', ';', ':']) + 1)..];
        foreach (var (word, measure) in new[] { ("行政许可", Measure.Licences), ("行政处罚", Measure.Penalties), ("行政强制", Measure.CompulsoryMeasures) })
        {
            if (!whole.HasAny(word)) continue;
            var decided = segment.HasAny("作出", "做出", "办理", "实施", "办结", "决定", "下达", "核发");
            var bare = clause.StartsWith(word, StringComparison.Ordinal) && clause.Length <= word.Length + 3 && segment.StartsWithAny("行政许可", "行政处罚", "行政强制", "本年度行政", "全年行政");
            return decided || bare ? Make(measure, quantity, Math.Max(0, Math.Min(clause.LastOfAny("作出", "做出", "办理", "实施", "办结", "下达", "核发") is var verb and >= 0 ? verb : clause.Length, Math.Max(0, clause.LastOfAny(word))))) : null;
        }

        return null;
    }

    private static Claim? OfCharges(Quantity quantity)
    {
        if (quantity.Unit is not ("元" or "万元") || !quantity.Before.HasAny("行政事业性收费") || quantity.Before.HasAny("其中", "信息处理费", "减免", "免征", "标准")) return null;
        var claim = Make(Measure.Charges, quantity, quantity.Before.LastOfAny("行政事业性收费"));
        return quantity.Unit == "元" ? claim with { Value = claim.Value / 10_000 } : claim;
    }

    private static Claim Make(Measure measure, Quantity quantity, int wordIndex)
    {
        var trimmed = quantity.Token.Start - quantity.Before.Length;
        return new Claim(measure, quantity.Value, quantity.Prose, trimmed + Math.Max(0, wordIndex), quantity.Token.End);
    }

    /// <summary>Sentences that say that something did not happen: 未收到政府信息公开申请, 没有发生行政复议、行政诉讼.</summary>
    private static IEnumerable<Claim> Denials(Prose prose, CheckedReport report)
    {
        foreach (var (start, end) in Clauses(prose))
        {
            var clause = prose.Text[start..end];
            if (Denial(clause) is not { } at || clause.Any(char.IsAsciiDigit)) continue;
            if (clause.HasAny("纠正", "纠错", "败诉", "撤销", "违法", "维持", "逾期", "超期", "瑕疵", "投诉", "举报", "不当", "法人", "企业", "组织", "追究", "追责", "问责", "去年", "上年度收") || clause.HasAny("全县", "全市", "全区")) continue;

            var rest = clause[at..];
            if (Undone(rest) is { } undone)
            {
                yield return new Claim(undone, 0, prose, start + at, end);
                continue;
            }

            var review = rest.HasAny("复议");
            var suit = rest.HasAny("诉讼");
            if (review || suit)
            {
                if (!prose.Text.HasAny("信息公开", "申请") && prose.Part != 4) continue;
                if (rest.EndsWithAny("复议", "诉讼", "案件", "情况", "情形", "事项", "诉讼案", "案", "的", "申请", "事件", "发生", "诉讼的情况", "问题", "件", "记录", "等"))
                {
                    if (review) yield return new Claim(Measure.Reconsiderations, 0, prose, start + at, end);
                    if (suit) yield return new Claim(Measure.Lawsuits, 0, prose, start + at, end);
                }
            }
            else if (rest.HasAny("收到", "受理", "接到", "新收") && rest.HasAny("信息公开申请", "依申请公开", "公开申请", "信息公开的申请")
                && rest.EndsWithAny("申请", "申请件", "事项", "情况", "申请的情况", "依申请公开件", "依申请公开", "申请书", "案件") && prose.Text[..end].LastOfAny("季度", "上半年") < 0)
            {
                yield return new Claim(rest.HasAny("收到", "接到", "新收") ? Measure.RequestsReceived : Measure.RequestsAccepted, 0, prose, start + at, end);
            }
        }
    }

    /// <summary>未制发行政规范性文件, 没有作出行政处罚决定.</summary>
    private static Measure? Undone(string rest)
    {
        if (rest.EndsWithAny("规范性文件") && rest.HasAny("制发", "制定", "出台", "印发")) return Measure.DocumentsMade;
        if (!rest.HasAny("作出", "做出", "实施", "办理") || !rest.EndsWithAny("行政许可", "行政处罚", "行政强制", "决定", "行为", "案件", "措施")) return null;
        return new[] { ("行政许可", Measure.Licences), ("行政处罚", Measure.Penalties), ("行政强制", Measure.CompulsoryMeasures) }.Where(pair => rest.HasAny(pair.Item1)).Select(pair => (Measure?)pair.Item2).ToList() is [{ } only] ? only : null;
    }

    private static int? Denial(string clause)
    {
        foreach (var word in new[] { "未收到", "没有收到", "未接到", "没有接到", "未受理", "未发生", "没有发生", "未出现", "没有出现", "未产生", "未引发", "无因", "未因", "没有因", "无政府信息", "无行政", "无被", "未被", "没有被", "不存在", "无申请", "无复议", "没有行政", "未制发", "未制定", "未出台", "未印发", "没有制发", "没有制定", "未作出", "未实施", "没有作出", "没有实施", "无信息公开", "无依申请", "未有", "没有" })
        {
            var at = clause.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0) return at;
        }

        return null;
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

namespace Gongkai.AnnualReports.Narrative;

/// <summary>What the text says about requests: received, accepted, concluded, carried over, and their outcomes.</summary>
internal static class RequestClaims
{
    private const string Cases = "件宗份起例个项条次";

    /// <summary>Characters, for the name of the body.</summary>
    private const int LongestRest = 4;

    /// <summary>Characters. A longer clause says more than an outcome and its number.</summary>
    private const int LongestOutcome = 16;

    private static readonly string[] Requests = ["信息公开申请", "依申请公开", "公开申请", "信息申请", "申请件", "申请事项", "新收申请", "依申请"];

    /// <summary>Things that are also received, accepted and answered.</summary>
    private static readonly string[] OtherBusiness =
    [
        "投诉", "举报", "咨询", "来信", "留言", "信访", "热线", "许可", "建议", "提案", "议案", "复议", "诉讼", "来电", "来访", "信箱", "问题", "诉求", "救助", "补贴", "低保", "登记", "业务", "事项清单", "意见", "工单", "案件",
    ];

    /// <summary>Words that make a number a part: of a channel, of a kind of applicant, of a stretch of the year.</summary>
    private static readonly string[] Partial =
    [
        "网上", "网络", "线上", "在线", "信函", "邮寄", "书面", "当面", "现场", "窗口", "传真", "电子邮件", "邮箱", "邮件", "平台", "系统", "网站", "自然人", "企业", "法人", "公民", "个人", "组织", "机构", "其中", "延期", "当场", "逾期", "超期", "转办", "涉及", "关于",
        "中有", "中的", "件中", "当中", "余下", "另有", "仅", "口头", "来函", "渠道收到", "名义", "代为", "直接", "会办", "转送", "或部分", "或者部分", "会同", "协助", "本人", "律师", "群众", "主动撤回", "季度", "上半年", "下半年", "月份", "简易", "村民", "补正",
    ];

    private static readonly (string Word, Measure Measure)[] Outcomes =
    [
        ("部分公开", Measure.PartlyGranted), ("不予公开", Measure.Refused), ("予以公开", Measure.Granted), ("无法提供", Measure.NotAvailable), ("不予处理", Measure.NotProcessed),
    ];

    /// <summary>Words that say nothing but that the number is a total.</summary>
    private static readonly string[] Plain =
    [
        "政府信息公开申请", "政府信息公开", "信息公开申请", "信息公开", "依申请公开", "公开申请", "公民、法人和其他组织", "公民、法人或者其他组织", "公民、法人或其他组织", "公民提出", "本年度", "本年", "年度", "全年度", "全年", "当年", "年内", "今年", "各种渠道", "各类渠道", "多种渠道", "各渠道", "通过",
        "我镇", "我乡", "我县", "我区", "我市", "我局", "我委", "我办", "我街道", "我旗", "我厅", "我中心", "本机关", "本单位", "我单位", "本级", "本局", "本镇", "本乡", "全镇", "街道", "政府", "申请人", "申请事项", "申请", "事项", "信息", "办公室", "依法", "依规", "规范", "严格", "按照", "按时", "按期", "及时", "法定", "期限", "规定", "时限",
        "收到", "新收", "接收", "接到", "收悉", "受理", "办理", "处理", "办结", "答复", "完毕", "累计", "合计", "总计", "共计", "全部", "均", "都", "共", "已", "并", "的", "各类", "有效", "作出", "予以", "其", "总", "提出", "件", "登记", "应", "在", "内", "到", "向", "由", "年", "有", "了", "、", "和", "方面", "情况", "本", "上述", "实际", "可", "数量", "为", "新增",
    ];

    public static Claim? Of(Quantity quantity)
    {
        if (!Cases.Contains(quantity.Unit[0], StringComparison.Ordinal) || quantity.Unit.Length > 2) return null;
        var whole = quantity.Before + quantity.After;
        if (whole.HasAny(OtherBusiness) || whole.HasAny("处理费", "收费", "通知") || quantity.Sentence.Text.HasAny("公文", "公开属性", "发文", "源头")) return null;
        if (whole.HasAny("结转", "转入") && (quantity.Sentence.Text.HasAny("申请") || IsAboutRequests(quantity))) return CarriedOver(quantity, whole);
        if (SaysMore(quantity) || IsPartial(quantity.Before) || quantity.After.StartsWithAny("要求", "关于", "涉及", "有关", "针对")) return null;
        return CameIn(quantity, whole) ?? WentOut(quantity);
    }

    /// <summary>The clause has words beyond those of a plain total, so the number may be of something narrower.</summary>
    private static bool SaysMore(Quantity quantity) =>
        !Outcomes.Any(outcome => quantity.Before.EndsWith(outcome.Word, StringComparison.Ordinal))
        && string.Concat(quantity.Before.Without(Plain).Where(c => !char.IsAsciiDigit(c) && c != '"')).Length > LongestRest;

    private static Claim? CarriedOver(Quantity quantity, string whole)
    {
        var clause = quantity.Before;
        if (clause.HasAny(Partial) || !clause.HasAny("结转", "转入")) return null;
        if (clause.HasAny("上年", "上一年", "去年", "往年") || NamesYearBefore(clause, "年结转")) return Claim.Of(Measure.CarriedIn, quantity, clause.LastOfAny("上年", "上一年", "去年", "往年", "20"));
        return whole.HasAny("下年", "下一年", "明年", "次年", "继续办理", "至20", "到20", "转入20") ? Claim.Of(Measure.CarriedOut, quantity, clause.LastOfAny("结转", "转入")) : null;
    }

    /// <summary>2023年结转, not 结转2024年.</summary>
    private static bool NamesYearBefore(string clause, string words) =>
        clause.IndexOf(words, StringComparison.Ordinal) is var at and >= 4 && clause[(at - 4)..at].All(char.IsAsciiDigit);

    private static Claim? CameIn(Quantity quantity, string whole)
    {
        var clause = quantity.Before;
        if (!whole.HasAny(Requests) && !((clause.HasAny("申请") || quantity.After.StartsWithAny("申请")) && IsAboutRequests(quantity))) return null;
        var receive = clause.LastOfAny("收到", "新收", "接收", "接到", "收悉");
        if (receive >= 0) return Claim.Of(Measure.RequestsReceived, quantity, receive) with { IncludesCarriedIn = MentionsCarriedIn(quantity) };
        var accept = clause.LastOfAny("受理", "办理", "处理");
        return accept >= 0 && !clause.HasAny("结果", "不予处理", "其他处理", "不再处理") ? Claim.Of(Measure.RequestsAccepted, quantity, accept) : null;
    }

    private static Claim? WentOut(Quantity quantity)
    {
        var clause = quantity.Before;
        if (!IsAboutRequests(quantity) || clause.Length > LongestOutcome) return null;
        if (clause.HasAny("办结", "答复") && !clause.EndsWith('的') && !clause.HasAny("率", "未", "正在", "审查", "审核", "意见", "网民", "结果", "公开", "提供", "不予")) return Claim.Of(Measure.RequestsConcluded, quantity, clause.LastOfAny("办结", "答复", "已"));
        foreach (var (word, measure) in Outcomes)
        {
            if (clause.EndsWith(word, StringComparison.Ordinal) && clause.Length <= word.Length + 4 && !clause.StartsWith('因') && !clause.HasAny("或")) return Claim.Of(measure, quantity, clause.LastIndexOf(word, StringComparison.Ordinal));
        }

        return null;
    }

    /// <summary>Said of a channel or a kind of applicant, unless the words say that it is the total.</summary>
    private static bool IsPartial(string clause) =>
        clause.HasAny("其中") || (clause.Replace("公民提出", "", StringComparison.Ordinal).HasAny(Partial) && !clause.HasAny("各种渠道", "各类渠道", "多种渠道", "各渠道", "渠道共"));

    private static bool MentionsCarriedIn(Quantity quantity) => quantity.Sentence.Text.HasAny(
        "含上年", "包括上年", "含上一年", "加上上年", "含结转", "包含上年", "连同上年", "含去年", "其中上年", "其中:上年", "其中,上年", "其中结转", "其中:结转");

    /// <summary>The paragraph before the number speaks of requests for information, and its sentence of nothing else.</summary>
    private static bool IsAboutRequests(Quantity quantity) =>
        quantity.Prose.Lead(quantity.Token.Start).HasAny(Requests) && !quantity.Sentence.Before(quantity.Token.Start).HasAny(OtherBusiness) && quantity.Prose.Part is 1 or 3 or 5;
}

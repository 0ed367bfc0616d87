namespace Gongkai.AnnualReports.Narrative;

/// <summary>What the text says about licence, penalty and compulsory decisions made; not about those published.</summary>
internal static class DecisionClaims
{
    public static readonly (string Word, Measure Measure)[] Kinds = [("行政许可", Measure.Licences), ("行政处罚", Measure.Penalties), ("行政强制", Measure.CompulsoryMeasures)];

    private static readonly string[] Deciding = ["作出", "做出", "办理", "实施", "办结", "决定", "下达", "核发"];

    private static readonly string[] Publishing = ["公开", "公示", "发布", "公布", "录入", "归集", "报送", "上传", "推送", "公告", "曝光", "清单", "目录", "依据"];

    private static readonly string[] OtherNouns = ["信息", "其中", "事项", "制度", "文书", "案卷", "流程", "指南", "培训", "权力"];

    public static Claim? Of(Quantity quantity)
    {
        if (quantity.Unit is not ("件" or "宗" or "起" or "例" or "项" or "个" or "次")) return null;
        var clause = quantity.Before;
        var before = quantity.Sentence.Before(quantity.Token.Start);
        if (before.AsSpan((before.LastIndexOf(';') + 1)..).HasAny(Publishing) || quantity.After.HasAny("公开", "公示", "信息") || clause.HasAny(OtherNouns)) return null;
        if (Kinds.Where(kind => (clause + quantity.After).HasAny(kind.Word)).ToList() is not [var (word, measure)]) return null;

        var segment = before[(before.LastIndexOfAny([',', ';', ':']) + 1)..];
        var bare = clause.StartsWith(word, StringComparison.Ordinal) && clause.Length <= word.Length + 3 && segment.StartsWithAny("行政", "本年度行政", "全年行政");
        return bare || segment.HasAny(Deciding) ? Claim.Of(measure, quantity, FirstOf(clause, [.. Deciding, word])) : null;
    }

    private static int FirstOf(string clause, string[] words) =>
        words.Select(word => clause.IndexOf(word, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(0).Min();
}

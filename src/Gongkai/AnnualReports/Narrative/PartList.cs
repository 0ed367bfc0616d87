namespace Gongkai.AnnualReports.Narrative;

/// <summary>How much a list of parts claims.</summary>
internal enum Completeness
{
    /// <summary>分别为, 具体为, 包括, a colon, 共计: the parts are all there are.</summary>
    Claimed,

    /// <summary>其中: the parts may be only some.</summary>
    Open,
}

/// <summary>
/// A total and the parts that the text lists of it.
/// </summary>
internal sealed record PartList(Quantity Total, IReadOnlyList<Quantity> Parts, Completeness Completeness)
{
    /// <summary>Characters within which a text explains why its parts overlap.</summary>
    private const int Aside = 600;

    /// <summary>Parts. Nobody lists more in a sentence.</summary>
    private const int LongestList = 60;

    private static readonly string[] CompleteIntroductions = ["分别为", "分别是", "具体为", "具体是", "具体包括", "包括", "包含", "涵盖", "即", "分为", "由", "含", "为"];

    private static readonly string[] PartialIntroductions = ["主要", "重点", "如", "例如", "特别", "尤其", "涉及"];

    private static readonly string[] Closings = ["共计", "合计", "总计", "共", "总共", "计", "共有", "合计为", "共计为", "累计", "总数", "总数为", "全年共计", "以上共计", "以上合计", "三项合计", "两项合计", "四项合计", "总量", "总量为", "全年合计", "全年总计"];

    /// <summary>每季度一次，共4次: the total is of the year's rounds.</summary>
    private static readonly string[] Rates = ["每季度", "每季", "每月", "每半月", "每双月", "每两月", "每周", "每半年", "每年"];

    private static readonly string[] Ordinals = ["一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是"];

    /// <summary>Reads and clicks count visits, not items.</summary>
    private static readonly string[] Visits = ["阅读", "浏览", "点击", "访问", "关注", "粉丝", "转发", "点赞", "播放", "覆盖", "受众", "惠及", "参与", "参加"];

    /// <summary>Pairs of names that divide a total without remainder.</summary>
    private static readonly (string[] One, string[] Other)[] Partitions =
    [
        (["自然人", "公民", "个人"], ["法人", "企业", "组织"]),
        (["线上"], ["线下"]),
        (["新收"], ["结转"]),
        (["行政复议"], ["行政诉讼"]),
        (["原创"], ["转载", "转发"]),
        (["专职"], ["兼职"]),
    ];

    public decimal Sum => Parts.Sum(part => part.Value);

    /// <summary>True when the parts should add up and do not.</summary>
    public bool IsWrong
    {
        get
        {
            if (Parts.Count < 2 || Parts.Any(part => part.Token.IsApproximate) || Total.Token.IsApproximate || Sum == Total.Value) return false;
            if (IsPartition) return true;
            if (Completeness == Completeness.Claimed) return true;
            var gap = Total.Value - Sum;
            if (Parts.Count < 3) return Total.Value >= 20 && Math.Abs(gap) <= Math.Max(1, Total.Value * 0.02m);
            var slip = Parts.Count == 3 ? 0.1m : 0.2m;
            return Math.Abs(gap) <= Math.Max(1, Total.Value * slip) || gap < 0;
        }
    }

    private bool IsPartition => Parts is [var first, var second] && Array.Exists(
        Partitions,
        pair => (first.Before.HasAny(pair.One) && second.Before.HasAny(pair.Other)) || (first.Before.HasAny(pair.Other) && second.Before.HasAny(pair.One)));

    /// <summary>The lists of a paragraph. A list whose parts match its total in any reading is returned in that reading.</summary>
    public static IEnumerable<PartList> In(Prose prose)
    {
        for (var i = 0; i < prose.Quantities.Count; i++)
        {
            if (AfterTotal(prose, i) is { } list) yield return list;
            if (BeforeTotal(prose, i) is { } closed) yield return closed;
        }
    }

    /// <summary>56条，其中A 3条、B 53条; 56条：A…; 56条（A…）.</summary>
    private static PartList? AfterTotal(Prose prose, int index)
    {
        var total = prose.Quantities[index];
        if (Scope.IsComparison(total)) return null;
        if (Introduction(prose, total) is not { } introduction) return null;
        var following = prose.Quantities.Skip(index + 1).Take(LongestList).Where(quantity => quantity.Token.Start >= introduction.At && quantity.Token.Start < introduction.End).ToList();
        var depth = following.Count > 0 ? following[0].Depth : total.Depth;
        var members = new List<Quantity>();
        var inner = 0;
        foreach (var quantity in following.Where(quantity => quantity.Depth == depth))
        {
            if (quantity.Token.Start < inner) continue;
            if (EndsList(prose, introduction.At, total, quantity, members)) break;
            if (!IsMember(quantity, total) || (members.Count > 0 && IsDetailOf(prose, members[^1], quantity, introduction.At))) continue;
            members.Add(quantity);
            inner = EndOfInnerList(prose, quantity, introduction.At);
        }

        return Judge(prose, total, members, introduction);
    }

    /// <summary>一是A类28条，17条为B，11条为C；二是…: where members are numbered, a second number under one of them is a detail.</summary>
    private static bool IsDetailOf(Prose prose, Quantity member, Quantity quantity, int from)
    {
        var list = prose.Text[from..quantity.Token.Start];
        return (list.HasAny("一是") || prose.Text.AsSpan(Math.Max(0, from - 2)..from).HasAny("一是")) && prose.Text.AsSpan(quantity.Token.End..).HasAny("是")
            && !Ordinals.Any(ordinal => prose.Text[member.Token.End..quantity.Token.Start].Contains(ordinal, StringComparison.Ordinal));
    }

    /// <summary>A类136条，含B58条、C78条；D类… : where members are set off by semicolons, a member's own list ends at one; else 0.</summary>
    private static int EndOfInnerList(Prose prose, Quantity member, int from)
    {
        if (Introduction(prose, member) is not { } introduction || prose.Text[introduction.At - 1] is '(' or ':' || introduction.At <= from) return 0;
        var semicolon = prose.Text.IndexOf(';', introduction.At);
        return semicolon > 0 && !prose.Text[introduction.At..semicolon].Contains('。', StringComparison.Ordinal) ? semicolon : 0;
    }

    private static PartList? Judge(Prose prose, Quantity total, List<Quantity> members, (int At, int End, Completeness Completeness) introduction)
    {
        var completeness = introduction.Completeness;
        if (prose.Text.AsSpan(total.Token.End..Math.Min(prose.Text.Length, total.Token.End + Aside)).HasAny("交叉", "重复计", "同时适用", "分项之和", "大于总数", "有重叠", "重复统计", "兼有")) return null;
        var same = members.Where(member => SameUnit(member, total)).ToList();
        foreach (var reading in new[] { same, members })
        {
            for (var count = 2; count <= reading.Count; count++)
            {
                var parts = reading.GetRange(0, count);
                if (parts.Sum(part => part.Value) == total.Value) return new PartList(total, parts, completeness);
            }
        }

        if (same.Count > 0 && same[0].Before.HasAny("我", "本局", "本级", "本机关", "本单位")) return null; // the own share of others' total
        if (same.Exists(part => part.Value > total.Value)) return null; // a list of something larger, named before
        if (same.Count < members.Count || same.Count < 2 || (completeness == Completeness.Open && IsTotalOfEarlier(prose, total, same))) return null;
        var last = same[^1];
        var listEnd = EndOfSegment(prose, last, introduction.End);
        return prose.Text.AsSpan(introduction.At..listEnd).HasAny("等", "(含", "(包含", "(其中") ? null : new PartList(total, same, completeness);
    }

    /// <summary>其中 may look back beyond the nearest number: 办结94件，结转4件。其中…</summary>
    private static bool IsTotalOfEarlier(Prose prose, Quantity total, List<Quantity> parts)
    {
        var earlier = prose.Quantities.TakeWhile(quantity => quantity.Token.Start < total.Token.Start).Where(quantity => quantity.Token.Start < total.Token.Start && total.Token.Start - quantity.Token.Start < 80 && quantity.Unit == total.Unit).Select(quantity => quantity.Value).ToHashSet();
        decimal sum = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            sum += parts[i].Value;
            if (i > 0 && earlier.Contains(sum)) return true;
        }

        return false;
    }

    /// <summary>Where the list stops in its sentence: the next semicolon or stop behind the last part.</summary>
    private static int EndOfSegment(Prose prose, Quantity last, int end)
    {
        var stop = prose.Text.IndexOfAny([';', '。', ')'], last.Token.End);
        return stop < 0 ? Math.Min(end, prose.Text.Length) : Math.Min(stop, Math.Max(end, last.Token.End));
    }

    /// <summary>A30条、B20条、C6条，共计56条.</summary>
    private static PartList? BeforeTotal(Prose prose, int index)
    {
        var total = prose.Quantities[index];
        var closes = Closings.Contains(total.Before) || (total.Before.Length <= 12 && total.Before.HasAny("合计", "总计", "共计", "总数为", "总数", "总量为"));
        var sums = closes || (total.Before.Length <= 12 && total.Before.HasAny("共") && !total.Before.HasAny("其中", "公共"));
        if (!sums || (total.After.Length > 6 && !total.After.StartsWith("信息", StringComparison.Ordinal))) return null;
        if (total.Before.HasAny("上半年", "下半年", "季度") || NamesOnlyOneKind(prose, total, index)) return null;
        if (index > 0 && Rates.Any(rate => prose.Quantities[index - 1].Before.EndsWith(rate, StringComparison.Ordinal))) return null;
        var opens = index == 0 || prose.Quantities[index - 1].Sentence != total.Sentence;
        var listed = opens && index > 0 && total.Before.HasAny("合计", "总计", "共计", "以上") && total.Before.Length > 2 ? prose.Quantities[index - 1].Sentence : total.Sentence;
        var members = prose.Quantities.Skip(Math.Max(0, index - LongestList)).Take(Math.Min(index, LongestList))
            .Where(quantity => quantity.Sentence == listed && quantity.Depth == total.Depth && IsMember(quantity, total))
            .ToList();
        for (var first = members.Count - 2; first >= 0; first--)
        {
            for (var end = first + 2; listed != total.Sentence && end < members.Count; end++)
            {
                if (members[first..end].Sum(part => part.Value) == total.Value) return new PartList(total, members[first..end], Completeness.Claimed);
            }

            var parts = members[first..];
            if (parts.Sum(part => part.Value) == total.Value) return new PartList(total, parts, Completeness.Claimed);
        }

        var clause = total.Sentence.Before(total.Token.Start);
        if (!closes && (members.Count < 3 || Math.Abs(total.Value - members.Sum(member => member.Value)) > total.Value * 0.2m)) return null;
        if (members.Count < 2 || members.Exists(member => !SameUnit(member, total)) || clause.HasAny("等", "其中", "包括", "其余") || members.Exists(member => member.Before.HasAny("共", "合计", "总计"))) return null;
        return new PartList(total, members, Completeness.Claimed);
    }

    /// <summary>邮寄合计11件 after 邮寄10件、网络5件: the total is of one of the kinds.</summary>
    private static bool NamesOnlyOneKind(Prose prose, Quantity total, int index)
    {
        var at = total.Before.LastOfAny("合计", "总计", "共计");
        return at > 1 && prose.Quantities.Skip(Math.Max(0, index - LongestList)).Take(Math.Min(index, LongestList)).Any(quantity => quantity.Sentence == total.Sentence && quantity.Before.Length > 1 && total.Before[..at].Contains(quantity.Before, StringComparison.Ordinal));
    }

    private static bool SameUnit(Quantity part, Quantity total) => part.Unit == total.Unit || part.Unit.Length == 0 || (IsSession(part.Unit) && IsSession(total.Unit));

    private static bool IsSession(string unit) => unit is "场" or "场次" or "期" or "次";

    private static bool IsMember(Quantity quantity, Quantity total)
    {
        if (Scope.IsComparison(quantity) || quantity.Before.HasAny(Visits) || quantity.After.HasAny("次浏览", "阅读")) return false;
        if (quantity.Before is "" or "其中" && quantity.After.StartsWithAny("是", "已", "均", "为", "经", "由", "在", "因", "未")) return false; // 3件已办结 names no part
        if (quantity.Unit.Length == 0) return quantity.Value < 10_000 && quantity.After.Length == 0 && total.Unit.Length > 0;
        return quantity.Unit == total.Unit || (IsItem(quantity.Unit) && IsItem(total.Unit));
    }

    private static bool IsItem(string unit) => unit is "场次" or "条" or "件" or "份" or "篇" or "次" or "期" or "起" or "宗" or "例" or "项" or "个" or "则" or "批" or "件次" or "篇次" or "条次" or "部" or "场";

    /// <summary>A list ends where the text starts to speak of a total again, or of something that is no part.</summary>
    private static bool EndsList(Prose prose, int from, Quantity total, Quantity quantity, List<Quantity> members)
    {
        var clause = quantity.Before;
        if (members.Count == 0) return clause.HasAny("其余");
        if (clause.StartsWithAny("共", "全年", "累计") || clause.HasAny("共计", "合计", "总计", "较上", "同比", "其中")) return true;
        var between = prose.Text[members[^1].Token.End..quantity.Token.Start];
        if (between.Contains(';', StringComparison.Ordinal) && IsInSemicolonList(prose.Text, total)) return true;
        if (between.Contains('。', StringComparison.Ordinal))
        {
            var runsOver = members.Count == 1 || prose.Text[members[^2].Token.End..members[^1].Token.Start].Contains('。', StringComparison.Ordinal);
            return !runsOver || clause.Length > 14 || HasVerb(between + clause) || !SameUnit(quantity, total);
        }

        return between.HasAny(";") && !prose.Text.AsSpan(from..members[^1].Token.End).HasAny(";") && members.Count > 1;
    }

    /// <summary>The total is itself a member of a list set off by semicolons, so that a semicolon ends its own list.</summary>
    private static bool IsInSemicolonList(string text, Quantity total)
    {
        var mark = text.LastIndexOfAny(['。', ';'], Math.Max(0, total.Token.Start - 1));
        return mark >= 0 && text[mark] == ';';
    }

    private static bool HasVerb(string clause) => clause.HasAny("开展", "召开", "举办", "组织", "收到", "受理", "办结", "印发", "制定", "回应", "培训", "检查", "整改", "答复", "接受", "发放", "设置", "推送", "发布", "制作", "更新", "编发", "录制", "播放", "制发", "作出", "办理", "废止", "张贴", "转发", "刊发", "修订", "审核", "调整", "新增", "公布", "公示", "邀请", "建成", "配备");

    private static (int At, int End, Completeness Completeness)? Introduction(Prose prose, Quantity total)
    {
        var text = prose.Text;
        var at = total.Token.End + total.After.Length;
        if (total.After.Length > 12 || at >= text.Length) return null;
        if (text[at] == ',' && text.AsSpan(at + 1) is ['比', ..] or ['较', ..] or ['同', '比', ..]) at = EndOfClause(text, at + 1);
        if (at >= text.Length) return null;
        var mark = text[at];
        if (mark is not (',' or ':' or '(' or '。' or ';' or '、')) return null;

        var end = mark == '(' ? Close(text, at) : text.Length;
        var rest = text[(at + 1)..Math.Min(text.Length, at + 14)];
        if (rest.StartsWithAny(PartialIntroductions) || (rest.StartsWith("其中", StringComparison.Ordinal) && rest[2..].TrimStart(',', ':').StartsWithAny(PartialIntroductions))) return null;
        if (rest.StartsWith("其中", StringComparison.Ordinal)) return (at + 3, end, Completeness.Open);
        if (mark is '。' or ';' && rest.StartsWithAny("具体为", "具体是", "分别为", "分别是", "具体包括")) return (at + 4, end, Completeness.Claimed);
        if (mark is '。' or ';') return rest.StartsWith("一是", StringComparison.Ordinal) ? (at + 1, end, Completeness.Open) : null;
        if (Array.Find(CompleteIntroductions, word => rest.StartsWith(word, StringComparison.Ordinal)) is { } word)
            return (at + 1 + word.Length, word is "即" or "由" or "为" or "含" && mark != '(' ? EndOfSentence(text, at + 1) : end, word is "含" or "包括" or "包含" or "涵盖" or "为" or "由" ? Completeness.Open : Completeness.Claimed);
        var apart = rest.LastOfAny("分别为", "分别是");
        if (apart >= 0 && !rest[..apart].Any(c => char.IsAsciiDigit(c) || c == ';')) return (at + 1, end, Completeness.Open);
        return mark is ':' or '(' ? (at + 1, end, Completeness.Open) : null;
    }

    private static int EndOfClause(string text, int from) => text.IndexOfAny([',', ';', '。', ':', '('], from) is var stop and >= 0 ? stop : text.Length;

    private static int EndOfSentence(string text, int from) => text.IndexOfAny([';', '。'], from) is var stop and >= 0 ? stop : text.Length;

    private static int Close(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            if (text[i] == '(') depth++;
            else if (text[i] == ')' && --depth == 0) return i;
        }

        return text.Length;
    }
}

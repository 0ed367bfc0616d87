using Gongkai.Agencies;

namespace Gongkai.AnnualReports.Narrative;

/// <summary>Finds the names of other bodies where a text should name its own: at the head of a clause, as the one that acts.</summary>
internal static class ForeignBodies
{
    /// <summary>Verbs that a report says of the body it reports on.</summary>
    private static readonly string[] OwnActs = ["认真", "共", "主动", "积极", "坚持", "严格", "高度", "全面", "深入", "始终", "20", "紧紧", "持续", "不断", "收到", "受理", "进一步"];

    /// <summary>What may stand before 镇 or 乡 and is no name.</summary>
    private static readonly string[] NotNames =
    [
        "我", "本", "全", "各", "村", "城", "乡", "集", "市", "县", "区", "个", "等", "对", "由", "在", "到", "为", "以", "和", "与", "及", "的", "所", "该", "两", "建制", "小", "特色", "中心", "重点", "示范", "强", "古", "省", "周边", "其他", "兄弟", "维护", "包括", "依托",
        "围绕", "做好", "抓好", "加强", "规范", "制定", "修订", "完善", "公布", "发布", "公开", "推动", "指导", "组织", "落实", "利用", "通过", "建立", "明确", "充实", "调整", "更新", "提升", "健全", "优化", "设置", "开设", "属", "据", "按", "经", "向", "当", "时", "并", "即", "类", "级", "批", "型", "一", "二", "三", "四", "五", "十", "百",
    ];

    /// <summary>Another town, township or subdistrict; places are in the squeezed text, ends exclusive.</summary>
    public static IEnumerable<(int Start, int End)> Towns(Prose prose, AgencyName own)
    {
        foreach (var (at, suffix) in Occurrences(prose.Text, "镇", "乡", "街道"))
        {
            var start = ClauseHead(prose, at);
            if (at - start is < 2 or > 3) continue;
            var name = prose.Text[start..at];
            if (name.HasAny(NotNames) || own.FullName.Contains(name, StringComparison.Ordinal)) continue;

            var end = at + suffix.Length;
            var after = prose.Text.AsSpan(end);
            if (after.StartsWithAny("人民政府")) end += 4;
            else if (after.StartsWithAny("办事处")) end += 3;
            else if (!after.StartsWithAny(OwnActs)) continue;
            yield return (start, end);
        }
    }

    /// <summary>Another department with its full name as the one whose work is told.</summary>
    public static IEnumerable<(int Start, int End)> Departments(Prose prose, AgencyName own)
    {
        foreach (var (at, suffix) in Occurrences(prose.Text, "局", "委员会", "办公室", "中心"))
        {
            var (start, end) = (ClauseHead(prose, at), at + suffix.Length);
            if (end - start is < 5 or > 22) continue;
            var name = prose.Text[start..end];
            if (name.HasAny("、", "和各", "由", "与", "对", "经", "在", "被", "获", "向", "会同")) continue;
            if (new AgencyName(name).Kind != AgencyKind.Department || own.Agrees(name)) continue;
            if (prose.Text.AsSpan(end).TrimStart(',').StartsWithAny("始终", "坚持", "认真", "高度重视", "严格按照", "紧紧", "深入贯彻", "全面贯彻", "主动公开", "积极推进")) yield return (start, end);
        }
    }

    /// <summary>Another body with its full name as the one that compiles or publishes this report.</summary>
    public static IEnumerable<(int Start, int End)> Compilers(Prose prose, AgencyName own)
    {
        foreach (var (at, suffix) in Occurrences(prose.Text, "人民政府", "办事处", "局", "委员会", "管委会", "厅", "办公室", "中心"))
        {
            var end = at + suffix.Length;
            var start = BehindLead(prose.Text, ClauseHead(prose, at), at);
            var name = prose.Text[start..end];
            var after = prose.Text.AsSpan(end);
            if (name.Length < 5 || !(after.StartsWithAny("编制", "现", "20", "公布", "特编制", "发布", "向社会", "结合") || (CompilesByLaw(after) && !(own.ShortPlace.Length > 1 && name.Contains(own.ShortPlace, StringComparison.Ordinal)))) || name.HasAny("根据", "按照", "依据", "结合", "会同", "通知", "要求", "《", "、", "本机关")) continue;
            if (after.StartsWithAny("20") && after[..Math.Min(after.Length, 24)].HasAny("通知", "要求", "印发", "部署")) continue;
            if (new AgencyName(name).Place.Length >= 2 && !own.Agrees(name)) yield return (start, end);
        }
    }

    /// <summary>云阳县水务局依照《…条例》第五十条编制2023年…年度报告。 Offices of the own place may do so for the body.</summary>
    private static bool CompilesByLaw(ReadOnlySpan<char> after)
    {
        var stop = after.IndexOf('。');
        var sentence = stop < 0 ? after : after[..stop];
        return sentence.StartsWithAny("依照《", "根据《", "按照《", "依据《") && sentence.HasAny("编制", "公布", "年度报告") && !sentence.HasAny("制定", "部署", "转发");
    }

    private static int BehindLead(string text, int start, int at)
    {
        foreach (var lead in new[] { "现将", "现公布", "现发布", "公布", "发布", "公开", "报告", "由", "特编制", "编制了", "编制" })
        {
            if (text.LastIndexOf(lead, at, StringComparison.Ordinal) is var index && index >= start) start = index + lead.Length;
        }

        return start;
    }

    /// <summary>Where the clause begins in which a character stands; behind a year that leads the clause.</summary>
    private static int ClauseHead(Prose prose, int at)
    {
        var head = 0;
        for (var i = prose.TokenAt(at) - 1; i >= 0 && head == 0; i--)
        {
            if (prose.Tokens[i].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Year or TokenKind.Date or TokenKind.Close or TokenKind.Open) head = prose.Tokens[i].End;
        }

        return prose.Text.AsSpan(head, at - head).StartsWith('度') ? head + 1 : head;
    }

    private static IEnumerable<(int At, string Word)> Occurrences(string text, params string[] words)
    {
        foreach (var word in words)
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal)) yield return (at, word);
        }
    }
}

using Gongkai.Agencies;

namespace Gongkai.AnnualReports.Narrative;

/// <summary>The first-person names of bodies: 我镇, 本机关, 我局.</summary>
internal static class SelfNames
{
    private static readonly string[] Nouns =
    [
        "行政机关", "街道办事处", "街道办", "街道", "办事处", "单位", "机关", "部门", "管委会", "委员会", "中心", "苏木", "镇", "乡", "县", "区", "市", "旗", "省", "州", "盟", "局", "委", "办", "厅", "院", "所", "站", "队", "会", "处",
    ];

    /// <summary>Every 我 or 本 with such a noun, outside titles and quotations.</summary>
    public static IEnumerable<(Prose Prose, int Start, string Name)> In(Prose prose)
    {
        foreach (var token in prose.Tokens)
        {
            if (token.Kind != TokenKind.Word || token.End - token.Start != 1 || prose.Text[token.Start] is not ('我' or '本')) continue;
            var start = token.Start;
            if (start > 0 && prose.Text[start - 1] is '自' or '基' or '根' or '资' or '成' or '文' or '原' or '版' or '日' or '书' or '副') continue;
            if (Array.Find(Nouns, noun => string.CompareOrdinal(prose.Text, start + 1, noun, 0, noun.Length) == 0) is not { } found) continue;
            var name = prose.Text.Substring(start, found.Length + 1);
            var after = start + name.Length < prose.Text.Length ? prose.Text[start + name.Length] : ' ';
            if (IsOtherWord(name, after) || prose.Text.AsSpan(start + name.Length).StartsWithAny("不掌握", "职责范围", "负责公开", "未制作", "未保存", "未获取", "不存在", "未掌握", "制作或者")) continue;
            yield return (prose, start, name);
        }
    }

    /// <summary>True when the name can only mean the body, and not the place that it belongs to.</summary>
    public static bool IsSelf(string name, AgencyName unit)
    {
        var noun = name[1..];
        return noun switch
        {
            "单位" or "机关" or "部门" or "行政机关" => true,
            "镇" => unit.Kind is AgencyKind.TownGovernment,
            "乡" or "苏木" => unit.Kind is AgencyKind.TownshipGovernment,
            "街道" or "街道办" or "街道办事处" or "办事处" => unit.Kind is AgencyKind.Subdistrict,
            "县" or "区" or "旗" => unit.Kind == AgencyKind.CountyGovernment,
            "市" or "州" or "盟" => unit.Kind == AgencyKind.CityGovernment,
            "省" => unit.Kind == AgencyKind.ProvinceGovernment,
            "办" when unit.Kind == AgencyKind.Subdistrict => true,
            "局" or "委" or "办" or "厅" or "院" or "中心" or "委员会" or "管委会" or "所" or "站" or "队" => unit.Kind is AgencyKind.Department or AgencyKind.NationalDepartment or AgencyKind.ManagementCommittee,
            _ => false,
        };
    }

    /// <summary>本市场, 我会, 本处理, 本所有, 本办法, 本区域, 本级.</summary>
    private static bool IsOtherWord(string name, char after) => name[1..] switch
    {
        "市" => after is '场' or '民' or '政' or '级',
        "区" => after is '域' or '级',
        "县" or "省" or "州" => after == '级',
        "办" => after is '法' or '理' or '公' or '结' or '事',
        "处" => after is '理' or '置' or '罚' or '于',
        "所" => after is '有' or '列' or '称' or '述' or '需' or '在' or '属',
        "会" => true,
        "站" => after is '点',
        "院" => after is '校',
        "部门" => false,
        _ => false,
    };
}

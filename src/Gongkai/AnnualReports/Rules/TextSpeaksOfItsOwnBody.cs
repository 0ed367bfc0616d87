using Gongkai.Agencies;
using Gongkai.AnnualReports.Narrative;
using Gongkai.Findings;

namespace Gongkai.AnnualReports.Rules;

/// <summary>The text does not speak of another body, or another kind of body, as itself, as happens to copied texts.</summary>
internal sealed class TextSpeaksOfItsOwnBody() : ReportRule("unit-slip", Severity.Error, "主体名称有误", "《条例》第四十九条")
{
    private static readonly string[] Leading = ["推动", "指导", "统筹", "组织", "督促", "协调", "部署", "推进", "规范", "监督", "加强", "做好", "提升", "提高", "负责", "抓好", "强化", "深化"];

    internal override IEnumerable<Finding> Check(CheckedReport report)
    {
        if (report.Unit.Kind == AgencyKind.Unknown) return [];
        return WrongSelf(report).Concat(WiderWork(report)).Concat(OtherBodies(report)).Concat(OtherSignature(report));
    }

    /// <summary>我局 in a town's report, 我镇 in a bureau's.</summary>
    private IEnumerable<Finding> WrongSelf(CheckedReport report)
    {
        foreach (var (prose, start, name) in report.Prose.SelectMany(SelfNames.In))
        {
            if (!IsForeign(name[1..], report.Unit)) continue;
            yield return InText(prose, start, start + name.Length, $"本报告的主体是{report.Unit.FullName}，这里自称“{name}”。", $"改为“{SelfOf(report.Unit)}”。");
        }
    }

    private static bool IsForeign(string noun, AgencyName unit) => noun switch
    {
        "单位" or "机关" or "部门" or "行政机关" or "处" or "会" or "站" or "队" or "所" or "办" => false,
        "镇" => unit.Kind != AgencyKind.TownGovernment,
        "乡" or "苏木" => unit.Kind != AgencyKind.TownshipGovernment,
        "街道" or "街道办" or "街道办事处" => unit.Kind != AgencyKind.Subdistrict,
        "办事处" => unit.Kind is not (AgencyKind.Subdistrict or AgencyKind.Department or AgencyKind.ManagementCommittee),
        "局" => !unit.FullName.Contains('局'),
        "委" => !(unit.FullName.Contains('委') || unit.FullName.Contains('会')),
        "委员会" => !unit.FullName.Contains('会'),
        "管委会" => unit.Kind != AgencyKind.ManagementCommittee,
        "厅" => !unit.FullName.Contains('厅'),
        "院" => !unit.FullName.EndsWith('院'),
        "中心" => unit.Kind != AgencyKind.Department && !unit.FullName.EndsWith("中心", StringComparison.Ordinal),
        "县" => Contradicts(unit, '县'),
        "旗" => Contradicts(unit, '旗'),
        "区" => Contradicts(unit, '区') && !unit.Place.Contains('区'),
        _ => false,
    };

    /// <summary>A county's government does not call itself 区; a body below one may speak of the division it belongs to.</summary>
    private static bool Contradicts(AgencyName unit, char division) =>
        unit.Kind is AgencyKind.CountyGovernment && unit.Place.Length > 0 && unit.Place[^1] != division && !(division == '县' && unit.Place.Contains('县'));

    private static string SelfOf(AgencyName unit) => unit.Kind switch
    {
        AgencyKind.TownGovernment => "我镇",
        AgencyKind.TownshipGovernment => unit.Place.EndsWith("苏木", StringComparison.Ordinal) ? "我苏木" : "我乡",
        AgencyKind.Subdistrict => "我街道",
        AgencyKind.CountyGovernment when unit.Place.Length > 0 => "我" + unit.Place[^1],
        AgencyKind.CityGovernment when unit.Place.Length > 0 => "我" + unit.Place[^1],
        AgencyKind.Department when unit.FullName.EndsWith('局') => "我局",
        _ => "本机关",
    };

    /// <summary>推动全省政府信息公开工作 in a town's report: own work reaches no further than the body does.</summary>
    private IEnumerable<Finding> WiderWork(CheckedReport report)
    {
        foreach (var sentence in report.ProseOf(1, 5).SelectMany(prose => prose.Sentences))
        {
            foreach (var (word, reach) in new[] { ("全国", 4), ("全省", 3), ("全自治区", 3), ("全市", 2), ("全州", 2), ("全县", 1), ("全区", 1), ("全旗", 1) })
            {
                var at = sentence.Text.IndexOf(word, StringComparison.Ordinal);
                if (at < 0 || Reach(report.Unit) is not { } own || own >= reach) continue;
                var clause = sentence.Text[Math.Max(0, sentence.Text.LastIndexOfAny([',', ';', ':', '。'], at) + 1)..at];
                var after = sentence.Text[(at + word.Length)..];
                var isOwnAct = clause.Length <= 1 && after.StartsWithAny("督查", "督导", "检查", "通报", "培训", "印发", "召开", "举办", "开展") && after.Length > 2 && after[..Math.Min(6, after.Length)].Any(char.IsAsciiDigit);
                if (isOwnAct)
                {
                    yield return InText(sentence.Prose, sentence.Start + at, sentence.Start + at + word.Length, $"{report.Unit.FullName}的工作范围不是{word}。", "改为本机关的范围，删去从别处照搬的文字。");
                    continue;
                }

                if (!Leads(clause) || !after.StartsWithAny("政府信息公开工作", "政务公开工作", "信息公开工作", "各级", "各部门", "各乡镇", "各单位", "政府信息公开", "政务公开") || sentence.Text.AsSpan(..at).HasAny("按照", "根据", "落实", "贯彻", "参加", "对照", "依据", "要求", "关于", "印发", "《")) continue;
                var start = sentence.Start + at;
                yield return InText(sentence.Prose, start, start + word.Length, $"{report.Unit.FullName}的工作范围不是{word}。", "改为本机关的范围，删去从别处照搬的文字。");
            }
        }
    }

    private static bool Leads(string clause) => clause.HasAny(Leading) && clause.Length <= 16;

    /// <summary>0 a town, 1 a county, 2 a city, 3 a province, 4 the country; null where the name does not tell.</summary>
    private static int? Reach(AgencyName unit) => unit.Kind switch
    {
        AgencyKind.TownGovernment or AgencyKind.TownshipGovernment or AgencyKind.Subdistrict => 0,
        AgencyKind.CountyGovernment => 1,
        AgencyKind.CityGovernment => 2,
        AgencyKind.Department when unit.Place.Length > 0 => unit.Place[^1] switch { '县' or '旗' => 1, '区' => unit.Place.EndsWith("自治区", StringComparison.Ordinal) ? 3 : 1, '市' or '州' or '盟' => 2, '省' => 3, _ => null },
        _ => null,
    };

    /// <summary>Another body's name where the own name belongs.</summary>
    private IEnumerable<Finding> OtherBodies(CheckedReport report)
    {
        foreach (var prose in report.ProseOf(0, 1, 2, 3, 4, 5, 6))
        {
            IEnumerable<(int Start, int End)> names = [];
            if (prose.Part == 0) names = ForeignBodies.Compilers(prose, report.Unit);
            if (report.Unit.IsGrassroots && report.Unit.ShortPlace.Length >= 2) names = names.Concat(ForeignBodies.Towns(prose, report.Unit));
            if (report.Unit.Kind == AgencyKind.Department && prose.Part is 1 or 5) names = names.Concat(ForeignBodies.Departments(prose, report.Unit));
            foreach (var (start, end) in names.DistinctBy(name => name.End))
                yield return InText(prose, start, end, $"本报告的主体是{report.Unit.FullName}，这里写的是“{prose.Quote(start, end)}”。", $"改为“{report.Unit.FullName}”，并核对这一段是否从别处照搬。");
        }
    }

    private IEnumerable<Finding> OtherSignature(CheckedReport report)
    {
        foreach (var prose in report.ProseOf(7))
        {
            var end = prose.Tokens.FirstOrDefault(token => token.Kind is TokenKind.Date or TokenKind.Year)?.Start ?? prose.Text.Length;
            var name = prose.Text[..end];
            if (name.Length < 4 || report.Unit.Agrees(name)) continue;
            yield return InText(prose, 0, end, $"落款“{prose.Quote(0, end)}”与标题中的“{report.Unit.FullName}”不一致。", $"改为“{report.Unit.FullName}”。");
        }
    }
}

using Gongkai.Office.Proactive;
using Gongkai.Proactive;
using Gongkai.Web.Workspace;

namespace Gongkai.Web.Pages.Workspace.Registers;

/// <summary>What the record of a rule or normative document says.</summary>
internal static class DocumentFacts
{
    /// <param name="state">On the day.</param>
    public static IEnumerable<Fact> Facts(this NormativeDocument document, DocumentState state)
    {
        yield return new("种类", document.Kind.Label);
        yield return new("标题", document.Title);
        yield return new("文号", document.DocumentNumber);
        yield return Fact.OfOptional("登记号", document.RegisterNumber);
        yield return Fact.Of("制发日期", document.MadeOn);
        yield return document.EffectiveOn is { } effective ? Fact.Of("施行日期", effective) : new("施行日期", "自制发之日起");
        yield return document.ValidUntil is { } until ? Fact.Of("有效期至", until) : new("有效期至", "没有规定");
        yield return Fact.OfOptional("备案号", document.FilingNumber);
        yield return new("效力", state.Label);
        if (document.RepealedOn is { } repealed) yield return new("废止", $"{repealed:yyyy年M月d日}，依据：{document.RepealBasis}");
        if (document.AssessedOn is { } assessed) yield return new("清理评估", $"{assessed:yyyy年M月d日}：{document.Assessment}");
    }
}

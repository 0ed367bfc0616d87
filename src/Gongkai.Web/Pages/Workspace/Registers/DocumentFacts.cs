using Gongkai.Office.Proactive;
using Gongkai.Web.Workspace;

namespace Gongkai.Web.Pages.Workspace.Registers;

/// <summary>What the record of a rule or normative document says.</summary>
internal static class DocumentFacts
{
    public static IEnumerable<Fact> Facts(this NormativeDocument document) =>
    [
        new("种类", document.Kind.Label), new("标题", document.Title), new("文号", document.DocumentNumber), Fact.Of("制发日期", document.MadeOn),
        new("效力", document.RepealedOn is { } repealed ? $"{repealed:yyyy年M月d日}废止，依据：{document.RepealBasis}" : "现行有效"),
    ];
}

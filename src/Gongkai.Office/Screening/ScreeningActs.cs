using Gongkai.Office.Journal;

namespace Gongkai.Office.Screening;

/// <summary>What is done about findings of screening.</summary>
public static class ScreeningActs
{
    public static readonly Act Waived = new("screening-waived", "放行检查发现的内容");

    public static readonly Act Masked = new("screening-masked", "遮盖检查发现的内容");

    public static readonly Act RulesSet = new("screening-rules-set", "制定检查规则");
}

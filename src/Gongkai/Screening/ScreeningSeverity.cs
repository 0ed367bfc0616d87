namespace Gongkai.Screening;

/// <summary>What a hit does to the text it stands in.</summary>
public enum ScreeningSeverity
{
    /// <summary>提醒: somebody looks at it; nothing is stopped.</summary>
    Warn,

    /// <summary>拦截: the text does not leave the office before the hit is masked, or waived with a reason.</summary>
    Block,
}

/// <summary>The names of the severities.</summary>
public static class ScreeningSeverities
{
    /// <summary><c>block</c>, <c>warn</c>: the words of results.</summary>
    public static string Code(this ScreeningSeverity severity) => severity == ScreeningSeverity.Block ? "block" : "warn";

    /// <summary>拦截, 提醒.</summary>
    public static string Label(this ScreeningSeverity severity) => severity == ScreeningSeverity.Block ? "拦截" : "提醒";
}

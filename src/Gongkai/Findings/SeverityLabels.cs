namespace Gongkai.Findings;

/// <summary>The names of the severities: the Chinese word that people read, the English word of the output formats.</summary>
public static class SeverityLabels
{
    /// <summary>错误, 警告, 提示.</summary>
    public static string Label(this Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "警告",
        _ => "提示",
    };

    /// <summary><c>error</c>, <c>warning</c>, <c>note</c>: the words of JSON and SARIF.</summary>
    public static string Code(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}

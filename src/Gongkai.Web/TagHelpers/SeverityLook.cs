using Gongkai.Findings;

namespace Gongkai.Web.TagHelpers;

/// <summary>The class names under which the style sheet knows the severities.</summary>
internal static class SeverityLook
{
    /// <summary><c>e</c>, <c>w</c>, <c>i</c>: marks and references.</summary>
    public static string Mark(this Severity severity) => severity switch
    {
        Severity.Error => "e",
        Severity.Warning => "w",
        _ => "i",
    };

    /// <summary><c>is-late</c>, <c>is-warn</c>, <c>is-note</c>: the colour of a state.</summary>
    public static string State(this Severity severity) => severity switch
    {
        Severity.Error => "is-late",
        Severity.Warning => "is-warn",
        _ => "is-note",
    };

    /// <summary>The sign beside the word.</summary>
    public static string Sign(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warn",
        _ => "info",
    };
}

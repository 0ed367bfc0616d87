namespace Gongkai.Agencies;

/// <summary>How far a right reaches, the narrowest first: a later one includes the earlier ones.</summary>
public enum Scope
{
    /// <summary>本机关: the body of the post.</summary>
    OwnBody,

    /// <summary>本机关及所辖村（社区）: the body of the post, and the villages and communities directly below it, which are no agencies of their own.</summary>
    Villages,

    /// <summary>本机关及下级: the body of the post and all bodies below it.</summary>
    Subtree,

    /// <summary>全系统: every body of the installation, and the installation itself.</summary>
    Installation,
}

/// <summary>The names of the scopes: the Chinese words that people read, the English word of the output formats.</summary>
public static class ScopeLabels
{
    /// <summary>本机关, 本机关及所辖村（社区）, 本机关及下级, 全系统.</summary>
    public static string Label(this Scope scope) => scope switch
    {
        Scope.OwnBody => "本机关",
        Scope.Villages => "本机关及所辖村（社区）",
        Scope.Subtree => "本机关及下级",
        _ => "全系统",
    };

    /// <summary><c>own-body</c>, <c>villages</c>, <c>subtree</c>, <c>installation</c>.</summary>
    public static string Code(this Scope scope) => scope switch
    {
        Scope.OwnBody => "own-body",
        Scope.Villages => "villages",
        Scope.Subtree => "subtree",
        _ => "installation",
    };
}

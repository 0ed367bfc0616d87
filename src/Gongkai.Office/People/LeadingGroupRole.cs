using Gongkai.Law;

namespace Gongkai.Office.People;

/// <summary>The places in a leading group.</summary>
public sealed record LeadingGroupRole : ITerm<LeadingGroupRole>
{
    public static readonly LeadingGroupRole Head = new("head", "组长");

    public static readonly LeadingGroupRole Deputy = new("deputy", "副组长");

    public static readonly LeadingGroupRole Member = new("member", "成员");

    private LeadingGroupRole(string code, string label) => (Code, Label) = (code, label);

    public static IReadOnlyList<LeadingGroupRole> All { get; } = [Head, Deputy, Member];

    public string Code { get; }

    public string Label { get; }
}

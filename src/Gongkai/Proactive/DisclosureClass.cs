using Gongkai.Law;

namespace Gongkai.Proactive;

/// <summary>公开属性: whether a piece of information is disclosed, and how (Regulation Art. 13).</summary>
public sealed record DisclosureClass : ITerm<DisclosureClass>
{
    public static readonly DisclosureClass Proactive = new("proactive", "主动公开");
    public static readonly DisclosureClass OnRequest = new("on-request", "依申请公开");

    /// <summary>Needs a <see cref="WithholdingGround"/>, and a look at it again every year (Art. 18).</summary>
    public static readonly DisclosureClass Withheld = new("withheld", "不予公开");

    private DisclosureClass(string code, string label) => (Code, Label) = (code, label);

    public static IReadOnlyList<DisclosureClass> All { get; } = [Proactive, OnRequest, Withheld];

    public string Code { get; }

    public string Label { get; }

    /// <exception cref="FormatException"><paramref name="code"/> names no class.</exception>
    public static DisclosureClass FromCode(string code) => Term.FromCode<DisclosureClass>(code);
}

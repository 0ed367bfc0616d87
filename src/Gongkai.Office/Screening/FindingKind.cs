using Gongkai.Law;
using Gongkai.Screening;

namespace Gongkai.Office.Screening;

/// <summary>What is found in an item: everything that screening looks for, and what only the office can see. Waivers store the code.</summary>
public sealed record FindingKind : ITerm<FindingKind>
{
    /// <summary>A file that does not open, or shows people what no program reads.</summary>
    public static readonly FindingKind Unreadable = new("unreadable", "不能检查的文件");

    public static IReadOnlyList<FindingKind> All { get; } = [.. ScreeningKind.All.Select(kind => new FindingKind(kind.Code, kind.Label)), Unreadable];

    private FindingKind(string code, string label) => (Code, Label) = (code, label);

    public string Code { get; }

    public string Label { get; }

    public static FindingKind Of(ScreeningKind kind) => Term.FromCode<FindingKind>(kind.Code);
}

using ArchUnitNET.Domain;

namespace Gongkai.Specs.Architecture;

/// <summary>The areas of the rules below a root namespace, in order: an area uses itself and areas before it.</summary>
internal sealed class Areas(string root)
{
    private static readonly string[] InOrder =
        ["Law", "Sources", "Findings", "WorkingDays", "Agencies", "Review", "Screening", "Proactive", "Requests", "Remedies", "AnnualReports", "Supervision"];

    /// <summary>What uses an area that comes after its own: <c>A.Type → B.Type</c>.</summary>
    public IEnumerable<string> Crossings(ArchUnitNET.Domain.Architecture code) =>
        code.Types.Where(type => IndexOf(type) is not null)
            .SelectMany(type => type.Dependencies.Where(use => IndexOf(use.Target) > IndexOf(type)).Select(use => $"{type.FullName} → {use.Target.FullName}"))
            .Distinct();

    /// <summary>Types of an area that is not in the order, or of none.</summary>
    public IEnumerable<string> Strangers(ArchUnitNET.Domain.Architecture code) =>
        code.Types.Where(type => IsBelowRoot(type) && IndexOf(type) is null).Select(type => type.FullName);

    private bool IsBelowRoot(IType type) => type.FullName.StartsWith(root + ".", StringComparison.Ordinal);

    private int? IndexOf(IType type)
    {
        if (!IsBelowRoot(type)) return null;
        var index = Array.IndexOf(InOrder, type.FullName[(root.Length + 1)..].Split('.', '+', '/')[0]);
        return index < 0 ? null : index;
    }
}

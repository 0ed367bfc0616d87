namespace Gongkai.Web.Workspace;

/// <summary>An entry of the rail.</summary>
/// <param name="Address">Relative to the application, beginning with <c>~/</c>.</param>
/// <param name="Count">How many things wait there; null shows none.</param>
public sealed record SectionLink(WorkspaceSection Section, string Address, int? Count = null);

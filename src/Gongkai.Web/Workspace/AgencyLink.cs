namespace Gongkai.Web.Workspace;

/// <summary>Another body for which the person may work.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Address">Relative to the application, beginning with <c>~/</c>.</param>
public sealed record AgencyLink(string Name, string Address);

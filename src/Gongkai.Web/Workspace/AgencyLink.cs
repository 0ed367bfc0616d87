namespace Gongkai.Web.Workspace;

/// <summary>Another body for which the person may work.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Address">Relative to the application, beginning with <c>~/</c>.</param>
public sealed record AgencyLink(string Name, string Address)
{
    /// <summary>True of a body that has ended and is carried on by the one listed before it.</summary>
    public bool IsEnded { get; init; }
}

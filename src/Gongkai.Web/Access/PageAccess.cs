using Gongkai.Agencies;

namespace Gongkai.Web.Access;

/// <summary>Which right a page needs; part of its endpoint, put there by the conventions of its folder.</summary>
/// <remarks>The right is needed at the body that the address names (<c>{agency}</c>). An address without a body needs it at any
/// body: such pages show only what is the person's own.</remarks>
/// <param name="View">To open it; null when every person with an account may.</param>
public sealed record PageAccess(Right? View)
{
    /// <summary>To send a form, by the name of its handler, empty for the one without name. A form that is not listed is refused.</summary>
    public IReadOnlyDictionary<string, Right?> Posts { get; init; } = new Dictionary<string, Right?>();

    /// <summary>True for pages that hold nothing of any body or person: everybody may open them, also without an account.</summary>
    public bool IsOpen { get; init; }

    /// <summary>True for pages about the installation: only a right that reaches all of it opens them.</summary>
    public bool IsOfInstallation { get; init; }
}

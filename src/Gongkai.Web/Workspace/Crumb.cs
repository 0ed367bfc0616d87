namespace Gongkai.Web.Workspace;

/// <summary>A step of the way to the page, set in order under <see cref="ViewDataKey"/>.</summary>
/// <param name="Address">Relative to the application, beginning with <c>~/</c>; null for the page itself.</param>
public sealed record Crumb(string Label, string? Address = null)
{
    /// <summary>The name under which a page sets its list of crumbs in the view data.</summary>
    public const string ViewDataKey = "Crumbs";
}

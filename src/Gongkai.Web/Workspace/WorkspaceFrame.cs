using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Gongkai.Web.Workspace;

/// <summary>What stands round every page of the workspace: which body, who, and where else the person may go.</summary>
/// <remarks>
/// Filled once a request, after sign-in, with <see cref="ShowOn"/>; a page may set its own under <see cref="ViewDataKey"/>.
/// Every address is relative to the application and begins with <c>~/</c>, because it may be served under a path.
/// </remarks>
/// <param name="Agency">The body's full name.</param>
/// <param name="AgencyCode">The body's part of the address.</param>
/// <param name="Person">The name of the person who is signed in.</param>
/// <param name="Post">The post in which the person acts.</param>
public sealed record WorkspaceFrame(string Agency, string AgencyCode, string Person, string Post)
{
    /// <summary>The name under which a page finds or sets it in its view data.</summary>
    public const string ViewDataKey = nameof(WorkspaceFrame);

    /// <summary>The other bodies for which the person may work, in the order in which they are listed: each before those that it carries on.</summary>
    public IReadOnlyList<AgencyLink> OtherAgencies { get; init; } = [];

    /// <summary>Whether the person may search the body's records.</summary>
    public bool HasSearch { get; init; } = true;

    /// <summary>Said of a body that has ended, on all of its pages; null while it exists.</summary>
    public string? Ended { get; init; }

    /// <summary>What the person may open, in the order of <see cref="WorkspaceSection.All"/>.</summary>
    public IReadOnlyList<SectionLink> Sections { get; init; } = [];

    /// <summary>The section of the page, unless its address says it.</summary>
    public WorkspaceSection? Current { get; init; }

    /// <summary>Today by the clock of a demonstration; null where the work is real.</summary>
    public DateOnly? DemoDate { get; init; }

    public string AccountAddress { get; init; } = "~/account";

    /// <summary>Where the button that signs out posts to.</summary>
    public string SignOutAddress { get; init; } = "~/sign-out";

    public string HomeAddress => $"~/workspace/{AgencyCode}";

    public string SearchAddress => $"{HomeAddress}/search";

    /// <summary>The frame of this request, or the one that the page set.</summary>
    /// <exception cref="InvalidOperationException">Nobody supplied one.</exception>
    public static WorkspaceFrame Of(ViewContext view) =>
        view.ViewData[ViewDataKey] as WorkspaceFrame
        ?? view.HttpContext.Items[typeof(WorkspaceFrame)] as WorkspaceFrame
        ?? throw new InvalidOperationException("A page of the workspace needs a WorkspaceFrame in the request's items or in its view data.");

    /// <summary>Makes it the frame of this request.</summary>
    public void ShowOn(HttpContext context) => context.Items[typeof(WorkspaceFrame)] = this;

    /// <summary>True when the page at this path, without the application's own, belongs to the section.</summary>
    public bool IsCurrent(SectionLink link, PathString path) =>
        Current is null
            ? Lies(path, link) && !Sections.Any(other => other.Address.Length > link.Address.Length && Lies(path, other))
            : Current == link.Section;

    private static bool Lies(PathString path, SectionLink link) =>
        path.StartsWithSegments(new PathString(link.Address[1..]), StringComparison.OrdinalIgnoreCase);
}

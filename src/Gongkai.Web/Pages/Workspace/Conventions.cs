using Gongkai.Agencies;
using Gongkai.Web.Access;

namespace Gongkai.Web.Pages.Workspace;

/// <summary>The way in, the to-do list, and the style guide.</summary>
internal sealed class Conventions : FolderConventions
{
    public override string Folder => "/Workspace";

    public override void Describe(FolderAccess folder)
    {
        folder.Page("Index", view: null);
        folder.Page("ToDo", Right.SeeWorkspace);
        folder.Page("Search", Right.SeeLedgers);
        folder.OpenPage("Styleguide");
    }
}

using Gongkai.Agencies;
using Gongkai.Web.Access;

namespace Gongkai.Web.Pages.Workspace.AnnualReports;

/// <summary>Yearly reports: who sees them and who writes their texts.</summary>
internal sealed class Conventions : FolderConventions
{
    public override string Folder => "/Workspace/AnnualReports";

    public override void Describe(FolderAccess folder)
    {
        folder.Page("Index", Right.SeeReport);
        folder.Page("Report", Right.SeeReport);
        folder.Page("Cell", Right.SeeReport);
        folder.Page("Download", Right.SeeReport);
        folder.Page("Text", Right.EditReport, post: Right.EditReport);
    }
}

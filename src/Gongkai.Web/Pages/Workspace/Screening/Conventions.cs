using Gongkai.Agencies;
using Gongkai.Web.Access;

namespace Gongkai.Web.Pages.Workspace.Screening;

/// <summary>The rules of screening: everybody who works with items sees them, the county sets them.</summary>
internal sealed class Conventions : FolderConventions
{
    public override string Folder => "/Workspace/Screening";

    public override void Describe(FolderAccess folder)
    {
        folder.Page("Index", Right.SeeLedgers).Post("Policy", Right.ManageScreening).Post("Preview", Right.ManageScreening).Post("Import", Right.ManageScreening);
        folder.Page("Entry", Right.ManageScreening, post: Right.ManageScreening).Post("End", Right.ManageScreening);
        folder.Page("Version", Right.SeeLedgers);
        folder.Page("Export", Right.SeeLedgers);
    }
}

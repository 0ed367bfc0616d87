using Gongkai.Agencies;
using Gongkai.Web.Access;

namespace Gongkai.Web.Pages.Workspace.Offline.Supplies;

/// <summary>Packages for archive and library: who makes them and hands them over.</summary>
internal sealed class Conventions : FolderConventions
{
    public override string Folder => "/Workspace/Offline/Supplies";

    public override void Describe(FolderAccess folder)
    {
        folder.Page("Supplies", Right.SeeLedgers);
        folder.Page("NewSupply", Right.RecordItem, post: Right.RecordItem);
        folder.Page("Supply", Right.SeeLedgers, post: Right.RecordItem);
        folder.Page("SupplyFile", Right.SeeLedgers);
    }
}

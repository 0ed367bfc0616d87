using Gongkai.Agencies;
using Gongkai.Web.Access;

namespace Gongkai.Web.Pages.Workspace.Items;

/// <summary>Items disclosed proactively: who sees and who records them.</summary>
internal sealed class Conventions : FolderConventions
{
    public override string Folder => "/Workspace/Items";

    public override void Describe(FolderAccess folder)
    {
        folder.Page("Index", Right.SeeLedgers);
        folder.Page("Record", Right.SeeLedgers, post: Right.RecordItem);
    }
}

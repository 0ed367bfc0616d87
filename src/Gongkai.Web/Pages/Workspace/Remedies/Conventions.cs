using Gongkai.Agencies;
using Gongkai.Web.Access;

namespace Gongkai.Web.Pages.Workspace.Remedies;

/// <summary>Reconsiderations and suits: who sees and who keeps them.</summary>
internal sealed class Conventions : FolderConventions
{
    public override string Folder => "/Workspace/Remedies";

    public override void Describe(FolderAccess folder)
    {
        folder.Page("Index", Right.SeeLedgers);
        folder.Page("Record", Right.SeeLedgers, post: Right.RecordLedger);
        folder.Page("Decide", Right.RecordLedger, post: Right.RecordLedger);
    }
}

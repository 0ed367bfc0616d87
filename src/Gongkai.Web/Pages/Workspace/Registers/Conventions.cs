using Gongkai.Agencies;
using Gongkai.Web.Access;

namespace Gongkai.Web.Pages.Workspace.Registers;

/// <summary>The registers of documents, decisions and charges: who sees and who keeps them.</summary>
internal sealed class Conventions : FolderConventions
{
    public override string Folder => "/Workspace/Registers";

    public override void Describe(FolderAccess folder)
    {
        folder.Page("NormativeDocuments", Right.SeeLedgers);
        folder.Page("NormativeDocument", Right.SeeLedgers, post: Right.RecordLedger);
        folder.Page("Repeal", Right.RecordLedger, post: Right.RecordLedger);
        folder.Page("Amend", Right.RecordLedger, post: Right.RecordLedger).Post("Remove", Right.RecordLedger);
        folder.Page("NoExplanation", Right.RecordLedger, post: Right.RecordLedger);
        folder.Page("Assess", Right.RecordLedger, post: Right.RecordLedger);
        folder.Page("Reverse", Right.RecordLedger, post: Right.RecordLedger);
        folder.Page("Decisions", Right.SeeLedgers);
        folder.Page("Decision", Right.SeeLedgers, post: Right.RecordLedger);
        folder.Page("Charges", Right.SeeLedgers);
        folder.Page("Charge", Right.SeeLedgers, post: Right.RecordLedger);
    }
}

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
        folder.Page("Channels", Right.SeeLedgers, post: Right.RecordItem).Post("Remove", Right.RecordItem);
        folder.Page("Withdraw", Right.PublishItem, post: Right.PublishItem);
        folder.Page("Drafts", Right.SeeLedgers);
        folder.Page("Draft", Right.RecordItem, post: Right.RecordItem).Post("Switch", Right.RecordItem).Post("Check", Right.RecordItem).Post("Found", Right.RecordItem).Post("Mask", Right.RecordItem)
            .Post("Attach", Right.RecordItem).Post("Detach", Right.RecordItem);
        folder.Page("Import", Right.RecordItem, post: Right.RecordItem);
        folder.Page("Version", Right.SeeLedgers)
            .Post("Submit", Right.RecordItem).Post("Recall", Right.RecordItem).Post("Discard", Right.RecordItem).Post("Paper", Right.RecordItem)
            .Post("Mask", Right.RecordItem).Post("Waive", Right.WaiveScreening)
            .Post("Pass", Right.ReviewItem).Post("Return", Right.ReviewItem)
            .Post("Publish", Right.PublishItem).Post("Schedule", Right.PublishItem);
        folder.Page("Withheld", Right.SeeLedgers, post: Right.RecordItem);
        folder.Page("Guide", Right.SeeLedgers, post: Right.EditAgencyContact);
        folder.Page("Sheet", Right.SeeLedgers);
        folder.Page("Inquiries", Right.SeeLedgers).Post("Ask", Right.Inquire).Post("Answer", Right.Inquire).Post("Withdraw", Right.Inquire);
        folder.Page("Letter", Right.SeeLedgers);
        folder.Page("Bulk", Right.ReviewItem, post: Right.ReviewItem);
        folder.Page("IndexNumbers", Right.SeeLedgers).Post("Set", Right.ManageCatalogue).Post("Preview", Right.ManageCatalogue);
    }
}

using Gongkai.Agencies;
using Gongkai.Web.Access;

namespace Gongkai.Web.Pages.Workspace.Offline;

/// <summary>Boards, screens, meetings: who sees them, who posts, who keeps the register.</summary>
internal sealed class Conventions : FolderConventions
{
    public override string Folder => "/Workspace/Offline";

    public override void Describe(FolderAccess folder)
    {
        folder.Page("Notices", Right.SeePlaces);
        folder.Page("Notice", Right.SeePlaces, post: Right.PostNotices).Post("Photograph", Right.PostNotices);
        folder.Page("Post", Right.PostNotices, post: Right.PostNotices);
        folder.Page("TakeDown", Right.PostNotices, post: Right.PostNotices);
        folder.Page("Places", Right.SeePlaces);
        folder.Page("Place", Right.SeePlaces, post: Right.KeepPlaces);
        folder.Page("Inspect", Right.KeepPlaces, post: Right.KeepPlaces);
        folder.Page("Fix", Right.PostNotices, post: Right.PostNotices);
        folder.Page("ScreenTexts", Right.SeePlaces, post: Right.SeePlaces).Post("Download", Right.SeePlaces);
        folder.Page("Meetings", Right.SeePlaces);
        folder.Page("Meeting", Right.SeePlaces, post: Right.PostNotices).Post("Add", Right.PostNotices);
        folder.Page("Answer", Right.PostNotices, post: Right.PostNotices);
        folder.Page("Assessments", Right.SeePlaces);
        folder.Page("Assessment", Right.SeePlaces, post: Right.ReleaseLists);
        folder.Page("Subsidies", Right.SeePlaces);
        folder.Page("NewSubsidyList", Right.PostNotices, post: Right.PostNotices);
        folder.Page("SubsidyList", Right.SeePlaces).Post("Mask", Right.PostNotices).Post("Release", Right.ReleaseLists).Post("Remove", Right.PostNotices).Post("Void", Right.PostNotices);
        folder.Page("VillageAffairs", Right.SeePlaces);
        folder.Page("PostAffairs", Right.PostNotices, post: Right.PostNotices);
        folder.Page("VillageAffairsRule", Right.KeepPlaces, post: Right.KeepPlaces);
        folder.Page("Complaints", Right.SeePlaces);
        folder.Page("Complaint", Right.SeePlaces, post: Right.KeepPlaces);
        folder.Page("Conclude", Right.KeepPlaces, post: Right.KeepPlaces);
        folder.Page("Supplies", Right.SeeLedgers);
        folder.Page("NewSupply", Right.RecordItem, post: Right.RecordItem);
        folder.Page("Supply", Right.SeeLedgers, post: Right.RecordItem);
        folder.Page("SupplyFile", Right.SeeLedgers);
        folder.Page("Photograph", Right.SeePlaces);
    }
}

using Gongkai.Agencies;
using Gongkai.Web.Access;

namespace Gongkai.Web.Pages.Workspace.Offline.Villages;

/// <summary>Villages' affairs and complaints about them: who posts, who sets the rule, who looks into complaints.</summary>
internal sealed class Conventions : FolderConventions
{
    public override string Folder => "/Workspace/Offline/Villages";

    public override void Describe(FolderAccess folder)
    {
        folder.Page("VillageAffairs", Right.SeePlaces);
        folder.Page("PostAffairs", Right.PostNotices, post: Right.PostNotices);
        folder.Page("VillageAffairsRule", Right.KeepPlaces, post: Right.KeepPlaces);
        folder.Page("Complaints", Right.SeePlaces);
        folder.Page("Complaint", Right.SeePlaces, post: Right.KeepPlaces);
        folder.Page("Conclude", Right.KeepPlaces, post: Right.KeepPlaces);
    }
}

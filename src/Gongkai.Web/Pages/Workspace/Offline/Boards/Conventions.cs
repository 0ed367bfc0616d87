using Gongkai.Agencies;
using Gongkai.Web.Access;

namespace Gongkai.Web.Pages.Workspace.Offline.Boards;

/// <summary>Boards and screens: who sees them, who posts, who keeps the register.</summary>
internal sealed class Conventions : FolderConventions
{
    public override string Folder => "/Workspace/Offline/Boards";

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
        folder.Page("Photograph", Right.SeePlaces);
    }
}

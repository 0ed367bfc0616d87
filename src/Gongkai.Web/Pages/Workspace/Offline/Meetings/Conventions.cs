using Gongkai.Agencies;
using Gongkai.Web.Access;

namespace Gongkai.Web.Pages.Workspace.Offline.Meetings;

/// <summary>Meetings: who sees and who records them.</summary>
internal sealed class Conventions : FolderConventions
{
    public override string Folder => "/Workspace/Offline/Meetings";

    public override void Describe(FolderAccess folder)
    {
        folder.Page("Meetings", Right.SeePlaces);
        folder.Page("Meeting", Right.SeePlaces, post: Right.PostNotices).Post("Add", Right.PostNotices);
        folder.Page("Answer", Right.PostNotices, post: Right.PostNotices);
    }
}

using Gongkai.Agencies;
using Gongkai.Web.Access;

namespace Gongkai.Web.Pages.Workspace.Offline.Subsidies;

/// <summary>Lists of subsidies and their assessments: who prepares, who releases.</summary>
internal sealed class Conventions : FolderConventions
{
    public override string Folder => "/Workspace/Offline/Subsidies";

    public override void Describe(FolderAccess folder)
    {
        folder.Page("Assessments", Right.SeePlaces);
        folder.Page("Assessment", Right.SeePlaces, post: Right.ReleaseLists);
        folder.Page("Subsidies", Right.SeePlaces);
        folder.Page("NewSubsidyList", Right.PostNotices, post: Right.PostNotices);
        folder.Page("SubsidyList", Right.SeePlaces).Post("Mask", Right.PostNotices).Post("Release", Right.ReleaseLists).Post("Remove", Right.PostNotices).Post("Void", Right.PostNotices);
    }
}

using Gongkai.Agencies;
using Gongkai.Web.Access;

namespace Gongkai.Web.Pages.Workspace.Review;

/// <summary>The procedures of review: everybody in the body sees them, the supervising office sets them.</summary>
internal sealed class Conventions : FolderConventions
{
    public override string Folder => "/Workspace/Review";

    public override void Describe(FolderAccess folder) =>
        folder.Page("Procedure", Right.SeePeople).Post("Set", Right.ManageReview).Post("Allow", Right.ManageReview).Post("End", Right.ManageReview);
}

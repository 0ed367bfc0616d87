using Gongkai.Agencies;
using Gongkai.Web.Access;

namespace Gongkai.Web.Pages.Workspace.Requests;

/// <summary>Applications: who sees, registers, concludes and corrects them.</summary>
internal sealed class Conventions : FolderConventions
{
    public override string Folder => "/Workspace/Requests";

    public override void Describe(FolderAccess folder)
    {
        folder.Page("Index", Right.SeeLedgers);
        folder.Page("New", Right.RegisterRequest, post: Right.RegisterRequest);
        folder.Page("Detail", Right.SeeLedgers);
        folder.Page("Applicant", Right.SeeApplicant, post: Right.SeeApplicant);
        folder.Page("Conclude", Right.ConcludeRequest, post: Right.ConcludeRequest);
        folder.Page("Conclusion", Right.ConcludeRequest, post: Right.ConcludeRequest);
        folder.Page("Reopen", Right.ConcludeRequest, post: Right.ConcludeRequest);
        folder.Page("Void", Right.RegisterRequest, post: Right.RegisterRequest);
        folder.Page("Edit", Right.RegisterRequest, post: Right.RegisterRequest);
    }
}

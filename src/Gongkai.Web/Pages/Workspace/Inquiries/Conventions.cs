using Gongkai.Agencies;
using Gongkai.Web.Access;

namespace Gongkai.Web.Pages.Workspace.Inquiries;

/// <summary>What other bodies ask about their items: who sees and who answers.</summary>
internal sealed class Conventions : FolderConventions
{
    public override string Folder => "/Workspace/Inquiries";

    public override void Describe(FolderAccess folder)
    {
        folder.Page("Index", Right.SeeLedgers);
        folder.Page("Answer", Right.SeeLedgers, post: Right.Inquire);
    }
}

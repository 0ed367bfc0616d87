using Gongkai.Agencies;
using Gongkai.Web.Access;

namespace Gongkai.Web.Pages.Workspace.Journal;

/// <summary>The auditor's pages: reading and taking home, nothing else.</summary>
internal sealed class Conventions : FolderConventions
{
    public override string Folder => "/Workspace/Journal";

    public override void Describe(FolderAccess folder) =>
        folder.InstallationPage("Index", Right.SeeJournal).Post("Export", Right.ExportJournal);
}

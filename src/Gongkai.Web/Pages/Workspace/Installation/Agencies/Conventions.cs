using Gongkai.Agencies;
using Gongkai.Web.Access;

namespace Gongkai.Web.Pages.Workspace.Installation.Agencies;

/// <summary>The bodies of the installation.</summary>
internal sealed class Conventions : FolderConventions
{
    public override string Folder => "/Workspace/Installation/Agencies";

    public override void Describe(FolderAccess folder)
    {
        folder.InstallationPage("Index", Right.ManageAgencies);
        folder.InstallationPage("New", Right.ManageAgencies, Right.ManageAgencies);
        folder.InstallationPage("Body", Right.ManageAgencies);
        folder.InstallationPage("Rename", Right.ManageAgencies, Right.ManageAgencies);
        folder.InstallationPage("Correct", Right.ManageAgencies, Right.ManageAgencies);
        folder.InstallationPage("Move", Right.ManageAgencies, Right.ManageAgencies);
        folder.InstallationPage("Merge", Right.ManageAgencies, Right.ManageAgencies);
        folder.InstallationPage("NewCompetence", Right.ManageAgencies, Right.ManageAgencies);
        folder.InstallationPage("EndCompetence", Right.ManageAgencies, Right.ManageAgencies);
    }
}

using Gongkai.Agencies;
using Gongkai.Web.Access;

namespace Gongkai.Web.Pages.Workspace.Installation.People;

/// <summary>The accounts of the installation.</summary>
internal sealed class Conventions : FolderConventions
{
    public override string Folder => "/Workspace/Installation/People";

    public override void Describe(FolderAccess folder)
    {
        folder.InstallationPage("Index", Right.ManagePeople);
        folder.InstallationPage("New", Right.ManagePeople, Right.ManagePeople);
        folder.InstallationPage("Account", Right.ManagePeople, Right.ManagePeople).Post("Disable", Right.ManagePeople).Post("Enable", Right.ManagePeople);
        folder.InstallationPage("Credentials", Right.ManagePeople)
            .Post("Password", Right.ManagePeople).Post("SecondFactor", Right.ManagePeople).Post("Provider", Right.ManagePeople).Post("EndSession", Right.RevokeSession);
    }
}

using Gongkai.Agencies;
using Gongkai.Web.Access;

namespace Gongkai.Web.Pages.Workspace.Installation.Settings;

/// <summary>What the installation as a whole is set to.</summary>
internal sealed class Conventions : FolderConventions
{
    public override string Folder => "/Workspace/Installation/Settings";

    public override void Describe(FolderAccess folder) => folder.InstallationPage("Index", Right.ManageSettings, Right.ManageSettings);
}

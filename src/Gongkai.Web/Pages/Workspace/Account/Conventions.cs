using Gongkai.Web.Access;

namespace Gongkai.Web.Pages.Workspace.Account;

/// <summary>我的账号: everybody's own affairs, open to every person with an account.</summary>
internal sealed class Conventions : FolderConventions
{
    public override string Folder => "/Workspace/Account";

    public override void Describe(FolderAccess folder)
    {
        folder.Page("Index", view: null).Post("EndSession", right: null);
        folder.Page("Password", view: null).Post("", right: null);
        folder.Page("SecondFactor", view: null).Post("", right: null).Post("Disable", right: null);
    }
}

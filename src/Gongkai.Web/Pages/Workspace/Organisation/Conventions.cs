using Gongkai.Agencies;
using Gongkai.Web.Access;

namespace Gongkai.Web.Pages.Workspace.Organisation;

/// <summary>机构人员: the body's own data, its posts and people.</summary>
internal sealed class Conventions : FolderConventions
{
    public override string Folder => "/Workspace/Organisation";

    public override void Describe(FolderAccess folder)
    {
        folder.Page("Index", Right.SeePeople);
        folder.Page("DisclosureOffice", Right.EditAgencyContact, Right.EditAgencyContact);
        folder.Page("Posts", Right.SeePeople);
        folder.Page("NewDivision", Right.ManagePosts, Right.ManagePosts);
        folder.Page("RenameDivision", Right.ManagePosts, Right.ManagePosts);
        folder.Page("EndDivision", Right.ManagePosts, Right.ManagePosts);
        folder.Page("NewPost", Right.ManagePosts, Right.ManagePosts);
        folder.Page("ChangePost", Right.ManagePosts, Right.ManagePosts);
        folder.Page("EndPost", Right.ManagePosts, Right.ManagePosts);
        folder.Page("Appoint", Right.ManagePosts, Right.ManagePosts);
        folder.Page("EndTenure", Right.ManagePosts, Right.ManagePosts);
        folder.Page("People", Right.SeePeople);
        folder.Page("LeadingGroup", Right.SeePeople);
        folder.Page("NewLeadingGroup", Right.ManageLeadingGroup, Right.ManageLeadingGroup);
        folder.Page("EndLeadingGroup", Right.ManageLeadingGroup, Right.ManageLeadingGroup);
        folder.Page("Delegations", Right.SeePeople).Post("Revoke", Right.Delegate);
        folder.Page("NewDelegation", Right.Delegate, Right.Delegate);
        folder.Page("HandOver", Right.SeeHandOver);
        folder.Page("Rights", Right.SeePeople);
    }
}

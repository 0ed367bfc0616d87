using Gongkai.Agencies;
using Gongkai.Web.Access;

namespace Gongkai.Web.Pages.Workspace.Files;

/// <summary>Files of items and of their review: whoever sees the ledgers sees them.</summary>
internal sealed class Conventions : FolderConventions
{
    public override string Folder => "/Workspace/Files";

    public override void Describe(FolderAccess folder) => folder.Page("Download", Right.SeeLedgers);
}

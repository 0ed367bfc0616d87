using Gongkai.Agencies;
using Gongkai.Web.Access;

namespace Gongkai.Web.Pages.Workspace.Catalogue;

/// <summary>The standard catalogue: everybody who reads the ledgers sees what is covered, the body's clerks place items and state what does not concern them, the supervising office makes it and hands it down.</summary>
internal sealed class Conventions : FolderConventions
{
    public override string Folder => "/Workspace/Catalogue";

    public override void Describe(FolderAccess folder)
    {
        folder.Page("Index", Right.SeeLedgers);
        folder.Page("Line", Right.SeeLedgers, post: Right.RecordItem);
        folder.Page("Place", Right.RecordItem, post: Right.RecordItem);
        folder.Page("Statements", Right.SeeLedgers, post: Right.RecordItem).Post("Void", Right.RecordItem);
        folder.Page("Export", Right.SeeLedgers);
        folder.Page("Bodies", Right.ManageCatalogue);
        folder.Page("Versions", Right.ManageCatalogue).Post("Begin", Right.ManageCatalogue).Post("Import", Right.ManageCatalogue);
        folder.Page("Version", Right.ManageCatalogue).Post("Issue", Right.ManageCatalogue).Post("HandDown", Right.ManageCatalogue);
        folder.Page("EditLine", Right.ManageCatalogue, post: Right.ManageCatalogue).Post("Remove", Right.ManageCatalogue);
    }
}

using Gongkai.Office.Requests;
using Gongkai.Office.Storage;
using Gongkai.Web.Workspace;

namespace Gongkai.Web.Pages.Workspace.Requests;

/// <summary>A form that does one thing with one application.</summary>
public abstract class RequestActPage(OfficeContext data) : RecordActPage<Request>(data)
{
    protected override string List => "requests";

    protected override IEnumerable<Fact> FactsOf(Request row) => row.Facts();
}

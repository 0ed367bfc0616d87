using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Web.Portal;

namespace Gongkai.Web.Pages.Portal;

/// <summary>依申请公开: who may apply, where and how (Regulation Arts. 27 to 29, 33).</summary>
public sealed class ApplyModel(OfficeContext data) : PortalPage(data)
{
    protected override PortalColumn Column => PortalColumn.Apply;
}

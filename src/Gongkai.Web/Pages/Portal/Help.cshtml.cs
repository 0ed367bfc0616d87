using Gongkai.Office.Storage;
using Gongkai.Web.Portal;

namespace Gongkai.Web.Pages.Portal;

/// <summary>无障碍说明 (Regulation Art. 43).</summary>
public sealed class HelpModel(OfficeContext data) : PortalPage(data)
{}

using Gongkai.Office.Storage;
using Gongkai.Web.Portal;

namespace Gongkai.Web.Pages.Portal;

/// <summary>网站地图: every column and category on one page.</summary>
public sealed class MapModel(OfficeContext data) : PortalPage(data)
{}

using Gongkai.Office.Journal;

namespace Gongkai.Office.Proactive.Catalogues;

/// <summary>What is done to the standard catalogue.</summary>
public static class CatalogueActs
{
    public static readonly Act Begun = new("catalogue-begun", "起草标准目录");

    public static readonly Act Imported = new("catalogue-imported", "导入标准目录");

    public static readonly Act LineSaved = new("catalogue-line-saved", "修改标准目录事项");

    public static readonly Act LineRemoved = new("catalogue-line-removed", "删去标准目录事项");

    public static readonly Act Issued = new("catalogue-issued", "印发标准目录");

    public static readonly Act HandedDown = new("catalogue-handed-down", "下发标准目录");

    public static readonly Act Adopted = new("catalogue-adopted", "启用标准目录");

    public static readonly Act Stated = new("catalogue-stated", "说明未涉及事项");

    public static readonly Act StatementVoided = new("catalogue-statement-voided", "作废未涉及事项说明");

    public static readonly Act ItemPlaced = new("item-placed", "归入标准目录事项");
}

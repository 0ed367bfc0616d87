using Gongkai.Documents.Catalogues;
using Gongkai.Office.Agencies;
using Gongkai.Office.Proactive.Catalogues;
using Gongkai.Office.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Items;

/// <summary>A version of the standard catalogue as a workbook to take home.</summary>
internal static class CatalogueFile
{
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static async Task<FileContentResult> OfAsync(OfficeContext data, AgencyChart chart, CatalogueVersion version, CancellationToken cancel)
    {
        var issuer = chart.FindAlsoEnded(version.AgencyId)?.ShortName ?? "";
        var edition = version.IssuedOn is { } issued ? $"第{version.Number}版，{issued:yyyy年M月d日}印发" : $"第{version.Number}版，征求意见稿";
        var lines = await data.LinesOfAsync(version, cancel);
        return new FileContentResult(CatalogueXlsx.Write(issuer, edition, [.. lines.Select(line => line.Line)]), Type) { FileDownloadName = $"{issuer}基层政务公开标准目录（第{version.Number}版）.xlsx" };
    }
}

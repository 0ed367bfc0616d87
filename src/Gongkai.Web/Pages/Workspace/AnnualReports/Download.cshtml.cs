using Gongkai.Documents.AnnualReports;
using Gongkai.Law;
using Gongkai.Office.AnnualReports;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Workspace.AnnualReports;

/// <summary>One year's report as a file.</summary>
public sealed class DownloadModel(ReportBuild build) : LedgerPage
{
    /// <param name="kind"><c>docx</c>, <c>html</c>, <c>xlsx</c> or <c>json</c>.</param>
    public async Task<IActionResult> OnGetAsync(int year, string kind, CancellationToken cancel)
    {
        var (file, type) = kind switch
        {
            "docx" => (ReportFileKind.Docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            "xlsx" => (ReportFileKind.Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            "html" => (ReportFileKind.Html, "application/octet-stream"), // never shown as a page of ours
            "json" => (ReportFileKind.Json, "application/json"),
            _ => (default(ReportFileKind?), ""),
        };
        if (file is null || await build.BuildAsync(AgencyId, year, cancel) is not Ruling<BuiltReport>.Allowed { Value: var built }) return NotFound();

        return File(ReportWriter.Write(built.Report, file.Value, built.Agency.Value), type, $"{built.Report.Unit}{year}年政府信息公开工作年度报告.{kind}");
    }
}

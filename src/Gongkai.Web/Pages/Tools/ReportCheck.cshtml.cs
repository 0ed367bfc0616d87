using System.Text.Json;
using Gongkai.AnnualReports;
using Gongkai.Documents.CheckResults;
using Gongkai.Findings;
using Gongkai.Web.AnnualReports;
using Gongkai.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Logging;

namespace Gongkai.Web.Pages.Tools;

/// <summary>年度报告核对: upload yearly reports, see what is wrong with them, take the result home. Nothing is stored.</summary>
[RequestSizeLimit(UploadLimit.LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = UploadLimit.LargestRequest, MemoryBufferThreshold = (int)UploadLimit.LargestRequest, ValueLengthLimit = 16 * 1024 * 1024)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ReportCheckModel(WebSettings settings, ILogger<ReportCheckModel> log) : PageModel
{
    /// <summary>What the file chooser offers.</summary>
    public static string Accepts => ".docx,.docm,.doc,.wps,.pdf,.html,.htm,.mht,.txt,.odt,.rtf,.xlsx,.json,.zip";

    [BindProperty]
    public IReadOnlyList<IFormFile> Files { get; set; } = [];

    /// <summary>Last year's reports, to compare with; none needed.</summary>
    [BindProperty]
    public IReadOnlyList<IFormFile> Previous { get; set; } = [];

    /// <summary>1 shows the built-in sample, 0 the form; without it the form, in a demonstration the sample.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Sample { get; set; }

    /// <summary>One entry a file, in the order of the upload; empty while there is only the form.</summary>
    public IReadOnlyList<FileCheck> Checks { get; private set; } = [];

    public bool IsSample { get; private set; }

    public IEnumerable<FileCheck.Checked> Reports => Checks.OfType<FileCheck.Checked>();

    /// <summary>True when one report fills the page and no list of files is needed.</summary>
    public bool IsSingle => Checks is [FileCheck.Checked];

    /// <summary>One sentence over the list of files.</summary>
    public string Summary
    {
        get
        {
            var (reports, wrong) = (Reports.Count(), Reports.Count(report => report.Report.Count(Severity.Error) > 0));
            if (reports == 0) return "没有一个文件能够核对，原因见下表。";
            return $"核对了{reports}份报告，{(wrong == 0 ? "都没有错误" : $"其中{wrong}份有错误")}{(reports < Checks.Count ? "；另有文件没有核对，原因见下表" : "")}。点机关名称看报告全文和问题位置。";
        }
    }

    /// <summary>The rules by severity, the most serious first.</summary>
    public static IEnumerable<IGrouping<Severity, (string Title, string Basis)>> Rules =>
        RuleCatalogue.Rules.OrderByDescending(rule => rule.Severity).GroupBy(rule => rule.Severity, rule => (rule.Title, rule.Basis));

    public void OnGet()
    {
        IsSample = Sample is { } asked ? asked == 1 : settings.IsDemo;
        if (IsSample) Checks = [SampleReport.Check()];
    }

    public void OnPost()
    {
        if (Refusal() is { } sentence)
            ModelState.AddModelError(nameof(Files), sentence);
        else
            Checks = UploadedReports.Check(Files, Previous, log);
    }

    /// <summary>The results that the page carries along, as a file.</summary>
    /// <param name="results">A line of JSON a file.</param>
    /// <param name="kind">See <see cref="ResultDownload.Of"/>.</param>
    public IActionResult OnPostDownload(string[] results, string? kind)
    {
        try
        {
            return ResultDownload.Of(kind ?? "", [.. results.Select(JsonLinesResults.Read)]) is { } download
                ? File(download.Content, download.Type, download.Name)
                : BadRequest();
        }
        catch (JsonException)
        {
            return BadRequest();
        }
    }

    private string? Refusal() => Files.Count switch
    {
        0 => "还没有选择文件。请先选择年度报告，再点“核对”。",
        > UploadLimit.MostFiles => $"一次最多核对{UploadLimit.MostFiles}个文件，这次选了{Files.Count}个，都没有核对。请分几次上传。",
        _ => null,
    };
}

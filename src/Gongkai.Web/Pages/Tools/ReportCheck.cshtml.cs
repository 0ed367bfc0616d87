using Gongkai.AnnualReports;
using Gongkai.Findings;
using Gongkai.Web.AnnualReports;
using Gongkai.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Tools;

/// <summary>年度报告核对: upload yearly reports, see what is wrong with them. Nothing is stored.</summary>
[RequestSizeLimit(UploadLimit.LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = UploadLimit.LargestRequest, MemoryBufferThreshold = (int)UploadLimit.LargestRequest)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ReportCheckModel(WebSettings settings) : PageModel
{
    /// <summary>What the file chooser offers.</summary>
    public static string Accepts => ".docx,.pdf,.html,.htm,.txt";

    [BindProperty]
    public IReadOnlyList<IFormFile> Files { get; set; } = [];

    /// <summary>1 shows the built-in sample, 0 the form; without it the form, in a demonstration the sample.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Sample { get; set; }

    /// <summary>One entry a file, in the order of the upload; empty while there is only the form.</summary>
    public IReadOnlyList<FileCheck> Checks { get; private set; } = [];

    public bool IsSample { get; private set; }

    public IEnumerable<FileCheck.Checked> Reports => Checks.OfType<FileCheck.Checked>();

    /// <summary>True when one report fills the page and no list of files is needed.</summary>
    public bool IsSingle => Checks is [FileCheck.Checked];

    /// <summary>The rules by severity, the most serious first.</summary>
    public static IEnumerable<IGrouping<Severity, (string Title, string Basis)>> Rules =>
        RuleCatalogue.Rules.OrderByDescending(rule => rule.Severity).GroupBy(rule => rule.Severity, rule => (rule.Title, rule.Basis));

    public void OnGet()
    {
        IsSample = Sample is { } asked ? asked == 1 : settings.IsDemo;
        if (IsSample) Checks = [SampleReport.Check()];
    }

    public async Task OnPostAsync(CancellationToken cancel)
    {
        if (Refusal() is { } sentence)
        {
            ModelState.AddModelError(nameof(Files), sentence);
            return;
        }

        var checks = new List<FileCheck>();
        foreach (var file in Files) checks.Add(await CheckAsync(file, checks.Count + 1, cancel));
        Checks = checks;
    }

    private string? Refusal() => Files.Count switch
    {
        0 => "还没有选择文件。请先选择年度报告，再点“核对”。",
        > UploadLimit.MostFiles => $"一次最多核对{UploadLimit.MostFiles}个文件，这次选了{Files.Count}个，都没有核对。请分几次上传。",
        _ => null,
    };

    private static async Task<FileCheck> CheckAsync(IFormFile file, int number, CancellationToken cancel)
    {
        var name = Path.GetFileName(file.FileName.Replace('\\', '/'));
        if (file.Length > UploadLimit.LargestFile)
            return new FileCheck.Refused(name, "文件超过20 MB，没有核对。请把报告里的图片删去或者压缩，另存后再传。");

        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, cancel);
        return FileCheck.Of(name, content.GetBuffer().AsMemory(0, (int)content.Length), number);
    }
}

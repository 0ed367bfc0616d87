using Gongkai.Office.Search;
using Gongkai.Web.Access;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Workspace;

/// <summary>Finds records of the body.</summary>
public sealed class SearchModel(WorkspaceSearch search) : PageModel
{
    private const int LongestWords = 100;

    private string _code = "";

    public string Words { get; private set; } = "";

    public IReadOnlyList<FoundRecord> Found { get; private set; } = [];

    public async Task OnGetAsync([FromQuery(Name = "q")] string? words, CancellationToken cancel)
    {
        var signedIn = SignedIn.Of(HttpContext);
        _code = signedIn.Agency.Code.Value;
        Words = (words ?? "").Trim() is { Length: > LongestWords } all ? all[..LongestWords] : (words ?? "").Trim();
        if (Words.Length > 0) Found = await search.FindAsync(signedIn.Agency.Id, Words, cancel);
    }

    public string AddressOf(FoundRecord record) => Addresses.Of(_code, record);

    public static string LedgerOf(FoundRecord record) => record.Kind switch
    {
        FoundKind.Item => "主动公开信息",
        FoundKind.NormativeDocument => "规章、规范性文件",
        FoundKind.Decision => "许可、处罚、强制决定",
        FoundKind.Charge => "行政事业性收费",
        FoundKind.Remedy => "复议、诉讼",
        _ => "依申请公开",
    };
}

using Gongkai.Office.Screening;
using Gongkai.Screening;

namespace Gongkai.Web.Items;

/// <summary>How pages speak of findings.</summary>
public static class ItemFindings
{
    /// <summary>应当处理, 请核对, 已放行.</summary>
    public static string LevelWords(this ItemFinding finding) => finding.Stops ? "应当处理" : finding.Waiver is null ? "请核对" : "已放行";

    /// <summary>遮盖, or 改为“安装” of wording.</summary>
    public static string ReplaceWords(this ItemFinding finding) => finding.Kind == FindingKind.Of(ScreeningKind.Wording) ? $"改为“{finding.Instead}”" : "遮盖";
}

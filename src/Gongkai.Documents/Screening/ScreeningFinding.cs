using Gongkai.Screening;

namespace Gongkai.Documents.Screening;

/// <summary>
/// One thing that screening found in a file.
/// </summary>
/// <param name="Quote">The words concerned; of a hidden place the beginning of what it holds.</param>
/// <param name="Masked">What may stand in its place: masked, or of wording the right words. Null where only a person can say.</param>
/// <param name="Place">Where it is, as people say it: 第3段, 工作表“名单”B12, 批注（第3段）.</param>
public sealed record ScreeningFinding(ScreeningKind Kind, ScreeningSeverity Severity, string Quote, string? Masked, string Place)
{
    /// <summary>A hit in a text.</summary>
    /// <param name="text">The text that was screened.</param>
    public static ScreeningFinding Of(ScreeningHit hit, string text, string place)
    {
        var quote = text.Substring(hit.Start, hit.Length);
        return new ScreeningFinding(hit.Kind, hit.Severity, quote, hit.Entry is { } entry ? entry.Right : Masking.Mask(hit.Kind, quote), place);
    }
}

using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Screening;

namespace Gongkai.Office.Screening;

/// <summary>
/// One thing found in an item.
/// </summary>
/// <param name="Part">Where: 标题, 正文, the name of a file with personal data masked.</param>
/// <param name="Quote">The words concerned; of a file that was not looked into, the reason.</param>
/// <param name="Instead">What may stand in their place; null where only a person can say.</param>
/// <param name="Place">Where in the part: 第3段, 批注（第3段）; empty where the part is the place.</param>
/// <param name="Seal">A keyed digest of item, part, kind, place and quote: the same finding has the same one, and nobody reads the quote from it.</param>
public sealed record ItemFinding(string Part, FindingKind Kind, ScreeningSeverity Severity, string Quote, string? Instead, string Place, byte[] Seal)
{
    /// <summary>Under which it is let through; null where nobody did.</summary>
    public ScreeningWaiver? Waiver { get; init; }

    /// <summary>Whether the item does not go on before something is done about it.</summary>
    public bool Stops => Severity == ScreeningSeverity.Block && Waiver is null;

    /// <summary>Whether something can be put in place of the quote without a person's words; stars alone say nothing.</summary>
    public bool IsReplaceable => Instead is not null && Instead != Quote && Instead.Trim('*').Length > 0 && Kind != FindingKind.Of(ScreeningKind.Hidden);

    /// <summary>What forms call it.</summary>
    public string Key => Convert.ToHexStringLower(Seal);

    /// <summary>正文第3段（手机号码）, without the quote.</summary>
    public string InWords => $"{Part}{Place}（{Kind.Label}）";
}

/// <summary>A part of an item in which something was found.</summary>
/// <param name="IsFile">An attachment, which is treated outside and uploaded anew.</param>
public sealed record ScreenedPart(string Name, bool IsFile, IReadOnlyList<ItemFinding> Findings);

/// <summary>What screening found in a version of an item.</summary>
/// <param name="Parts">Those in which something was found, in order.</param>
/// <param name="Waivers">All that were ever given for the item, in order.</param>
public sealed record ScreenedItem(IReadOnlyList<ScreenedPart> Parts, IReadOnlyList<ScreeningWaiver> Waivers)
{
    /// <summary>Findings that a refusal names.</summary>
    private const int MostNamed = 3;

    /// <summary>The posts that may let something through: 岗位负责人、分管领导….</summary>
    public static string WhoWaives { get; } = string.Join("、", Duty.All.Where(duty => WhoMayDoWhat.Reach(duty, Right.WaiveScreening) is not null).Select(duty => duty.Label));

    /// <summary>Waivers that were given for a version, or hold for it, with whether they do.</summary>
    public IReadOnlyList<GivenWaiver> WaiversOf(Guid version)
    {
        var holding = Findings.Select(finding => finding.Waiver?.Id).ToHashSet();
        return [.. Waivers.Select(waiver => new GivenWaiver(waiver, holding.Contains(waiver.Id))).Where(given => given.Holds || given.Waiver.VersionId == version)];
    }

    public IEnumerable<ItemFinding> Findings => Parts.SelectMany(part => part.Findings);

    /// <summary>Why the item does not go on.</summary>
    public IReadOnlyList<ItemFinding> Stopping => [.. Findings.Where(finding => finding.Stops)];

    /// <summary>Refused (screening-blocks) while something blocks that nobody let through; null otherwise.</summary>
    /// <param name="act">What is not possible: 送审.</param>
    public Refusal? Check(string act) => Stopping is not { Count: > 0 } stopping ? null : new Refusal(
        "screening-blocks",
        $"还有{stopping.Count}处应当处理，不能{act}：{string.Join("、", stopping.Take(MostNamed).Select(finding => finding.InWords))}{(stopping.Count > MostNamed ? "等" : "")}。请遮盖或者删去，附件处理后重新上传；确需公开的，请{WhoWaives}写明理由放行。",
        LegalBasis.Regulation(15));
}

/// <summary>A waiver as it stands with a version.</summary>
/// <param name="Holds">Whether what it was given for still stands at its place.</param>
public sealed record GivenWaiver(ScreeningWaiver Waiver, bool Holds);

namespace Gongkai.AnnualReports.Narrative;

/// <summary>What the text says about administrative charges collected, in 10,000 yuan.</summary>
internal static class ChargeClaims
{
    public static Claim? Of(Quantity quantity)
    {
        if (quantity.Unit is not ("元" or "万元") || !quantity.Before.HasAny("行政事业性收费") || quantity.Before.HasAny("其中", "信息处理费", "减免", "免征", "标准")) return null;
        var claim = Claim.Of(Measure.Charges, quantity, quantity.Before.LastOfAny("行政事业性收费"));
        return quantity.Unit == "元" ? claim with { Value = claim.Value / 10_000 } : claim;
    }
}

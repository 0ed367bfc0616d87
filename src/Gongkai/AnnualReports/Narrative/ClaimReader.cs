namespace Gongkai.AnnualReports.Narrative;

/// <summary>
/// Reads from the text what it says about quantities that the tables have, too.
/// </summary>
/// <remarks>
/// Strict on purpose: only totals of the body itself for the reporting year become claims. A number that is said of a
/// channel, of a kind of applicant, of published items, of another year or of the whole county does not.
/// </remarks>
internal static class ClaimReader
{
    public static IEnumerable<Claim> Read(CheckedReport report)
    {
        foreach (var prose in report.ProseOf(1, 2, 3, 4, 5, 6))
        {
            foreach (var quantity in prose.Quantities)
            {
                if (quantity.Token.IsApproximate || quantity.Unit.Length == 0 || !Scope.IsOwn(quantity, report)) continue;
                if (Classify(quantity, report) is { } claim) yield return claim;
            }

            foreach (var claim in Denials.In(prose, report.Year)) yield return claim;
        }
    }

    private static Claim? Classify(Quantity quantity, CheckedReport report) =>
        RequestClaims.Of(quantity) ?? RemedyClaims.Of(quantity, report) ?? DocumentClaims.Of(quantity) ?? DecisionClaims.Of(quantity) ?? ChargeClaims.Of(quantity);
}

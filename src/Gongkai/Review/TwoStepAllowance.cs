using Gongkai.Agencies;

namespace Gongkai.Review;

/// <summary>
/// 兼任许可: where a body has too few people, the county allows one person two parts in one item for a time. The last step is never the
/// drafter's, allowance or not.
/// </summary>
/// <param name="Period">Always with an end.</param>
public sealed record TwoStepAllowance(Validity Period)
{
    /// <summary>Parts (drafting, or a step) that one person may take in one item while it holds.</summary>
    public const int Parts = 2;
}

using Gongkai.Office.Journal;

namespace Gongkai.Office.Review;

/// <summary>What is done to the procedures of review; the acts of a review itself stand with what is reviewed.</summary>
public static class ReviewActs
{
    public static readonly Act ProcedureSet = new("review-procedure-set", "制定审查程序");

    public static readonly Act TwoStepsAllowed = new("two-steps-allowed", "批准兼任审查环节");

    public static readonly Act AllowanceEnded = new("two-steps-allowance-ended", "终止兼任审查环节");
}

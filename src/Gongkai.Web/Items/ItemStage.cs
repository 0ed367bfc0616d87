using Gongkai.Office.Proactive;
using Gongkai.Office.Review;
using Gongkai.Review;

namespace Gongkai.Web.Items;

/// <summary>How far a version has come, for lists and heads.</summary>
/// <param name="Returned">The return that it waits to be changed after; null where none is open.</param>
public sealed record ItemStage(ItemVersion Version, ReviewEntry? Returned)
{
    /// <summary>In words alone.</summary>
    public static string Words(ItemVersion version) =>
        version.PublishedAt is not null ? "已公开"
        : version.DiscardedAt is not null ? "已放弃"
        : version.Stage switch
        {
            ReviewStage.UnderReview => $"待{version.NextDuty!.Label}审查",
            ReviewStage.Passed => "已审定，待发布",
            _ => "起草",
        };
}

using Gongkai.Agencies;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Review;

namespace Gongkai.Office.Proactive;

/// <summary>
/// A version of an item (稿), from its first draft until it is public, and after. The item itself comes into being when its first version is
/// published; while a later version is under review, the one before it stays public.
/// </summary>
public sealed class ItemVersion : AgencyRow
{
    // Characters, at most.
    public const int LongestReason = 200;
    public const int LongestAwaited = 100;

    /// <summary>The item's id and address; the item is there once a version was published.</summary>
    public required Guid ItemId { get; init; }

    /// <summary>From 1 within the item.</summary>
    public required int Number { get; init; }

    public required ItemNature Nature { get; set; }

    public required ItemCategory Category { get; set; }

    /// <summary>公开属性.</summary>
    public required DisclosureClass Class { get; set; }

    /// <summary>Why it is not disclosed; with <see cref="DisclosureClass.Withheld"/> only.</summary>
    public WithholdingGround? Ground { get; set; }

    /// <summary>The reason in words, where it is not disclosed proactively.</summary>
    public string? ClassReason { get; set; }

    /// <summary>Which limit holds.</summary>
    public required DisclosureRule Rule { get; set; }

    /// <summary>The day from which the limit is counted, see <see cref="DisclosureRule.StartLabel"/>.</summary>
    public required DateOnly FormedOn { get; set; }

    /// <summary>The item that it explains (解读).</summary>
    public Guid? ExplainsId { get; set; }

    /// <summary>The line of the body's standard catalogue that it stands under; a plain reference, the line is the county's.</summary>
    public Guid? CatalogueLineId { get; set; }

    /// <summary>Who made it and who keeps it.</summary>
    public Provenance Provenance { get; set; } = Provenance.Own;

    /// <summary>Where it is to go out beside the platform itself.</summary>
    public IReadOnlyList<PublicationChannel> Channels { get; set; } = [];

    /// <summary>What the other channel is, with <see cref="PublicationChannel.Other"/>.</summary>
    public string? OtherChannel { get; set; }

    /// <summary>The last day on which it is to be shown.</summary>
    public DateOnly? ShownUntil { get; set; }

    /// <summary>Its present text.</summary>
    public required Guid TextId { get; set; }

    /// <summary>How far it has come, by its review; follows every act of it.</summary>
    public ReviewStage Stage { get; private set; }

    /// <summary>Whose turn it is while it is under review.</summary>
    public Duty? NextDuty { get; private set; }

    /// <summary>Whose answer holds it up, where other bodies were asked about it: 云阳县水利局, 云阳县水利局等2个机关; null while no question is open.</summary>
    public string? AwaitedFrom { get; private set; }

    /// <summary>When it is to become public by itself; null when nobody has said so.</summary>
    public DateTime? ScheduledFor { get; private set; }

    /// <summary>Why it did not become public at the time that was set, in a sentence; null where none was missed since.</summary>
    public string? StoppedBecause { get; private set; }

    /// <summary>When it became public.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>When it was given up before it was public.</summary>
    public DateTime? DiscardedAt { get; private set; }

    internal void Follow(ReviewCourse course) => (Stage, NextDuty) = (course.Stage, course.NextStep?.Duty);

    /// <summary>What a channel is called for this item: the other one has the name that was written for it.</summary>
    public string NameOf(PublicationChannel channel) => channel == PublicationChannel.Other ? OtherChannel ?? channel.Label : channel.Label;

    /// <summary>It was public before it came here, so no review of this program has passed it.</summary>
    internal void Import(DateTime at) => (Stage, PublishedAt) = (ReviewStage.Passed, at);

    internal void Await(Inquiries inquiries) => AwaitedFrom = inquiries.Open switch
    {
        [] => null,
        [var one] => one.Body.Name,
        [var first, ..] open => $"{first.Body.Name}等{open.Count}个机关",
    };

    internal void Schedule(DateTime at) => (ScheduledFor, StoppedBecause) = (at, null);

    /// <param name="because">Why the time that was set passed in vain; null where somebody called it off.</param>
    internal void StopSchedule(string? because) => (ScheduledFor, StoppedBecause) = (null, because);

    internal void Publish(DateTime at) => (PublishedAt, ScheduledFor, StoppedBecause) = (at, null, null);

    internal void Discard(DateTime at) => (DiscardedAt, ScheduledFor, StoppedBecause) = (at, null, null);
}

/// <summary>A text of an item as it once stood; it is never changed, so that any two can be compared.</summary>
public sealed class ItemText : AgencyRow
{
    // Characters, at most.
    public const int LongestSummary = 100;
    public const int LongestKeywords = 100;
    public const int LongestBody = 500_000;

    public required Guid ItemId { get; init; }

    public required string Title { get; init; }

    /// <summary>文号.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>成文日期.</summary>
    public DateOnly? DocumentDate { get; init; }

    /// <summary>内容概述 (Regulation Art. 12 para. 3); does not repeat the other fields.</summary>
    public string? Summary { get; init; }

    /// <summary>Words with 、 or spaces between.</summary>
    public string? Keywords { get; init; }

    /// <summary>Clean HTML, without the title.</summary>
    public required string Html { get; init; }

    /// <summary>The same without marks: paragraphs by line feeds, cells by tabs.</summary>
    public required string Plain { get; init; }

    /// <summary>Who left it so: name and post.</summary>
    public required string Author { get; init; }

    public required DateTime At { get; init; }
}

/// <summary>A file that belongs to a version.</summary>
public sealed class ItemAttachment : AgencyRow
{
    /// <summary>Attachments of a version, at most.</summary>
    public const int Most = 30;

    public required Guid VersionId { get; init; }

    public required Guid FileId { get; init; }

    /// <summary>Place among them, from 1.</summary>
    public required int Place { get; init; }

    /// <summary>What can be read in it, for the search; empty of a picture or a scan.</summary>
    public required string Text { get; init; }

    /// <summary>Shown within the body, not below it.</summary>
    public bool IsInBody { get; init; }
}

/// <summary>How far the numbers of a series (索引号) have come. It only ever grows.</summary>
public sealed class IndexSeries : AgencyRow
{
    public required string Series { get; init; }

    /// <summary>The last number given; 0 when none was.</summary>
    public int Last { get; set; }
}

/// <summary>How a body writes its 索引号, for a time. Both days included; the last one null while it lasts.</summary>
public sealed class IndexNumberRule : AgencyRow, IDated
{
    public required string Pattern { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; set; }
}

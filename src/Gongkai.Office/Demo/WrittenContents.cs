using Gongkai.Agencies;
using Gongkai.Office.Agencies;
using Gongkai.Proactive;

namespace Gongkai.Office.Demo;

/// <summary>Items that a body wrote, reviewed and published in its own office.</summary>
internal sealed record WrittenContent(string Agency, IReadOnlyList<WrittenItemContent> Items);

/// <summary>An item as it reads when it is first published, and how it came there.</summary>
/// <param name="Body">See <see cref="WrittenText"/>.</param>
/// <param name="On">The day of publication; null of one that is not public when the demo opens.</param>
/// <param name="Drafted">The day of the first draft, of one that is not public.</param>
/// <param name="Formed">The day from which the limit is counted; by default that of the first draft.</param>
/// <param name="Dated">The date of the document.</param>
/// <param name="Explains">The number of the document that it explains.</param>
/// <param name="Post">The post whose head reviews it; by default the first one of the body.</param>
/// <param name="OnPaper">The step that was signed on the printed sheet.</param>
/// <param name="WaitsFor">The step that it waits for when the demo opens.</param>
/// <param name="Scheduled">When it will become public; Beijing time.</param>
/// <param name="Source">By default made by the body itself.</param>
internal sealed record WrittenItemContent(
    ItemCategory Category, string Title, string Summary, string Keywords, IReadOnlyList<string> Body,
    DateOnly? On = null, DateOnly? Drafted = null, ItemNature? Nature = null, DisclosureRule? Rule = null, DateOnly? Formed = null, string? Number = null, DateOnly? Dated = null,
    string? Explains = null, string? Post = null, ReturnContent? Returned = null, CorrectionContent? Corrected = null, Duty? OnPaper = null, LaterContent? Later = null,
    Duty? WaitsFor = null, DateTime? Scheduled = null, Provenance? Source = null)
{
    /// <summary>Where it is to go out beside the platform.</summary>
    public IReadOnlyList<PublicationChannel> Channels { get; init; } = [];

    /// <summary>Where and when it did.</summary>
    public IReadOnlyList<ReleaseContent> Released { get; init; } = [];

    public IReadOnlyList<FileContent> Files { get; init; } = [];
}

/// <summary>A reviewer returned it to the clerk.</summary>
/// <param name="First">What the first draft had instead of <paramref name="Final"/>; null when it was not changed yet.</param>
internal sealed record ReturnContent(Duty By, string Reasons, string? First = null, string? Final = null);

/// <summary>A reviewer passed it with corrections.</summary>
internal sealed record CorrectionContent(Duty By, string Opinion, string First, string Final);

/// <summary>A second version, which has <paramref name="Final"/> where the first had <paramref name="First"/>.</summary>
internal sealed record LaterContent(DateOnly On, string First, string Final);

/// <summary>That it went out by another channel.</summary>
internal sealed record ReleaseContent(DateOnly On, PublicationChannel Channel, string Note);

/// <summary>A file to attach.</summary>
internal sealed record FileContent(string Name, string Title, IReadOnlyList<string> Body);

/// <summary>An edition of a body's guide.</summary>
/// <param name="Office">What the body records of its office on the same day; null when nothing has changed.</param>
internal sealed record GuideContent(
    string Agency, DateOnly On, string Classification, string Arrangement, string Access, string Applying, bool ReceiptBySystem, DisclosureOfficeData? Office = null);

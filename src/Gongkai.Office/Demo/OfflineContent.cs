using Gongkai.Proactive.Offline;

namespace Gongkai.Office.Demo;

/// <summary>The boards of a town and its villages, what is put up there over a year, and the meetings.</summary>
/// <param name="Affairs">What a village puts up every quarter.</param>
internal sealed record OfflineContent(
    IReadOnlyList<PlaceContent> Places, IReadOnlyList<VillageContent> Villages, IReadOnlyList<ProgrammeContent> Programmes, IReadOnlyList<string> Affairs,
    IReadOnlyList<AnnouncementContent> Announcements, IReadOnlyList<InspectionContent> Inspections, IReadOnlyList<MeetingContent> Meetings,
    IReadOnlyList<AssessmentContent> Assessments, IReadOnlyList<SubsidyListContent> Lists, IReadOnlyList<ComplaintContent> Complaints, IReadOnlyList<SupplyContent> Supplies)
{
    /// <summary>The body above the villages: the first place is its own.</summary>
    public string Town => Places[0].Agency;
}

/// <param name="Key">By which the content speaks of it; unique in its body.</param>
internal sealed record PlaceContent(string Agency, string Key, PlaceKind Kind, string Name, string Location, string Owner, string Responsible, DateOnly Opened, int? Capacity = null);

/// <param name="Groups">村民小组; those with lists of their own.</param>
/// <param name="First">The day of the month of the first round.</param>
/// <param name="Second">The day of the month of the second round.</param>
/// <param name="LateIn">The month in which its affairs were late; null where they never were.</param>
internal sealed record VillageContent(string Agency, int Groups, int First, int Second, int? LateIn = null);

/// <param name="Stages">What is put up on the first round and on the second.</param>
/// <param name="ByGroup">A list for each group of the village.</param>
internal sealed record ProgrammeContent(string Name, IReadOnlyList<string> Stages, IReadOnlyList<int> Months, bool ByGroup = false);

internal sealed record AnnouncementContent(DateOnly On, string Title, IReadOnlyList<string> Places);

internal sealed record InspectionContent(string Agency, string Place, DateOnly On, string? Problem = null, DateOnly? By = null, DateOnly? Fixed = null, string? Remedy = null);

internal sealed record MeetingContent(string Agency, DateOnly On, MeetingKind Kind, string Topic, string Venue, int Present, string Summary, IReadOnlyList<AskedContent>? Asked = null);

internal sealed record AssessmentContent(DateOnly On, string Subject, string Necessity, string Risks, string Measures);

/// <summary>A list as it is taken in; the last of the assessments before it is the one it rests on.</summary>
/// <param name="Masked">Null where it is still stopped.</param>
internal sealed record SubsidyListContent(
    string Agency, DateOnly On, string Title, string Basis, DateOnly From, DateOnly Until, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows, DateOnly? Masked = null, DateOnly? Released = null);

internal sealed record ComplaintContent(string Village, DateOnly On, DateOnly Due, string Matter);

/// <param name="HandedOver">Null where nobody has taken it over yet.</param>
internal sealed record SupplyContent(DateOnly On, SupplyReceiver Kind, string Receiver, DateOnly From, DateOnly Until, DateOnly? HandedOver = null, string? TakenBy = null);

/// <param name="By">The day promised, where there was no answer on the spot.</param>
internal sealed record AskedContent(string Question, string? Answer = null, DateOnly? By = null);

using Gongkai.Law;

namespace Gongkai.Proactive.Offline;

/// <summary>Meetings at which people are told and may ask.</summary>
public sealed record MeetingKind : ITerm<MeetingKind>
{
    /// <summary>In somebody's courtyard, the neighbours round it.</summary>
    public static readonly MeetingKind NeighbourhoodMeeting = new("neighbourhood-meeting", "院坝会");

    public static readonly MeetingKind Forum = new("forum", "座谈会");

    public static readonly MeetingKind VillageMeeting = new("village-meeting", "村（居）民会议、代表会议");

    public static readonly MeetingKind PolicyTalk = new("policy-talk", "政策宣讲会");

    public static readonly MeetingKind Hearing = new("hearing", "听证会");

    public static readonly MeetingKind OpenDay = new("open-day", "政府开放日");

    public static readonly MeetingKind Other = new("other", "其他会议");

    private MeetingKind(string code, string label) => (Code, Label) = (code, label);

    public static IReadOnlyList<MeetingKind> All { get; } = [NeighbourhoodMeeting, Forum, VillageMeeting, PolicyTalk, Hearing, OpenDay, Other];

    public string Code { get; }

    public string Label { get; }
}

using Gongkai.Law;

namespace Gongkai.Proactive;

/// <summary>公开渠道和载体: the ways of disclosure that the standard catalogue (基层政务公开标准目录) offers to be ticked.</summary>
public sealed record PublicationChannel : ITerm<PublicationChannel>
{
    public static readonly PublicationChannel Website = new("website", "政府网站");
    public static readonly PublicationChannel Gazette = new("gazette", "政府公报");
    public static readonly PublicationChannel SocialMedia = new("social-media", "两微一端");
    public static readonly PublicationChannel Meeting = new("meeting", "发布会/听证会");
    public static readonly PublicationChannel Broadcast = new("broadcast", "广播电视");
    public static readonly PublicationChannel Print = new("print", "纸质媒体");
    public static readonly PublicationChannel ReadingPoint = new("reading-point", "公开查阅点");
    public static readonly PublicationChannel ServiceCentre = new("service-centre", "政务服务中心");
    public static readonly PublicationChannel ServiceStation = new("service-station", "便民服务站");
    public static readonly PublicationChannel OnSite = new("on-site", "入户/现场");

    /// <summary>Boards and screens of communities, enterprises and villages.</summary>
    public static readonly PublicationChannel NoticeBoard = new("notice-board", "社区/企事业单位/村公示栏（电子屏）");

    public static readonly PublicationChannel Targeted = new("targeted", "精准推送");

    /// <summary>What it is, the line says in words.</summary>
    public static readonly PublicationChannel Other = new("other", "其他");

    private PublicationChannel(string code, string label) => (Code, Label) = (code, label);

    /// <summary>In the order of the form.</summary>
    public static IReadOnlyList<PublicationChannel> All { get; } =
        [Website, Gazette, SocialMedia, Meeting, Broadcast, Print, ReadingPoint, ServiceCentre, ServiceStation, OnSite, NoticeBoard, Targeted, Other];

    /// <summary>Those beside the platform itself: where an item is to go out as well.</summary>
    public static IEnumerable<PublicationChannel> BesidePlatform => All.Where(channel => channel != Website);

    public string Code { get; }

    public string Label { get; }

    /// <summary>The channel with the name, however it sets its strokes, brackets and blanks; null when there is none.</summary>
    public static PublicationChannel? Named(string name)
    {
        var plain = Plain(name);
        return All.FirstOrDefault(channel => Plain(channel.Label) == plain);
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}

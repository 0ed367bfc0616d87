using Gongkai.Law;

namespace Gongkai.Proactive.Offline;

/// <summary>公开场所、设施: where people read without a network (Regulation Art. 25).</summary>
public sealed record PlaceKind : ITerm<PlaceKind>
{
    public static readonly PlaceKind NoticeBoard = new("notice-board", "公示栏") { TakesNotices = true };

    /// <summary>Shows plain text, page after page.</summary>
    public static readonly PlaceKind Screen = new("screen", "电子信息屏") { TakesNotices = true };

    public static readonly PlaceKind ReadingRoom = new("reading-room", "公共查阅室");

    public static readonly PlaceKind SupplyPoint = new("supply-point", "资料索取点");

    /// <summary>In a service hall (国办发〔2019〕54号).</summary>
    public static readonly PlaceKind DisclosureCorner = new("disclosure-corner", "政务公开专区") { TakesNotices = true };

    /// <summary>In an archive, a library or a service hall, which every government must set up.</summary>
    public static readonly PlaceKind ReadingPlace = new("reading-place", "查阅场所（档案馆、图书馆）");

    private PlaceKind(string code, string label) => (Code, Label) = (code, label);

    public static IReadOnlyList<PlaceKind> All { get; } = [NoticeBoard, Screen, ReadingRoom, SupplyPoint, DisclosureCorner, ReadingPlace];

    public string Code { get; }

    public string Label { get; }

    /// <summary>Whether notices are put up there for a time.</summary>
    public bool TakesNotices { get; private init; }
}

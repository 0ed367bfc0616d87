using Gongkai.Law;

namespace Gongkai.Proactive.Offline;

/// <summary>What a notice on a board is about.</summary>
/// <remarks>Only <see cref="Information"/> is government information of the body; village affairs are the village's own and are counted apart.</remarks>
public sealed record NoticeMatter : ITerm<NoticeMatter>
{
    /// <summary>Who receives what: personal data, and up for its period only.</summary>
    public static readonly NoticeMatter Subsidy = new("subsidy", "惠民惠农补贴", days: 7);

    /// <summary>Organic Law of the Villagers' Committees Art. 30; up until the next period's are due.</summary>
    public static readonly NoticeMatter VillageAffairs = new("village-affairs", "村（社区）事务", days: 90);

    public static readonly NoticeMatter Information = new("information", "政府信息", days: 30);

    public static readonly NoticeMatter Announcement = new("announcement", "通知和宣传", days: 30);

    private NoticeMatter(string code, string label, int days) => (Code, Label, UsualDays) = (code, label, days);

    public static IReadOnlyList<NoticeMatter> All { get; } = [Subsidy, VillageAffairs, Information, Announcement];

    public string Code { get; }

    public string Label { get; }

    /// <summary>Calendar days for which it is put up where nobody says otherwise, the first included: our choice, and a preset only.</summary>
    public int UsualDays { get; }

    /// <summary>The last of the usual days.</summary>
    public DateOnly UsualEnd(DateOnly from) => from.AddDays(UsualDays - 1);
}

using Gongkai.Law;
using Gongkai.Proactive;

namespace Gongkai.Office.Proactive;

/// <summary>What is said about an item beside its text.</summary>
/// <param name="Ground">With <see cref="DisclosureClass.Withheld"/> only.</param>
/// <param name="ClassReason">Where it is not disclosed proactively.</param>
/// <param name="FormedOn">The day that <see cref="DisclosureRule.StartLabel"/> names.</param>
/// <param name="Explains">The item that it explains, with <see cref="ItemNature.PolicyExplanation"/> only.</param>
/// <param name="ShownUntil">The last day on which it is to be shown; null where no end is meant.</param>
public sealed record ItemFacts(
    ItemNature Nature, ItemCategory Category, DisclosureClass Class, WithholdingGround? Ground, string? ClassReason, DisclosureRule Rule, DateOnly FormedOn, Guid? Explains, DateOnly? ShownUntil)
{
    /// <summary>The line of the body's standard catalogue that it stands under; null where none is named.</summary>
    public Guid? CatalogueLine { get; init; }

    public Provenance Provenance { get; init; } = Provenance.Own;

    /// <summary>Where it is to go out beside the platform itself.</summary>
    public IReadOnlyList<PublicationChannel> Channels { get; init; } = [];

    /// <summary>What the other channel is, with <see cref="PublicationChannel.Other"/>.</summary>
    public string? OtherChannel { get; init; }

    /// <summary>Refused (day-in-future, ground-missing, reason-missing, shown-until-past, bodies-missing, another-leads, another-discloses) when the facts do not fit each other or the day; null when they do.</summary>
    public Refusal? Check(BodyDays days)
    {
        if (EventDay.Check(Rule.StartLabel, FormedOn, days) is { } future) return future;
        if (Class == DisclosureClass.Withheld && Ground is null) return new Refusal("ground-missing", "不予公开的信息应当写明依据。请选择不予公开的情形。", LegalBasis.Regulation(13));
        if (Class != DisclosureClass.Proactive && string.IsNullOrWhiteSpace(ClassReason)) return new Refusal("reason-missing", "不主动公开的，应当写明理由。", LegalBasis.Regulation(13));
        if (Provenance.CheckNames() is { } unnamed) return unnamed;
        if (Class == DisclosureClass.Proactive && Provenance.CheckDiscloser() is { } anothers) return anothers;
        if (ShownUntil < days.Today) return new Refusal("shown-until-past", "公示截止日期已经过去。请修改日期，或者留空。", Basis: null);
        return null;
    }

    internal void Fill(ItemVersion version)
    {
        (version.Nature, version.Category, version.Rule, version.FormedOn, version.ShownUntil, version.CatalogueLineId) = (Nature, Category, Rule, FormedOn, ShownUntil, CatalogueLine);
        (version.Class, version.Ground, version.ClassReason) = (Class, Class == DisclosureClass.Withheld ? Ground : null, Class == DisclosureClass.Proactive ? null : ClassReason);
        version.ExplainsId = Nature == ItemNature.PolicyExplanation ? Explains : null;
        version.Provenance = Provenance.Fitting();
        (version.Channels, version.OtherChannel) = (Channels, Channels.Contains(PublicationChannel.Other) ? OtherChannel : null);
    }
}

/// <summary>The text of an item.</summary>
/// <param name="Html">The body, clean or not: it is cleaned before it is kept.</param>
public sealed record ItemContent(string Title, string? DocumentNumber, DateOnly? DocumentDate, string? Summary, string? Keywords, string Html);

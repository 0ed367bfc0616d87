using Gongkai.Law;

namespace Gongkai.Proactive;

/// <summary>Where information of a body comes from (Regulation Art. 10).</summary>
public sealed record InformationOrigin : ITerm<InformationOrigin>
{
    public static readonly InformationOrigin Made = new("made", "本机关制作");

    public static readonly InformationOrigin MadeJointly = new("made-jointly", "与其他机关共同制作");

    public static readonly InformationOrigin FromPublic = new("from-public", "从公民、法人和其他组织获取");

    public static readonly InformationOrigin FromAgency = new("from-agency", "从其他行政机关获取");

    private InformationOrigin(string code, string label) => (Code, Label) = (code, label);

    public static IReadOnlyList<InformationOrigin> All { get; } = [Made, MadeJointly, FromPublic, FromAgency];

    public string Code { get; }

    public string Label { get; }
}

/// <summary>信息来源: who made a piece of information, who keeps it and who led, which decides who discloses it (Regulation Art. 10).</summary>
/// <param name="OtherBodies">With <see cref="InformationOrigin.MadeJointly"/> the other makers, with <see cref="InformationOrigin.FromAgency"/> the maker or first
/// holder; by their names, with 、 between.</param>
/// <param name="LeadBody">With <see cref="InformationOrigin.MadeJointly"/>, the body that led when it was another one; null where this one did.</param>
/// <param name="Authority">The law or regulation by which this body discloses what is another's to disclose; null where there is none.</param>
public sealed record Provenance(InformationOrigin Origin, string? OtherBodies, string? LeadBody, string? Authority)
{
    // Characters, at most.
    public const int LongestOtherBodies = 200;
    public const int LongestLeadBody = 60;
    public const int LongestAuthority = 200;

    /// <summary>Made by the body itself, as most of what it discloses.</summary>
    public static Provenance Own { get; } = new(InformationOrigin.Made, OtherBodies: null, LeadBody: null, Authority: null);

    /// <summary>Refused (bodies-missing) when the other makers, or the maker, are not named; null when they are, or there are none.</summary>
    public Refusal? CheckNames()
    {
        if (OtherBodies is not null) return null;
        if (Origin == InformationOrigin.MadeJointly) return new Refusal("bodies-missing", "没有填写共同制作的其他机关。", LegalBasis.Regulation(10, 3));
        return Origin == InformationOrigin.FromAgency ? new Refusal("bodies-missing", "没有填写制作或者最初获取这件信息的机关。", LegalBasis.Regulation(10, 1)) : null;
    }

    /// <summary>
    /// Refused when it is another body's to disclose: the one that led (another-leads), or the one that made or first obtained it (another-discloses);
    /// null when it is this body's.
    /// </summary>
    /// <remarks>What a body obtained from citizens and organisations, the body that keeps it discloses. Laws and administrative regulations may say otherwise.</remarks>
    public Refusal? CheckDiscloser()
    {
        if (Authority is not null) return null;
        if (Origin == InformationOrigin.MadeJointly && LeadBody is { } lead)
            return new Refusal("another-leads", $"共同制作的信息由牵头制作的{lead}负责公开，本机关不作为自己的信息公开。法律、法规另有规定的，填写所依据的规定。", LegalBasis.Regulation(10, 3));
        return Origin == InformationOrigin.FromAgency
            ? new Refusal("another-discloses", $"从其他行政机关获取的信息，由制作或者最初获取的{OtherBodies}负责公开，本机关不作为自己的信息公开。法律、法规另有规定的，填写所依据的规定。", LegalBasis.Regulation(10, 1))
            : null;
    }

    /// <summary>Without what does not belong to the origin.</summary>
    public Provenance Fitting()
    {
        var (joint, obtained) = (Origin == InformationOrigin.MadeJointly, Origin == InformationOrigin.FromAgency);
        return new(Origin, joint || obtained ? OtherBodies : null, joint ? LeadBody : null, obtained || (joint && LeadBody is not null) ? Authority : null);
    }
}

using Gongkai.Office.Proactive;
using Gongkai.Proactive;

namespace Gongkai.Web.Items;

/// <summary>How the workspace says where the information of a version comes from and where it goes out.</summary>
internal static class VersionFacts
{
    /// <summary>Who made it, who leads, and by what authority this body discloses it (Regulation Art. 10); null for what the body made itself.</summary>
    public static string? SourceWords(this ItemVersion version)
    {
        var source = version.Provenance;
        if (source.Origin == InformationOrigin.Made) return null;

        var others = source.OtherBodies is { } bodies ? $"：{bodies}" : "";
        var lead = source.Origin == InformationOrigin.MadeJointly ? $"，{source.LeadBody ?? "本机关"}牵头" : "";
        var authority = source.Authority is { } law ? $"。本机关公开的依据：{law}" : "";
        return $"{source.Origin.Label}{others}{lead}{authority}";
    }

    /// <summary>The channels beside the platform; null when there are none.</summary>
    public static string? ChannelWords(this ItemVersion version) => version.Channels.Count == 0 ? null : string.Join("、", version.Channels.Select(version.NameOf));
}

using System.Collections.Frozen;

namespace Gongkai.Screening;

/// <summary>Which kinds are looked for, and how serious each is. Immutable.</summary>
/// <remarks>
/// The default is our choice: numbers that name one person, and an address to the door, block; what is judged from words
/// around it, or is often an office's, warns.
/// </remarks>
public sealed class ScreeningPolicy
{
    private readonly FrozenDictionary<ScreeningKind, ScreeningSeverity> _severities;

    private ScreeningPolicy(IEnumerable<KeyValuePair<ScreeningKind, ScreeningSeverity>> severities) => _severities = severities.ToFrozenDictionary();

    public static ScreeningPolicy Default { get; } = new(ScreeningKind.All.ToDictionary(
        kind => kind,
        kind => kind == ScreeningKind.IdentityNumber || kind == ScreeningKind.Mobile || kind == ScreeningKind.BankCard || kind == ScreeningKind.Passport || kind == ScreeningKind.Address
            ? ScreeningSeverity.Block
            : ScreeningSeverity.Warn));

    /// <exception cref="KeyNotFoundException">The kind is not looked for.</exception>
    public ScreeningSeverity this[ScreeningKind kind] => _severities[kind];

    /// <summary>A policy of one's own; kinds that are not in it are not looked for.</summary>
    public static ScreeningPolicy Of(IEnumerable<KeyValuePair<ScreeningKind, ScreeningSeverity>> severities) => new(severities);

    /// <summary>Null where the kind is not looked for.</summary>
    public ScreeningSeverity? Find(ScreeningKind kind) => _severities.TryGetValue(kind, out var severity) ? severity : null;

    public bool LooksFor(ScreeningKind kind) => _severities.ContainsKey(kind);

    /// <summary>The same policy for some kinds only; the others are not looked for.</summary>
    public ScreeningPolicy Only(params IEnumerable<ScreeningKind> kinds) => new(_severities.Where(entry => kinds.Contains(entry.Key)));

    /// <summary>The same policy with another severity for one kind.</summary>
    public ScreeningPolicy With(ScreeningKind kind, ScreeningSeverity severity) =>
        new(_severities.Select(entry => entry.Key == kind ? KeyValuePair.Create(kind, severity) : entry));

    /// <summary>The policy for a place that readers do not see: whatever personal data stands there blocks.</summary>
    /// <remarks>Nobody put it there for the public to read, so there is nothing to weigh.</remarks>
    public ScreeningPolicy ForHiddenPlaces() =>
        new(_severities.Select(entry => entry.Key.IsPersonal ? KeyValuePair.Create(entry.Key, ScreeningSeverity.Block) : entry));
}

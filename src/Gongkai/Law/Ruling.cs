namespace Gongkai.Law;

/// <summary>Why the rules do not allow something.</summary>
/// <param name="Code">Stable, for machines: <c>concluded-before-receipt</c>.</param>
/// <param name="Message">A Chinese sentence for the user: what is not possible and what to do.</param>
/// <param name="Basis">The provision; null only for a rule of good housekeeping that no law is behind.</param>
public sealed record Refusal(string Code, string Message, LegalBasis? Basis);

/// <summary>Either the value a rule allowed or the refusal; never both, never neither.</summary>
public abstract record Ruling<T>
{
    private Ruling()
    {
    }

    public static implicit operator Ruling<T>(T value) => new Allowed(value);

    public static implicit operator Ruling<T>(Refusal reason) => new Refused(reason);

    public sealed record Allowed(T Value) : Ruling<T>;

    public sealed record Refused(Refusal Reason) : Ruling<T>;
}

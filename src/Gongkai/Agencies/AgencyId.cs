namespace Gongkai.Agencies;

/// <summary>The id of a body, the first part of the key of every row that belongs to it.</summary>
public readonly record struct AgencyId(Guid Value) : IParsable<AgencyId>
{
    static AgencyId IParsable<AgencyId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    public override string ToString() => Value.ToString("D");

    /// <exception cref="FormatException"><paramref name="s"/> is no id.</exception>
    public static AgencyId Parse(string s) => new(Guid.ParseExact(s, "D"));

    public static bool TryParse(string? s, out AgencyId result) => TryParse(s, provider: null, out result);

    public static bool TryParse(string? s, IFormatProvider? provider, out AgencyId result)
    {
        var isId = Guid.TryParseExact(s, "D", out var value);
        result = new AgencyId(value);
        return isId;
    }
}

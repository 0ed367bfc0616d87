using Gongkai.Law;

namespace Gongkai.Agencies;

/// <summary>The level of government at which a body stands.</summary>
public sealed record AgencyLevel : ITerm<AgencyLevel>
{
    public static readonly AgencyLevel National = new("national", "国家级");
    public static readonly AgencyLevel Province = new("province", "省级");
    public static readonly AgencyLevel City = new("city", "市级");
    public static readonly AgencyLevel County = new("county", "县级");

    /// <summary>Towns, townships and subdistricts.</summary>
    public static readonly AgencyLevel Town = new("town", "乡镇（街道）级");

    /// <summary>Villages and communities, which are no agencies of their own.</summary>
    public static readonly AgencyLevel Village = new("village", "村（社区）级");

    private AgencyLevel(string code, string label) => (Code, Label) = (code, label);

    /// <summary>From the highest down.</summary>
    public static IReadOnlyList<AgencyLevel> All { get; } = [National, Province, City, County, Town, Village];

    public string Code { get; }

    public string Label { get; }

    /// <exception cref="FormatException"><paramref name="code"/> names no level.</exception>
    public static AgencyLevel FromCode(string code) => Term.FromCode<AgencyLevel>(code);
}

using Gongkai.Sources;

namespace Gongkai.Agencies;

/// <summary>
/// The full name of a body, and what can be told from it alone.
/// </summary>
public sealed record AgencyName
{
    private static readonly HashSet<string> CountyLevelCities = [.. EmbeddedData.Lines("agencies/county-level-cities.txt").SelectMany(line => line.Split(' '))];

    private static readonly string[] NationalPrefixes = ["国家", "国务院", "中国", "中华人民共和国", "海关总署", "应急管理部", "财政部", "教育部", "公安部", "民政部", "司法部"];

    public AgencyName(string fullName)
    {
        FullName = Squeezed.Squeeze(fullName);
        Place = PlaceOf(FullName);
        Kind = KindOf(FullName, Place);
    }

    /// <summary>Without white space: 云阳县凤鸣镇人民政府.</summary>
    public string FullName { get; }

    public AgencyKind Kind { get; }

    /// <summary>The name up to the division that the body governs or belongs to: 云阳县凤鸣镇. Empty when the name has none.</summary>
    public string Place { get; }

    /// <summary>
    /// True only for a name that ends in 人民政府: a government's office, a subdistrict and a management committee are not.
    /// </summary>
    public bool IsGovernment => FullName.EndsWith("人民政府", StringComparison.Ordinal) || FullName.EndsWith("苏木政府", StringComparison.Ordinal);

    /// <summary>The shortest name that people use for the division: 凤鸣镇. Empty when the name has none.</summary>
    public string ShortPlace => Place.Length > 2 && Place[EndOfDivisions(Place[..^1])..] is { Length: >= 2 } last ? last : Place;

    /// <summary>
    /// Whether the body may make rules (规章): false for a government below the prefecture level and for departments of
    /// local governments; true for provinces and for departments of the State Council; null where the name does not tell.
    /// </summary>
    /// <remarks>Legislation Law Arts. 91 and 93.</remarks>
    public bool? MayMakeRules => Kind switch
    {
        AgencyKind.ProvinceGovernment or AgencyKind.NationalDepartment => true,
        AgencyKind.CountyGovernment or AgencyKind.TownGovernment or AgencyKind.TownshipGovernment or AgencyKind.Subdistrict or AgencyKind.Department => false,
        AgencyKind.CityGovernment when CountyLevelCities.Contains(ShortPlace) => false,
        _ => null,
    };

    /// <summary>True for a town, township or subdistrict.</summary>
    public bool IsGrassroots => Kind is AgencyKind.TownGovernment or AgencyKind.TownshipGovernment or AgencyKind.Subdistrict;

    /// <summary>
    /// True when the other name may be a shorter or longer form of this one: without the county before it, without 人民政府.
    /// </summary>
    public bool Agrees(string other)
    {
        var (a, b) = (Core(other), Core(FullName));
        return a.Length == 0 || a.EndsWith(b, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal) || IsSubsequence(a, b) || IsSubsequence(b, a);

        static string Core(string name) => Squeezed.Squeeze(name).Replace("人民政府", "", StringComparison.Ordinal).Replace("办事处", "", StringComparison.Ordinal).Trim('(', ')');
    }

    private static bool IsSubsequence(string shorter, string longer)
    {
        var i = 0;
        foreach (var c in longer)
        {
            if (i < shorter.Length && shorter[i] == c) i++;
        }

        return i == shorter.Length;
    }

    private static string PlaceOf(string name)
    {
        var stem = name;
        if (stem.StartsWith("国家税务总局", StringComparison.Ordinal)) stem = stem["国家税务总局".Length..];
        foreach (var tail in new[] { "人民政府办公室", "人民政府办公厅", "人民政府", "苏木政府", "办事处", "政府" })
        {
            if (stem.EndsWith(tail, StringComparison.Ordinal))
            {
                stem = stem[..^tail.Length];
                if (tail == "苏木政府") stem += "苏木";
                return stem;
            }
        }

        return stem[..EndOfDivisions(stem)];
    }

    /// <summary>Length of the divisions that a department's name begins with: of 云阳县市场监督管理局 those of 云阳县.</summary>
    private static int EndOfDivisions(string name)
    {
        var end = 0;
        for (var i = 1; i < name.Length; i++)
        {
            if (i > end && IsDivision(name, i)) end = i + 1;
        }

        return end;
    }

    private static bool IsDivision(string name, int i)
    {
        var next = i + 1 < name.Length ? name[i + 1] : ' ';
        return name[i] switch
        {
            '省' => true,
            '市' => next is not ('场' or '政' or '容' or '民'),
            '县' or '旗' => true,
            '区' => next is not ('域' or '划' or '块') && name[i - 1] is not ('社' or '矿' or '库'),
            '州' => i > 1 && name[i - 1] == '治',
            '盟' => i > 1 && next is not '市',
            '镇' or '乡' => next is not ('村' or '镇' or '市' or '县' or '区' or '江' or '海' or '域' or '企'),
            _ => false,
        };
    }

    private static AgencyKind KindOf(string name, string place)
    {
        if (name.Length == 0) return AgencyKind.Unknown;
        if (name.EndsWith("人民政府", StringComparison.Ordinal) || name.EndsWith("苏木政府", StringComparison.Ordinal)) return GovernmentKind(place);
        if (name.EndsWith("街道办事处", StringComparison.Ordinal) || name.EndsWith("街道", StringComparison.Ordinal) || (name.EndsWith("办事处", StringComparison.Ordinal) && name.Contains("街道", StringComparison.Ordinal)))
            return AgencyKind.Subdistrict;
        if (name.EndsWith("管理委员会", StringComparison.Ordinal) || name.EndsWith("管委会", StringComparison.Ordinal)) return AgencyKind.ManagementCommittee;
        if (place.Length == 0 && (name[^1] is '部' or '署' || Array.Exists(NationalPrefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal)))) return AgencyKind.NationalDepartment;
        if (name.EndsWith('镇')) return AgencyKind.TownGovernment;
        if (name.EndsWith('乡') || name.EndsWith("苏木", StringComparison.Ordinal)) return AgencyKind.TownshipGovernment;
        return place.Length > 0 && "局委办厅会室院处站队心所社".Contains(name[^1], StringComparison.Ordinal) ? AgencyKind.Department : AgencyKind.Unknown;
    }

    private static AgencyKind GovernmentKind(string place) => place switch
    {
        "" => AgencyKind.Unknown,
        _ when place.EndsWith("自治区", StringComparison.Ordinal) || place[^1] == '省' || place is "北京市" or "天津市" or "上海市" or "重庆市" => AgencyKind.ProvinceGovernment,
        _ when place[^1] is '县' or '旗' or '区' => AgencyKind.CountyGovernment,
        _ when place[^1] is '市' or '州' or '盟' => AgencyKind.CityGovernment,
        _ when place[^1] == '镇' => AgencyKind.TownGovernment,
        _ when place[^1] is '乡' || place.EndsWith("苏木", StringComparison.Ordinal) => AgencyKind.TownshipGovernment,
        _ => AgencyKind.Unknown,
    };
}

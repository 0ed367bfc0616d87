namespace Gongkai.Agencies;

/// <summary>What a body is, as far as its name tells.</summary>
public enum AgencyKind
{
    /// <summary>The name does not tell.</summary>
    Unknown,

    /// <summary>省、自治区、直辖市人民政府.</summary>
    ProvinceGovernment,

    /// <summary>市、自治州、盟: a prefecture-level city or, as far as the name tells, a city of county level.</summary>
    CityGovernment,

    /// <summary>县、自治县、旗、区人民政府.</summary>
    CountyGovernment,

    /// <summary>镇人民政府.</summary>
    TownGovernment,

    /// <summary>乡、民族乡、苏木人民政府.</summary>
    TownshipGovernment,

    /// <summary>街道办事处: an agent of a district or city, not a people's government.</summary>
    Subdistrict,

    /// <summary>管理委员会 of a development zone and the like.</summary>
    ManagementCommittee,

    /// <summary>局、委、办、厅、中心 and other departments below the State Council.</summary>
    Department,

    /// <summary>A department of the State Council.</summary>
    NationalDepartment,
}

/// <summary>The names of the kinds, as people read them.</summary>
public static class AgencyKindLabels
{
    public static string Label(this AgencyKind kind) => kind switch
    {
        AgencyKind.ProvinceGovernment => "省级人民政府",
        AgencyKind.CityGovernment => "市级人民政府",
        AgencyKind.CountyGovernment => "县级人民政府",
        AgencyKind.TownGovernment => "镇人民政府",
        AgencyKind.TownshipGovernment => "乡人民政府",
        AgencyKind.Subdistrict => "街道办事处",
        AgencyKind.ManagementCommittee => "管理委员会",
        AgencyKind.Department => "部门",
        AgencyKind.NationalDepartment => "国务院部门",
        _ => "其他",
    };
}

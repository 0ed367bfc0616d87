using Gongkai.Agencies;

namespace Gongkai.Specs.Agencies;

/// <summary>What the full name of a body tells about it.</summary>
public sealed class AgencyNames
{
    [Theory]
    [InlineData("云阳县凤鸣镇人民政府", AgencyKind.TownGovernment, "云阳县凤鸣镇", "凤鸣镇")]
    [InlineData("安澜县白石乡人民政府", AgencyKind.TownshipGovernment, "安澜县白石乡", "白石乡")]
    [InlineData("安澜县木叶土家族乡人民政府", AgencyKind.TownshipGovernment, "安澜县木叶土家族乡", "木叶土家族乡")]
    [InlineData("西乌珠穆沁旗查干苏木人民政府", AgencyKind.TownshipGovernment, "西乌珠穆沁旗查干苏木", "查干苏木")]
    [InlineData("云阳县人民政府", AgencyKind.CountyGovernment, "云阳县", "云阳县")]
    [InlineData("杭州市西湖区人民政府", AgencyKind.CountyGovernment, "杭州市西湖区", "西湖区")]
    [InlineData("达尔罕茂明安联合旗人民政府", AgencyKind.CountyGovernment, "达尔罕茂明安联合旗", "达尔罕茂明安联合旗")]
    [InlineData("彭水苗族土家族自治县人民政府", AgencyKind.CountyGovernment, "彭水苗族土家族自治县", "彭水苗族土家族自治县")]
    [InlineData("镇江市人民政府", AgencyKind.CityGovernment, "镇江市", "镇江市")]
    [InlineData("昆山市人民政府", AgencyKind.CityGovernment, "昆山市", "昆山市")]
    [InlineData("苏州市昆山市人民政府", AgencyKind.CityGovernment, "苏州市昆山市", "昆山市")]
    [InlineData("凉山彝族自治州人民政府", AgencyKind.CityGovernment, "凉山彝族自治州", "凉山彝族自治州")]
    [InlineData("江苏省人民政府", AgencyKind.ProvinceGovernment, "江苏省", "江苏省")]
    [InlineData("内蒙古自治区人民政府", AgencyKind.ProvinceGovernment, "内蒙古自治区", "内蒙古自治区")]
    [InlineData("重庆市人民政府", AgencyKind.ProvinceGovernment, "重庆市", "重庆市")]
    public void A_peoples_government_is_of_the_kind_of_its_place(string name, AgencyKind kind, string place, string shortPlace)
    {
        var agency = new AgencyName(name);

        Assert.Equal((kind, place, shortPlace, true), (agency.Kind, agency.Place, agency.ShortPlace, agency.IsGovernment));
    }

    [Theory]
    [InlineData("云阳县人民政府办公室", AgencyKind.Department)]
    [InlineData("江苏省人民政府办公厅", AgencyKind.Department)]
    [InlineData("渝北区双凤桥街道办事处", AgencyKind.Subdistrict)]
    [InlineData("杭州市西湖区人民政府文新街道办事处", AgencyKind.Subdistrict)]
    [InlineData("安澜高新技术产业开发区管理委员会", AgencyKind.ManagementCommittee)]
    [InlineData("两江新区管委会", AgencyKind.ManagementCommittee)]
    [InlineData("安澜县财政局", AgencyKind.Department)]
    [InlineData("镇江市发展和改革委员会", AgencyKind.Department)]
    [InlineData("江苏省教育厅", AgencyKind.Department)]
    [InlineData("杭州市西湖区卫生健康局", AgencyKind.Department)]
    [InlineData("安澜县政务服务中心", AgencyKind.Department)]
    [InlineData("国家税务总局云阳县税务局", AgencyKind.Department)]
    [InlineData("国家市场监督管理总局", AgencyKind.NationalDepartment)]
    [InlineData("国家税务总局", AgencyKind.NationalDepartment)]
    [InlineData("教育部", AgencyKind.NationalDepartment)]
    [InlineData("中国气象局", AgencyKind.NationalDepartment)]
    [InlineData("海关总署", AgencyKind.NationalDepartment)]
    public void Any_other_body_is_no_peoples_government(string name, AgencyKind kind)
    {
        var agency = new AgencyName(name);

        Assert.Equal((kind, false), (agency.Kind, agency.IsGovernment));
    }

    [Theory]
    [InlineData("")]
    [InlineData("人民政府")]
    [InlineData("某某公司")]
    public void A_name_that_does_not_tell_is_of_unknown_kind(string name) => Assert.Equal((AgencyKind.Unknown, null), (new AgencyName(name).Kind, new AgencyName(name).MayMakeRules));

    [Theory]
    [InlineData("江苏省人民政府", true)]
    [InlineData("内蒙古自治区人民政府", true)]
    [InlineData("北京市人民政府", true)]
    [InlineData("国家市场监督管理总局", true)]
    [InlineData("镇江市人民政府", null)]
    [InlineData("凉山彝族自治州人民政府", null)]
    [InlineData("昆山市人民政府", false)]
    [InlineData("义乌市人民政府", false)]
    [InlineData("云阳县人民政府", false)]
    [InlineData("杭州市西湖区人民政府", false)]
    [InlineData("云阳县凤鸣镇人民政府", false)]
    [InlineData("安澜县白石乡人民政府", false)]
    [InlineData("渝北区双凤桥街道办事处", false)]
    [InlineData("镇江市发展和改革委员会", false)]
    [InlineData("江苏省教育厅", false)]
    [InlineData("国家税务总局云阳县税务局", false)]
    public void Rules_are_made_by_provinces_ministries_and_some_cities(string name, bool? expected) => Assert.Equal(expected, new AgencyName(name).MayMakeRules);

    [Theory]
    [InlineData("云阳县凤鸣镇人民政府", true)]
    [InlineData("安澜县白石乡人民政府", true)]
    [InlineData("渝北区双凤桥街道办事处", true)]
    [InlineData("云阳县人民政府", false)]
    [InlineData("安澜县财政局", false)]
    public void Towns_townships_and_subdistricts_are_grassroots(string name, bool expected) => Assert.Equal(expected, new AgencyName(name).IsGrassroots);

    [Fact]
    public void White_space_in_a_name_does_not_count() => Assert.Equal("云阳县凤鸣镇人民政府", new AgencyName("云阳县　凤鸣镇 人民政府").FullName);

    [Fact]
    public void Names_with_the_same_words_are_equal() => Assert.Equal(new AgencyName("云阳县 人民政府"), new AgencyName("云阳县人民政府"));
}

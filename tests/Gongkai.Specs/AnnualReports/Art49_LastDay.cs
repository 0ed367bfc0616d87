using Gongkai.Agencies;
using Gongkai.AnnualReports;

namespace Gongkai.Specs.AnnualReports;

/// <summary>Regulation Art. 49: until when the yearly report is published.</summary>
public sealed class Art49_LastDay
{
    [Theory]
    [InlineData(AgencyKind.Department)]
    [InlineData(AgencyKind.NationalDepartment)]
    [InlineData(AgencyKind.ManagementCommittee)]
    [InlineData(AgencyKind.Unknown)]
    public void A_department_has_until_31_January(AgencyKind kind)
    {
        var deadline = ReportDeadline.Of(2023, kind, AgencyLevel.County);

        Assert.Equal((new DateOnly(2024, 1, 31), "Regulation Art. 49 para. 1"), (deadline.LastDay, deadline.Basis.ToString()));
    }

    [Theory]
    [InlineData(AgencyKind.CountyGovernment)]
    [InlineData(AgencyKind.CityGovernment)]
    [InlineData(AgencyKind.ProvinceGovernment)]
    public void The_report_of_a_government_at_county_level_or_above_is_published_by_31_March(AgencyKind kind)
    {
        var deadline = ReportDeadline.Of(2023, kind, AgencyLevel.County);

        Assert.Equal((new DateOnly(2024, 3, 31), "Regulation Art. 49 para. 2"), (deadline.LastDay, deadline.Basis.ToString()));
    }

    [Theory]
    [InlineData(AgencyKind.TownGovernment)]
    [InlineData(AgencyKind.TownshipGovernment)]
    [InlineData(AgencyKind.Subdistrict)]
    public void A_town_is_not_named_and_follows_the_notice_of_its_county(AgencyKind kind)
    {
        var deadline = ReportDeadline.Of(2023, kind, AgencyLevel.Town);

        Assert.Equal((new DateOnly(2024, 1, 31), "Regulation Art. 49"), (deadline.LastDay, deadline.Basis.ToString()));
        Assert.Contains("县里的通知", deadline.Reason, StringComparison.Ordinal);
    }
}

using Gongkai.Office.Journal;

namespace Gongkai.Office.Agencies;

/// <summary>What is done to bodies; all of it stands in the log of the installation.</summary>
public static class AgencyActs
{
    public static readonly Act Established = new("agency-established", "设立机构");

    public static readonly Act Corrected = new("agency-corrected", "更正机构信息");

    public static readonly Act Renamed = new("agency-renamed", "更改机构名称");

    public static readonly Act Moved = new("agency-moved", "调整隶属关系");

    public static readonly Act Merged = new("agencies-merged", "合并、分设机构");

    public static readonly Act CompetenceRecorded = new("competence-recorded", "登记机构职权");

    public static readonly Act CompetenceEnded = new("competence-ended", "终止机构职权");

    public static readonly Act DisclosureOfficeRecorded = new("disclosure-office-recorded", "登记政府信息公开工作机构");
}

namespace Gongkai.AnnualReports;

/// <summary>The editions of the official format of the yearly report.</summary>
public enum ReportFormat
{
    /// <summary>国办公开办函〔2019〕60号, on trial, for the reports on 2019 and 2020.</summary>
    Edition2019 = 2019,

    /// <summary>国办公开办函〔2021〕30号, for the reports on 2021 and later.</summary>
    Edition2021 = 2021,
}

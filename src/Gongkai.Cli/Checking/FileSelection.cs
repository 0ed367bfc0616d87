using Gongkai.Documents.AnnualReports;
using Gongkai.Documents.Archives;

namespace Gongkai.Cli.Checking;

/// <summary>
/// Which files of folders and archives are looked at. A file that is named itself always is.
/// </summary>
/// <param name="IsLookedAt">By its name.</param>
/// <param name="InArchive">Those of an archive, in their order.</param>
internal sealed record FileSelection(Func<string, bool> IsLookedAt, Func<Stream, IEnumerable<ArchivedFile>> InArchive)
{
    /// <summary>Files that may be yearly reports.</summary>
    public static FileSelection Reports { get; } = new(ReportReader.IsReportName, ArchivedReports.In);

    /// <summary>Every file: what cannot be read is said, not passed over.</summary>
    public static FileSelection All { get; } = new(_ => true, ZipFiles.Read);
}

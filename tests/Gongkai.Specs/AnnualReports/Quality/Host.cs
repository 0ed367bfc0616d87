using Gongkai.Agencies;
using Gongkai.AnnualReports;
using Gongkai.AnnualReports.Recognition;
using Gongkai.Sources;
using Gongkai.Specs.AnnualReports.Corpus;

namespace Gongkai.Specs.AnnualReports.Quality;

/// <summary>A clean report of the corpus, into which faults are put.</summary>
internal sealed class Host
{
    private static readonly string[] Folders = ["clean", "clean2", "clean3", "clean4", "clean5", "clean6", "clean7"];

    private Host(CorpusFile file)
    {
        Name = $"{file.Folder}/{file.Name}";
        Document = file.Document();
        Report = ReportRecognition.Recognise(Document)!;
        Unit = new AgencyName(file.Unit);
        Year = file.Year;
    }

    public static IReadOnlyList<Host> All { get; } = [.. Folders.SelectMany(CorpusFile.All).Select(file => new Host(file))];

    public string Name { get; }

    public SourceDocument Document { get; }

    public AnnualReport Report { get; }

    public AgencyName Unit { get; }

    public int Year { get; }
}

using Gongkai.Documents.CompoundFiles;
using Gongkai.Documents.Drafts;
using Gongkai.Sources;

namespace Gongkai.Documents.Doc;

/// <summary>Reads Word documents before 2007 (.doc, [MS-DOC]), which WPS writes too, also under the name .wps.</summary>
internal static class DocReader
{
    /// <exception cref="UnreadableFileException">The document is encrypted, too old or beyond the limits.</exception>
    public static SourceDocument Read(CompoundFile file) => Placement.Place(new WordDocument(new WordStreams(file)).Read());
}

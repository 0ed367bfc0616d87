using Gongkai.Documents.Docx;
using Gongkai.Documents.Drafts;
using Gongkai.Documents.Items.Blocks;
using Gongkai.Documents.Items.Word;
using Gongkai.Documents.Packages;

namespace Gongkai.Documents.Items;

/// <summary>Makes the body of an item from the file in which it was written.</summary>
/// <remarks>
/// From .docx with its formatting: styles, outline levels and the fonts of official documents become headings; lists,
/// tables, links and pictures stay. From every other kind that <see cref="DocumentReader"/> reads, paragraphs and tables.
/// Revisions that nobody accepted count as accepted, as everywhere; a remark says so.
/// </remarks>
public static class WordImport
{
    /// <summary>What the file gives, or why it cannot be read. Any bytes give a result; never throws.</summary>
    /// <param name="newId">Gives the ids of pictures.</param>
    public static ImportResult Read(ReadOnlyMemory<byte> content, Func<Guid> newId)
    {
        try
        {
            return content.Length <= DocumentReader.LargestFile && ReadFormatted(content, newId) is { } item ? Result(item) : ReadPlain(content);
        }
        catch (UnreadableFileException unreadable)
        {
            return new ImportResult.Unreadable(unreadable.Reason);
        }
        catch (Exception damage) when (DocumentReader.IsDamage(damage))
        {
            return new ImportResult.Unreadable(Reasons.Damaged);
        }
    }

    private static ImportResult Result(ImportedItem item) => item.Body switch
    {
        { IsCut: true } => new ImportResult.Unreadable(Reasons.TooMuchContent),
        { IsEmpty: true } => new ImportResult.Unreadable(Reasons.NoText),
        _ => new ImportResult.Imported(item),
    };

    /// <summary>Null when the file is no .docx.</summary>
    private static ImportedItem? ReadFormatted(ReadOnlyMemory<byte> content, Func<Guid> newId)
    {
        if (FileSignatures.KindOf(content.Span) != FileKind.Zip) return null;

        using var zip = ZipPackage.Open(content);
        return PackageKinds.KindOf(zip) == PackageKind.Word ? ReadDocx(new DocxPackage(zip), newId) : null;
    }

    private static ImportedItem ReadDocx(DocxPackage package, Func<Guid> newId)
    {
        var leftovers = new Leftovers();
        var drafts = DocxReader.ReadDrafts(package, leftovers);
        var relationships = package.ReadRelationships();
        var pictures = new WordPictures(package, relationships, newId);
        var lines = new WordLines(ReadStyles(package), relationships, pictures).Of(drafts);

        var (title, number, redHead, rest) = WordHead.Split(lines);
        var (blocks, date) = LetterForm.Mark(WordOutline.Blocks(rest));
        var body = ItemBody.Of(blocks);
        var used = body.PictureIds.ToHashSet();
        return new ImportedItem(title, number, date, body, [.. pictures.Taken.Where(picture => used.Contains(picture.Id))], ImportRemarks.Of(
            redHead, drafts, leftovers, pictures, lines, HeadersWithText(package, relationships)));
    }

    private static StyleFormats ReadStyles(DocxPackage package)
    {
        using var styles = package.OpenBeside("styles.xml");
        return styles is null ? StyleFormats.None : StyleFormats.Read(styles);
    }

    /// <summary>Headers and footers that say more than a page number.</summary>
    private static bool HeadersWithText(DocxPackage package, Relationships relationships)
    {
        foreach (var part in relationships.AllOf("header").Concat(relationships.AllOf("footer")))
        {
            using var reader = package.OpenPart(part);
            if (reader is not null && reader.MoveToContent() == System.Xml.XmlNodeType.Element
                && new BodyReader(reader, lists: null, new Dictionary<string, string>(), new Leftovers()).Read().OfType<DraftParagraph>().Any(draft => draft.Text.Any(char.IsLetter)))
                return true;
        }

        return false;
    }

    private static ImportResult ReadPlain(ReadOnlyMemory<byte> content)
    {
        var read = DocumentReader.Read(content);
        if (read is not ReadResult.Readable { Document: var document }) return new ImportResult.Unreadable(((ReadResult.Unreadable)read).Reason);

        var (title, number, rest) = PlainHead.Split(document.Blocks);
        var (blocks, date) = LetterForm.Mark(TypedText.Blocks(rest));
        return Result(new ImportedItem(title, number, date, ItemBody.Of(blocks), [], ImportRemarks.OfPlain(document)));
    }
}

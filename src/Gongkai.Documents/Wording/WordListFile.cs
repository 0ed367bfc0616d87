using Gongkai.Documents.Xlsx;
using Gongkai.Documents.Xlsx.Reading;
using Gongkai.Law;
using Gongkai.Screening;
using Gongkai.Screening.Wording;

namespace Gongkai.Documents.Wording;

/// <summary>A county's words as a file: the JSON that <c>gongkai screen --words</c> takes, or a workbook with a row for each.</summary>
public static class WordListFile
{
    /// <summary>Rows at the top of a sheet among which the head is looked for.</summary>
    private const int HeadWithin = 10;

    /// <summary>Problems that are named.</summary>
    private const int MostProblems = 5;

    private static readonly string[] Heads = ["词语", "类型", "应为", "说明", "例外"];

    private static readonly double[] Widths = [24, 18, 24, 48, 40];

    /// <summary>The workbook; what is written is read back without loss.</summary>
    public static byte[] Write(string title, IReadOnlyList<WordListEntry> entries)
    {
        using var bytes = new MemoryStream();
        using (var workbook = new Workbook(bytes))
        {
            var sheet = workbook.Add(new SheetLayout("用语词表") { Columns = Widths, FrozenRows = 2, IsLandscape = true });
            sheet.AddRow(new Cell(title, CellStyle.Title) { ColumnSpan = Widths.Length });
            sheet.AddRow([.. Heads.Select(head => new Cell(head, CellStyle.Head))]);
            foreach (var entry in entries)
                sheet.AddRow([.. new[] { entry.Words, entry.Kind.Label, entry.Right ?? "", entry.Note ?? "", string.Join('、', entry.Exceptions) }.Select(text => new Cell(text, CellStyle.Wrapped))]);
        }

        return bytes.ToArray();
    }

    /// <returns>The entries in their order; refused (word-list-unreadable) when it is no such file, with what is wrong in it.</returns>
    public static Ruling<IReadOnlyList<WordListEntry>> Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            return FileSignatures.KindOf(content.Span) == FileKind.Zip ? ReadSheets(SheetTable.ReadAll(content)) : ReadJson(content);
        }
        catch (FormatException wrong)
        {
            return Unreadable(wrong.Message);
        }
        catch (UnreadableFileException unreadable)
        {
            return Unreadable(unreadable.Reason);
        }
    }

    private static Ruling<IReadOnlyList<WordListEntry>> ReadJson(ReadOnlyMemory<byte> content)
    {
        var bytes = content.ToArray();
        var start = bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0; // the mark that some editors put before the text
        using var json = new MemoryStream(bytes, start, bytes.Length - start);
        return new Ruling<IReadOnlyList<WordListEntry>>.Allowed(WordList.Parse(json).Entries);
    }

    private static Ruling<IReadOnlyList<WordListEntry>> ReadSheets(IReadOnlyList<SheetTable> sheets)
    {
        var (entries, problems, found) = (new List<WordListEntry>(), new List<string>(), false);
        foreach (var sheet in sheets)
        {
            if (sheet.Rows.Take(HeadWithin).FirstOrDefault(row => row.Texts.Contains(Heads[0]) && row.Texts.Contains(Heads[1])) is not { } head) continue;
            found = true;
            var columns = Heads.Select(name => Array.IndexOf([.. head.Texts], name)).ToArray();
            foreach (var row in sheet.Rows.Where(row => row.Number > head.Number)) Read(row, columns, entries, problems);
        }

        if (!found) return Unreadable("没有找到表头。表头应当有“词语”“类型”，还可以有“应为”“说明”“例外”；可以先下载现行的词表对照。");
        if (problems.Count > 0) return Unreadable($"有{problems.Count}行需要改正：{string.Concat(problems.Take(MostProblems))}{(problems.Count > MostProblems ? "……" : "")}");
        return entries;
    }

    private static void Read(TableRow row, int[] columns, List<WordListEntry> entries, List<string> problems)
    {
        string? Text(int head) => columns[head] >= 0 && row.Texts[columns[head]] is { Length: > 0 } text ? text : null;
        if (Text(0) is not { } words) problems.Add($"第{row.Number}行没有词语。");
        else if (WordKind.All.FirstOrDefault(kind => kind.Label == Text(1) || kind.Code == Text(1)) is not { } kind) problems.Add($"第{row.Number}行的类型应当是{string.Join("、", WordKind.All.Select(each => each.Label))}之一。");
        else entries.Add(new WordListEntry(kind, words, Text(2), Text(3), Text(4)?.Split(['、', '，', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? []));
    }

    private static Refusal Unreadable(string reason) => new("word-list-unreadable", $"词表没有读入。{reason}", Basis: null);
}

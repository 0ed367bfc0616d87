using Gongkai.Documents.Xlsx.Reading;
using Gongkai.Proactive.Offline.Subsidies;

namespace Gongkai.Documents.Subsidies;

/// <summary>Reads a list of subsidies from a workbook: the visible sheet that has a head with names.</summary>
public static class SubsidyXlsx
{
    /// <summary>Rows at the top of a sheet among which the head is looked for.</summary>
    private const int HeadWithin = 10;

    /// <summary>People of a list, at most.</summary>
    public const int MostRows = 5_000;

    /// <summary>Never throws for what the file holds.</summary>
    public static SubsidyRead Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            var found = SheetTable.ReadAll(content).Select(ReadSheet).OfType<SubsidyTable>().ToList();
            return found switch
            {
                [] => new SubsidyRead.Unreadable("没有找到名单。表头要在前10行里，有“姓名”或者“户主”一列，以及金额、面积等列。"),
                [{ Rows.Count: 0 }] => new SubsidyRead.Unreadable("表头下面没有名单。"),
                [{ Rows.Count: > MostRows }] => new SubsidyRead.Unreadable($"一份名单最多{MostRows}行。请按组或者按批次分开。"),
                [var table] => new SubsidyRead.Readable(table),
                _ => new SubsidyRead.Unreadable("有几个工作表都像名单。请只留要公示的一个。"),
            };
        }
        catch (UnreadableFileException unreadable)
        {
            return new SubsidyRead.Unreadable(unreadable.Reason);
        }
    }

    /// <summary>Null where no row looks like the head of a list.</summary>
    private static SubsidyTable? ReadSheet(SheetTable sheet)
    {
        var head = sheet.Rows.Take(HeadWithin).FirstOrDefault(IsHead);
        if (head is null) return null;

        var columns = Enumerable.Range(0, head.Texts.Count).Where(column => head.Texts[column].Length > 0).ToList();
        var name = columns.First(column => SubsidyColumn.Of(head.Texts[column]) == SubsidyColumn.Name);
        var rows = sheet.Rows.Where(row => row.Number > head.Number && row.Texts[name].Length > 0 && !IsTotal(row.Texts[name]) && !IsNote(row));
        return new SubsidyTable([.. columns.Select(column => head.Texts[column])], [.. rows.Select(row => (IReadOnlyList<string>)[.. columns.Select(column => row.Texts[column])])]);
    }

    private static bool IsHead(TableRow row)
    {
        var columns = row.Texts.Where(text => text.Length > 0).Select(SubsidyColumn.Of).ToList();
        return columns.Contains(SubsidyColumn.Name) && columns.Count(column => column != SubsidyColumn.Other) >= 2;
    }

    private static bool IsTotal(string name) => string.Concat(name.Where(char.IsLetterOrDigit)) is "合计" or "总计" or "小计";

    /// <summary>A remark that is merged over the width of the table.</summary>
    private static bool IsNote(TableRow row) => row.Texts.Count(text => text.Length > 0) > 2 && row.Texts.Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).Count() == 1;
}

/// <summary>What came of reading a list.</summary>
public abstract record SubsidyRead
{
    private SubsidyRead()
    {
    }

    public sealed record Readable(SubsidyTable Table) : SubsidyRead;

    /// <param name="Reason">A sentence for the user.</param>
    public sealed record Unreadable(string Reason) : SubsidyRead;
}

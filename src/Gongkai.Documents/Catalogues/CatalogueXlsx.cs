using Gongkai.Documents.Xlsx;
using Gongkai.Documents.Xlsx.Reading;
using Gongkai.Law;
using Gongkai.Proactive;

namespace Gongkai.Documents.Catalogues;

/// <summary>The standard catalogue as a workbook in the official form: a sheet for each field, the head in two rows, ■ and □ before the channels.</summary>
public static class CatalogueXlsx
{
    private static readonly double[] Widths = [6, 16, 18, 40, 40, 24, 18, 34, 7, 7, 7, 7, 7, 7, 7];

    /// <summary>The workbook; what is written is read back without loss. Without lines it has one sheet with nothing but the head.</summary>
    /// <param name="issuer">The short name of the county: 云阳县.</param>
    /// <param name="edition">第2版，2023年3月20日印发.</param>
    /// <param name="lines">In their order.</param>
    public static byte[] Write(string issuer, string edition, IReadOnlyList<CatalogueLine> lines)
    {
        using var bytes = new MemoryStream();
        using (var workbook = new Workbook(bytes))
        {
            foreach (var field in lines.GroupBy(line => line.Field)) Write(workbook, $"{issuer}{field.Key}领域基层政务公开标准目录（{edition}）", field.Key, [.. field]);
            if (lines.Count == 0) Write(workbook, $"{issuer}×××领域基层政务公开标准目录（{edition}）", "把工作表改名为领域名称", []);
        }

        return bytes.ToArray();
    }

    /// <summary>Reads a workbook in the official form, or one with a column 领域 on one sheet. Merged cells count for every row they cover.</summary>
    public static CatalogueRead Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            return new CatalogueReading().Read(SheetTable.ReadAll(content));
        }
        catch (UnreadableFileException unreadable)
        {
            return new CatalogueRead.Unreadable(unreadable.Reason);
        }
    }

    private static void Write(Workbook workbook, string title, string field, IReadOnlyList<CatalogueLine> lines)
    {
        var sheet = workbook.Add(new SheetLayout(field) { Columns = Widths, FrozenRows = 3, IsLandscape = true });
        sheet.AddRow(new Cell(title, CellStyle.Title) { ColumnSpan = Widths.Length });
        sheet.AddRow(
            Tall("序号"), new Cell("公开事项", CellStyle.Head) { ColumnSpan = 2 }, Tall("公开内容（要素）"), Tall("公开依据"), Tall("公开时限"), Tall("公开主体"), Tall("公开渠道和载体"),
            new Cell("公开对象", CellStyle.Head) { ColumnSpan = 2 }, new Cell("公开方式", CellStyle.Head) { ColumnSpan = 2 }, new Cell("公开层级", CellStyle.Head) { ColumnSpan = 3 });
        sheet.AddRow([.. ((string[])["一级事项", "二级事项", "全社会", "特定群众", "主动", "依申请公开", "县级", "乡级", "村级"]).Select(head => new Cell(head, CellStyle.Head))]);
        for (var place = 0; place < lines.Count; place++)
        {
            var line = lines[place];
            var isFirst = place == 0 || lines[place - 1].FirstMatter != line.FirstMatter;
            var same = lines.Skip(place).TakeWhile(other => other.FirstMatter == line.FirstMatter).Count();
            sheet.AddRow(
            [
                new Cell(line.Number, CellStyle.Centred),
                .. isFirst ? (Cell[])[new Cell(line.FirstMatter, CellStyle.Wrapped) { RowSpan = same }] : [],
                .. ((string[])[line.SecondMatter, line.Content, line.Basis, line.LimitText, line.Discloser, Marks.Write(line.Channels, line.OtherChannel)]).Select(text => new Cell(text, CellStyle.Wrapped)),
                .. Ticks(line.Audiences), .. Ticks(line.Manners), .. Ticks(line.Levels),
            ]);
        }
    }

    private static Cell Tall(string head) => new(head, CellStyle.Head) { RowSpan = 2 };

    private static IEnumerable<Cell> Ticks<T>(IReadOnlyList<T> chosen)
        where T : class, ITerm<T> => T.All.Select(term => new Cell(chosen.Contains(term) ? "√" : "", CellStyle.Centred));
}

using System.Globalization;
using Gongkai.Documents.Xlsx.Reading;
using Gongkai.Proactive;

namespace Gongkai.Documents.Catalogues;

/// <summary>Finds the head of each sheet and reads the rows below it.</summary>
internal sealed class CatalogueReading
{
    /// <summary>Rows at the top of a sheet among which the head is looked for.</summary>
    private const int HeadWithin = 20;

    /// <summary>Problems that are named; with more, the table is another one.</summary>
    private const int MostProblems = 100;

    private readonly List<CatalogueLine> _lines = [];
    private readonly List<CatalogueProblem> _problems = [];
    private readonly List<string> _remarks = [];

    public CatalogueRead Read(IReadOnlyList<SheetTable> sheets)
    {
        var found = 0;
        foreach (var sheet in sheets)
        {
            if (CatalogueHead.Find([.. sheet.Rows.Take(HeadWithin)]) is { } head)
            {
                found++;
                Read(sheet, head);
            }
            else if (sheet.Rows.Count > 0)
            {
                _remarks.Add($"工作表“{sheet.Name}”没有目录的表头，没有读入。");
            }
        }

        if (found == 0) return new CatalogueRead.Unreadable("没有找到标准目录的表头。表头应当有“序号”“一级事项”“二级事项”“公开内容（要素）”等列，可以先导出空白表格对照。");
        if (_problems.Count > 0) return new CatalogueRead.Faulty([.. _problems.Take(MostProblems)]);
        return new CatalogueRead.Readable(Numbered(), _remarks);
    }

    private void Read(SheetTable sheet, CatalogueHead head)
    {
        if (head.Missing.Count > 0)
        {
            _problems.Add(new CatalogueProblem(sheet.Name, head.LastRow, $"表头缺少“{string.Join("”“", head.Missing)}”。"));
            return;
        }

        foreach (var unknown in head.Unknown) _remarks.Add($"工作表“{sheet.Name}”的“{unknown}”列不在官方表头里，没有读入。");
        CatalogueLine? above = null;
        foreach (var row in sheet.Rows.Where(row => row.Number > head.LastRow))
        {
            if (IsNote(row)) _remarks.Add($"工作表“{sheet.Name}”第{row.Number}行不是事项，没有读入。");
            else above = ReadRow(sheet.Name, head, row, above);
        }
    }

    /// <summary>A remark that is merged over the width of the table.</summary>
    private static bool IsNote(TableRow row) => row.Texts.Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).Count() == 1;

    private CatalogueLine ReadRow(string sheet, CatalogueHead head, TableRow row, CatalogueLine? above)
    {
        void Problem(string sentence) => _problems.Add(new CatalogueProblem(sheet, row.Number, sentence));
        string Text(CatalogueColumn column) => head.Columns.TryGetValue(column, out var at) ? row.Texts[at] : "";
        string OrAbove(string text, Func<CatalogueLine, string> of) => text.Length > 0 || above is null ? text : of(above);

        var first = OrAbove(Text(CatalogueColumn.FirstMatter), line => line.FirstMatter);
        var (channels, other) = ReadChannels(Text(CatalogueColumn.Channels), Problem);
        var line = new CatalogueLine
        {
            Field = head.Columns.ContainsKey(CatalogueColumn.Field) ? OrAbove(Text(CatalogueColumn.Field), line => line.Field) : sheet.Trim(),
            Number = int.TryParse(Text(CatalogueColumn.Number), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 9999 ? number : Unnumbered,
            FirstMatter = first,
            SecondMatter = Text(CatalogueColumn.SecondMatter) is { Length: > 0 } second ? second : head.Columns.ContainsKey(CatalogueColumn.SecondMatter) ? "" : first,
            Content = Text(CatalogueColumn.Content),
            Basis = Text(CatalogueColumn.Basis),
            LimitText = Text(CatalogueColumn.Limit),
            Discloser = Text(CatalogueColumn.Discloser),
            Channels = channels,
            OtherChannel = other,
            Audiences = head.Chosen(row, CatalogueHead.Audiences, CatalogueColumn.Audience, Problem),
            Manners = head.Chosen(row, CatalogueHead.Manners, CatalogueColumn.Manner, Problem),
            Levels = head.Chosen(row, CatalogueHead.Levels, CatalogueColumn.Level, Problem),
        };
        foreach (var fault in (line.Number == Unnumbered ? line with { Number = 1 } : line).Faults()) Problem(fault);
        _lines.Add(line);
        return line;
    }

    private static (IReadOnlyList<PublicationChannel> Channels, string? Other) ReadChannels(string text, Action<string> problem)
    {
        var chosen = new List<PublicationChannel>();
        string? other = null;
        foreach (var name in Marks.ChosenNames(text))
        {
            if (PublicationChannel.Named(name) is { } channel)
            {
                chosen.Add(channel);
            }
            else if (name.StartsWith(PublicationChannel.Other.Label, StringComparison.Ordinal))
            {
                chosen.Add(PublicationChannel.Other);
                other = name[PublicationChannel.Other.Label.Length..].Trim('：', ':', '（', '）', '(', ')', '_', '＿', ' ', '　') is { Length: > 0 } words ? words : null;
            }
            else
            {
                problem($"公开渠道“{name}”不在官方的13种里。其他渠道请写作“■其他：{name}”。");
            }
        }

        return ([.. PublicationChannel.All.Where(chosen.Contains)], other);
    }

    private const int Unnumbered = 0;

    /// <summary>Where the numbers of a field have gaps in them or stand twice, as when the first matters are numbered, the lines are numbered anew.</summary>
    private List<CatalogueLine> Numbered()
    {
        var numbered = new List<CatalogueLine>();
        foreach (var field in _lines.GroupBy(line => line.Field))
        {
            var lines = field.ToList();
            if (lines.TrueForAll(line => line.Number != Unnumbered) && lines.DistinctBy(line => line.Number).Count() == lines.Count)
            {
                numbered.AddRange(lines);
                continue;
            }

            _remarks.Add($"“{field.Key}”领域的序号有空缺或者重复，已按先后重新编号。");
            numbered.AddRange(lines.Select((line, place) => line with { Number = place + 1 }));
        }

        return numbered;
    }
}

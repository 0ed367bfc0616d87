using Gongkai.Documents.Xlsx.Reading;
using Gongkai.Law;
using Gongkai.Proactive;

namespace Gongkai.Documents.Catalogues;

/// <summary>The columns of the official head.</summary>
internal enum CatalogueColumn
{
    Number,
    Field,
    FirstMatter,
    SecondMatter,
    Content,
    Basis,
    Limit,
    Discloser,
    Channels,

    /// <summary>公开对象 in one column; usually it has one for each word.</summary>
    Audience,
    Everybody,
    Particular,
    Manner,
    Proactive,
    OnRequest,
    Level,
    County,
    Town,
    Village,
}

/// <summary>The head of a sheet: which column is which. It has one row or two.</summary>
internal sealed record CatalogueHead(IReadOnlyDictionary<CatalogueColumn, int> Columns, IReadOnlyList<string> Unknown, int LastRow)
{
    public static IReadOnlyList<(CatalogueColumn Column, CatalogueAudience Term)> Audiences { get; } =
        [(CatalogueColumn.Everybody, CatalogueAudience.Everybody), (CatalogueColumn.Particular, CatalogueAudience.Particular)];

    public static IReadOnlyList<(CatalogueColumn Column, CatalogueManner Term)> Manners { get; } =
        [(CatalogueColumn.Proactive, CatalogueManner.Proactive), (CatalogueColumn.OnRequest, CatalogueManner.OnRequest)];

    public static IReadOnlyList<(CatalogueColumn Column, CatalogueLevel Term)> Levels { get; } =
        [(CatalogueColumn.County, CatalogueLevel.County), (CatalogueColumn.Town, CatalogueLevel.Town), (CatalogueColumn.Village, CatalogueLevel.Village)];

    /// <summary>What every catalogue must have, by the words of the head.</summary>
    public IReadOnlyList<string> Missing =>
    [
        .. new (string Label, bool IsThere)[]
        {
            ("一级事项", Has(CatalogueColumn.FirstMatter)), ("公开内容（要素）", Has(CatalogueColumn.Content)), ("公开依据", Has(CatalogueColumn.Basis)), ("公开时限", Has(CatalogueColumn.Limit)),
            ("公开主体", Has(CatalogueColumn.Discloser)), ("公开渠道和载体", Has(CatalogueColumn.Channels)),
            ("公开对象", Has(CatalogueColumn.Audience) || Has(CatalogueColumn.Everybody)), ("公开方式", Has(CatalogueColumn.Manner) || Has(CatalogueColumn.Proactive)),
            ("公开层级", Has(CatalogueColumn.Level) || Has(CatalogueColumn.County) || Has(CatalogueColumn.Town)),
        }.Where(column => !column.IsThere).Select(column => column.Label),
    ];

    /// <summary>The head among the rows; null when there is none.</summary>
    public static CatalogueHead? Find(IReadOnlyList<TableRow> rows)
    {
        for (var at = 0; at < rows.Count; at++)
        {
            var top = rows[at].Texts.Select(Plain).ToList();
            if (!top.Contains("序号", StringComparer.Ordinal) || !top.Exists(text => text is "公开事项" or "一级事项" or "事项名称")) continue;

            var below = at + 1 < rows.Count ? rows[at + 1].Texts.Select(Plain).ToList() : [];
            var isDouble = below.Exists(text => text is "一级事项" or "全社会" or "县级" or "主动" or "主动公开");
            return Of(top, isDouble ? below : null, rows[isDouble ? at + 1 : at].Number);
        }

        return null;
    }

    /// <summary>What a row chooses of a vocabulary, in a column for each word or in one for all.</summary>
    public IReadOnlyList<T> Chosen<T>(TableRow row, IReadOnlyList<(CatalogueColumn Column, T Term)> columns, CatalogueColumn single, Action<string> problem)
        where T : class, ITerm<T>
    {
        if (Columns.TryGetValue(single, out var one))
        {
            var (terms, unknown) = Marks.Terms<T>(row.Texts[one]);
            if (unknown is not null) problem($"“{unknown}”不是“{string.Join("”“", T.All.Select(term => term.Label))}”之一。");
            return terms;
        }

        var chosen = new List<T>();
        foreach (var (column, term) in columns)
        {
            if (!Columns.TryGetValue(column, out var at)) continue;
            if (Marks.IsTicked(row.Texts[at]) is not { } isTicked) problem($"“{term.Label}”列的“{row.Texts[at]}”不是勾选标记，请用√或者留空。");
            else if (isTicked) chosen.Add(term);
        }

        return chosen;
    }

    private bool Has(CatalogueColumn column) => Columns.ContainsKey(column);

    private static CatalogueHead Of(List<string> top, List<string>? below, int lastRow)
    {
        var columns = new Dictionary<CatalogueColumn, int>();
        var unknown = new List<string>();
        for (var at = 0; at < top.Count; at++)
        {
            var name = below?[at] is { Length: > 0 } lower ? lower : top[at];
            if (name.Length == 0) continue;
            if (Named(name) is not { } column) unknown.Add(name);
            else columns.TryAdd(column, at);
        }

        return new CatalogueHead(columns, [.. unknown.Distinct(StringComparer.Ordinal)], lastRow);
    }

    private static CatalogueColumn? Named(string name) => name switch
    {
        "序号" => CatalogueColumn.Number,
        "领域" or "领域名称" or "试点领域" or "公开领域" => CatalogueColumn.Field,
        "一级事项" or "公开事项" or "事项名称" => CatalogueColumn.FirstMatter,
        "二级事项" => CatalogueColumn.SecondMatter,
        "公开对象" => CatalogueColumn.Audience,
        "全社会" => CatalogueColumn.Everybody,
        "特定群众" or "特定群体" => CatalogueColumn.Particular,
        "公开方式" => CatalogueColumn.Manner,
        "主动" or "主动公开" => CatalogueColumn.Proactive,
        "依申请" or "依申请公开" => CatalogueColumn.OnRequest,
        "公开层级" => CatalogueColumn.Level,
        "县级" => CatalogueColumn.County,
        "乡级" or "镇级" or "乡镇级" or "乡（镇）级" or "乡、村级" => CatalogueColumn.Town,
        "村级" or "村（社区）级" => CatalogueColumn.Village,
        _ when name.StartsWith("公开内容", StringComparison.Ordinal) => CatalogueColumn.Content,
        _ when name.StartsWith("公开依据", StringComparison.Ordinal) => CatalogueColumn.Basis,
        _ when name.StartsWith("公开时限", StringComparison.Ordinal) => CatalogueColumn.Limit,
        _ when name.StartsWith("公开主体", StringComparison.Ordinal) => CatalogueColumn.Discloser,
        _ when name.StartsWith("公开渠道", StringComparison.Ordinal) => CatalogueColumn.Channels,
        _ => null,
    };

    private static string Plain(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}

using System.Buffers;
using Gongkai.Agencies;
using Gongkai.Law;

namespace Gongkai.Proactive;

/// <summary>公开对象: to whom a line of the standard catalogue is disclosed.</summary>
public sealed record CatalogueAudience : ITerm<CatalogueAudience>
{
    public static readonly CatalogueAudience Everybody = new("everybody", "全社会");

    /// <summary>People whom it concerns.</summary>
    public static readonly CatalogueAudience Particular = new("particular", "特定群众");

    private CatalogueAudience(string code, string label) => (Code, Label) = (code, label);

    public static IReadOnlyList<CatalogueAudience> All { get; } = [Everybody, Particular];

    public string Code { get; }

    public string Label { get; }
}

/// <summary>公开方式: whether a line is disclosed of the body's own accord or on request.</summary>
public sealed record CatalogueManner : ITerm<CatalogueManner>
{
    public static readonly CatalogueManner Proactive = new("proactive", "主动");

    public static readonly CatalogueManner OnRequest = new("on-request", "依申请");

    private CatalogueManner(string code, string label) => (Code, Label) = (code, label);

    public static IReadOnlyList<CatalogueManner> All { get; } = [Proactive, OnRequest];

    public string Code { get; }

    public string Label { get; }
}

/// <summary>公开层级: the levels whose bodies a line is for.</summary>
public sealed record CatalogueLevel : ITerm<CatalogueLevel>
{
    public static readonly CatalogueLevel County = new("county", "县级");
    public static readonly CatalogueLevel Town = new("town", "乡级");
    public static readonly CatalogueLevel Village = new("village", "村级");

    private CatalogueLevel(string code, string label) => (Code, Label) = (code, label);

    public static IReadOnlyList<CatalogueLevel> All { get; } = [County, Town, Village];

    public string Code { get; }

    public string Label { get; }

    /// <summary>The level at which a body stands; null above the county, for which the catalogue has no lines.</summary>
    public static CatalogueLevel? Of(AgencyLevel level) =>
        level == AgencyLevel.County ? County : level == AgencyLevel.Town ? Town : level == AgencyLevel.Village ? Village : null;
}

/// <summary>A line of the standard catalogue (基层政务公开标准目录) with every column of its head (国办发〔2019〕54号).</summary>
public sealed record CatalogueLine
{
    // Characters, at most.
    public const int LongestField = 25;
    public const int LongestMatter = 100;
    public const int LongestText = 2000;
    public const int LongestLimit = 200;
    public const int LongestDiscloser = 200;
    public const int LongestOtherChannel = 60;

    private static readonly SearchValues<char> NotInSheetNames = SearchValues.Create("[]:*?/\\'");

    /// <summary>领域, such as 财政预决算; a sheet of the table is named after it.</summary>
    public required string Field { get; init; }

    /// <summary>序号 within the field, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>一级事项.</summary>
    public required string FirstMatter { get; init; }

    /// <summary>二级事项.</summary>
    public required string SecondMatter { get; init; }

    /// <summary>公开内容（要素）.</summary>
    public required string Content { get; init; }

    /// <summary>公开依据.</summary>
    public required string Basis { get; init; }

    /// <summary>公开时限 as the catalogue writes it; what it means, <see cref="Limits"/> says.</summary>
    public required string LimitText { get; init; }

    /// <summary>公开主体.</summary>
    public required string Discloser { get; init; }

    /// <summary>公开渠道和载体, in the order of the form.</summary>
    public required IReadOnlyList<PublicationChannel> Channels { get; init; }

    /// <summary>What <see cref="PublicationChannel.Other"/> is; null where the line says nothing.</summary>
    public string? OtherChannel { get; init; }

    public required IReadOnlyList<CatalogueAudience> Audiences { get; init; }

    public required IReadOnlyList<CatalogueManner> Manners { get; init; }

    public required IReadOnlyList<CatalogueLevel> Levels { get; init; }

    /// <summary>Whether bodies of the level have to do with it.</summary>
    public bool IsFor(AgencyLevel level) => CatalogueLevel.Of(level) is { } own && Levels.Contains(own);

    /// <summary>What the limits of lines in their order mean; 同上 is the limit of the line above in the same field.</summary>
    public static IReadOnlyList<PublicationLimit> Limits(IEnumerable<CatalogueLine> lines)
    {
        var limits = new List<PublicationLimit>();
        CatalogueLine? above = null;
        foreach (var line in lines)
        {
            limits.Add(PublicationLimitText.Read(line.LimitText, above?.Field == line.Field ? limits[^1] : null));
            above = line;
        }

        return limits;
    }

    /// <summary>What the line lacks or has too much of, a sentence each; nothing when it can stand in a catalogue.</summary>
    public IEnumerable<string> Faults()
    {
        if (Number is < 1 or > 9999) yield return "序号应当是1至9999的整数。";
        if (Field.AsSpan().IndexOfAny(NotInSheetNames) >= 0) yield return "领域名称不能含有[ ] : * ? / \\ '，导出的工作表用它命名。";
        (string Label, string Text, int Longest)[] texts =
        [
            ("领域", Field, LongestField), ("一级事项", FirstMatter, LongestMatter), ("二级事项", SecondMatter, LongestMatter), ("公开内容（要素）", Content, LongestText),
            ("公开依据", Basis, LongestText), ("公开时限", LimitText, LongestLimit), ("公开主体", Discloser, LongestDiscloser),
        ];
        foreach (var (label, text, longest) in texts)
        {
            if (string.IsNullOrWhiteSpace(text)) yield return $"没有填写{label}。";
            else if (text.Length > longest) yield return $"{label}最多{longest}字。";
        }

        if (OtherChannel?.Length > LongestOtherChannel) yield return $"其他渠道的说明最多{LongestOtherChannel}字。";
        if (Channels.Count == 0) yield return "没有选择公开渠道和载体。";
        if (Audiences.Count == 0) yield return "没有选择公开对象。";
        if (Manners.Count == 0) yield return "没有选择公开方式。";
        if (Levels.Count == 0) yield return "没有选择公开层级。";
    }
}

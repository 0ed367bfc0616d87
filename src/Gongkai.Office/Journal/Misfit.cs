using Gongkai.Law;

namespace Gongkai.Office.Journal;

/// <summary>In which way records and journal do not fit.</summary>
public sealed record MisfitKind : ITerm<MisfitKind>
{
    public static readonly MisfitKind Changed = new("changed", "改动");

    public static readonly MisfitKind Deleted = new("deleted", "删除");

    public static readonly MisfitKind Reordered = new("reordered", "调换顺序");

    public static readonly MisfitKind Inserted = new("inserted", "插入");

    public static readonly MisfitKind CutOff = new("cut-off", "截断");

    private MisfitKind(string code, string label) => (Code, Label) = (code, label);

    public static IReadOnlyList<MisfitKind> All { get; } = [Changed, Deleted, Reordered, Inserted, CutOff];

    public string Code { get; }

    public string Label { get; }
}

/// <summary>The first place at which a log does not fit.</summary>
/// <param name="Sentence">For people, in Chinese.</param>
/// <param name="Sequence">The entry concerned, from 0; null when it is about none.</param>
/// <param name="Table">The table of the record concerned.</param>
/// <param name="RecordId">The record concerned.</param>
public sealed record Misfit(MisfitKind Kind, string Sentence, long? Sequence = null, string? Table = null, Guid? RecordId = null);

using Gongkai.Law;

namespace Gongkai.Web.Workspace;

/// <summary>A record that somebody else changed while a person was filling in its form: both texts, field by field.</summary>
/// <param name="Fields">Only those that differ.</param>
public sealed record Conflict(IReadOnlyList<ConflictingField> Fields)
{
    public static Conflict Between(params IEnumerable<ConflictingField> fields) => new([.. fields.Where(field => field.Stored != field.Typed)]);
}

/// <summary>What stands in the record now and what the person typed.</summary>
public sealed record ConflictingField(string Label, string Stored, string Typed)
{
    public static ConflictingField Of(string label, string? stored, string? typed) => new(label, Plain(stored), Plain(typed));

    public static ConflictingField Of(string label, DateOnly? stored, DateOnly? typed) => new(label, $"{stored:yyyy年M月d日}", $"{typed:yyyy年M月d日}");

    public static ConflictingField Of<T>(string label, T stored, string? typedCode)
        where T : class, ITerm<T> => new(label, stored.Label, Term.Find<T>(typedCode)?.Label ?? "");

    private static string Plain(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}

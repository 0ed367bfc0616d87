using Gongkai.Law;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Workspace;

/// <summary>A record that somebody else changed while a person was filling in a form about it.</summary>
/// <param name="Fields">Of a form that changes the record: both texts of every field that differs.</param>
/// <param name="Now">Of a form that does something with it: what the record says now, beside the form with what was typed.</param>
public sealed record Conflict(IReadOnlyList<ConflictingField> Fields, IReadOnlyList<Fact> Now)
{
    /// <summary>The name under which the partial <c>_Conflict</c> finds it in the view data.</summary>
    public const string ViewDataKey = nameof(Conflict);

    public static Conflict Between(params IEnumerable<ConflictingField> fields) => new([.. fields.Where(field => field.Stored != field.Typed)], []);

    public static Conflict With(params IEnumerable<Fact> now) => new([], [.. now]);
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

/// <summary>The one way in which a form meets a change by somebody else.</summary>
internal static class Conflicts
{
    /// <summary>
    /// Shows what is stored now; everything typed stays in the form, and sending it again is on top of what was shown.
    /// </summary>
    /// <param name="versionField">The form's hidden field: <c>Version</c>, <c>Entry.Version</c>.</param>
    /// <param name="version">The version stored now.</param>
    public static void ShowConflict(this PageModel page, string versionField, object? version, Conflict conflict)
    {
        page.ViewData[Conflict.ViewDataKey] = conflict;
        page.ModelState.SetModelValue(versionField, $"{version}", $"{version}");
    }
}

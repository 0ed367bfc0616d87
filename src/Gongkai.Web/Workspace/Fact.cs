namespace Gongkai.Web.Workspace;

/// <summary>One thing that a record says, as people read it.</summary>
/// <param name="Address">Where it leads, beginning with <c>~/</c>; null for plain text.</param>
public sealed record Fact(string Label, string Text, string? Address = null)
{
    public static Fact Of(string label, DateOnly? day) => new(label, $"{day:yyyy年M月d日}");

    /// <summary>What may be left empty.</summary>
    public static Fact OfOptional(string label, string? text) => new(label, text ?? "没有登记");
}

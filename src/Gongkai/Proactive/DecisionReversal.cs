using Gongkai.Law;

namespace Gongkai.Proactive;

/// <summary>What may become of a penalty decision after it was disclosed, so that it is withdrawn (Penalty Law Art. 48 para. 2).</summary>
public sealed record DecisionReversal : ITerm<DecisionReversal>
{
    public static readonly DecisionReversal Changed = new("changed", "变更");
    public static readonly DecisionReversal Annulled = new("annulled", "撤销");
    public static readonly DecisionReversal FoundUnlawful = new("found-unlawful", "确认违法");
    public static readonly DecisionReversal FoundInvalid = new("found-invalid", "确认无效");

    private DecisionReversal(string code, string label) => (Code, Label) = (code, label);

    /// <summary>In the order of the article.</summary>
    public static IReadOnlyList<DecisionReversal> All { get; } = [Changed, Annulled, FoundUnlawful, FoundInvalid];

    public string Code { get; }

    public string Label { get; }
}

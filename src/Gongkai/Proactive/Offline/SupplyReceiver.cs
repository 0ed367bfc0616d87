using Gongkai.Law;

namespace Gongkai.Proactive.Offline;

/// <summary>To whom disclosed information is handed over (Regulation Art. 25 para. 3).</summary>
public sealed record SupplyReceiver : ITerm<SupplyReceiver>
{
    public static readonly SupplyReceiver Archive = new("archive", "国家档案馆");

    public static readonly SupplyReceiver Library = new("library", "公共图书馆");

    private SupplyReceiver(string code, string label) => (Code, Label) = (code, label);

    public static IReadOnlyList<SupplyReceiver> All { get; } = [Archive, Library];

    public string Code { get; }

    public string Label { get; }
}

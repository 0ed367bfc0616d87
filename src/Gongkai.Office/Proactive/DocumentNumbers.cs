using Gongkai.Law;

namespace Gongkai.Office.Proactive;

/// <summary>Numbers of documents, each used once in a ledger.</summary>
internal static class DocumentNumbers
{
    /// <summary>The refusal (number-used) of a number that another record of the ledger has.</summary>
    /// <param name="name">How the form calls the number: 文号.</param>
    public static Refusal Used(string name, string number) =>
        new("number-used", $"{name}“{number}”已经登记过，没有重复登记。请核对{name}，或者到台账里打开已有的记录。", Basis: null);
}

using System.Globalization;

namespace Gongkai.AnnualReports.Compilation;

/// <summary>One figure of the report with the records it comes from.</summary>
/// <param name="Key">The key of the cell: <c>t3/r3.1/c1</c>.</param>
/// <param name="Number">A count, equal to the number of <paramref name="Records"/>; of the fee cell 万元 (10,000 yuan), exact.</param>
/// <param name="Records">The ids of the records, each once: requests in table 3, reconsiderations and suits in table 4; in
/// table 2 documents, decisions or charges, by the row.</param>
public sealed record CompiledCell(string Key, decimal Number, IReadOnlyList<Guid> Records)
{
    /// <summary>As the report prints it: up to six decimals, trailing zeros dropped.</summary>
    public string Text => Number.ToString("0.######", CultureInfo.InvariantCulture);
}

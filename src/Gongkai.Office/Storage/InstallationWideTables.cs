namespace Gongkai.Office.Storage;

/// <summary>
/// The tables that belong to no body: every other table has the key <c>(agency_id, id)</c>. They refer to no body's table, so
/// on a database spread over machines each machine has a copy.
/// </summary>
public static class InstallationWideTables
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "agencies", "agency_names", "agency_superiors", "agency_successions", "agency_competences", "disclosure_offices",
        "people", "sessions",
    ];

    /// <summary>One row a body, keyed by <c>agency_id</c> alone.</summary>
    public static IReadOnlyList<string> OneRowABody { get; } = ["journal_heads"];
}

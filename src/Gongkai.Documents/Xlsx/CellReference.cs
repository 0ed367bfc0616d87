namespace Gongkai.Documents.Xlsx;

/// <summary>Names of cells and columns: A1, AB12 (ECMA-376 Part 1, 18.18.7 ST_CellRef). Rows and columns are 0-based here.</summary>
internal static class CellReference
{
    public const int Rows = 1_048_576;

    public const int Columns = 16_384;

    private static readonly string[] Letters = [.. Enumerable.Range(0, 256).Select(Spell)];

    public static string Column(int column) => column < Letters.Length ? Letters[column] : Spell(column);

    public static string Of(int row, int column) => $"{Column(column)}{row + 1}";

    public static string Range(int row, int column, int lastRow, int lastColumn) => $"{Of(row, column)}:{Of(lastRow, lastColumn)}";

    private static string Spell(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }
}

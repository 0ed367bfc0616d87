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

    /// <summary>Row and column of a reference such as AB12 or $AB$12; -1 for what it does not say. Null for what is none.</summary>
    public static (int Row, int Column)? Parse(ReadOnlySpan<char> text)
    {
        var column = 0;
        var row = 0;
        foreach (var c in text)
        {
            if (c == '$') continue;
            if (char.IsAsciiLetter(c) && row == 0) column = (column * 26) + char.ToUpperInvariant(c) - 'A' + 1;
            else if (char.IsAsciiDigit(c)) row = (row * 10) + c - '0';
            else return null;

            if (column > Columns || row > Rows) return null;
        }

        return (row - 1, column - 1);
    }

    private static string Spell(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }
}

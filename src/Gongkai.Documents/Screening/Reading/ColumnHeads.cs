using System.Text;

namespace Gongkai.Documents.Screening.Reading;

/// <summary>What the columns of a table are called. The head is the fullest of its first rows, as titles stand above it.</summary>
internal sealed class ColumnHeads
{
    /// <summary>Rows among which the head is.</summary>
    private const int FirstRows = 5;

    /// <summary>Characters of a head, and of a row as it is looked at beside a cell.</summary>
    private const int LongestHead = 20;

    private const int LongestLine = 600;

    private readonly Dictionary<int, string> _heads = [];

    private ColumnHeads(IEnumerable<(int Column, string Text)> head)
    {
        foreach (var (column, text) in head)
        {
            if (text.Length is > 0 and <= LongestHead) _heads.TryAdd(column, text);
        }
    }

    public string this[int column] => _heads.GetValueOrDefault(column, "");

    public static ColumnHeads Of(IEnumerable<IEnumerable<(int Column, string Text)>> rows) =>
        new(rows.Take(FirstRows).MaxBy(row => row.Count(cell => cell.Text.Length > 0 && !char.IsAsciiDigit(cell.Text[0]))) ?? []);

    /// <summary>A row as one line: 姓名:…,年龄:….</summary>
    public string Line(IEnumerable<(int Column, string Text)> row)
    {
        var line = new StringBuilder();
        foreach (var (column, text) in row)
        {
            if (text.Length == 0 || text.Length > LongestHead) continue;
            line.Append(this[column]).Append(':').Append(text).Append(',');
            if (line.Length > LongestLine) break;
        }

        return line.ToString();
    }
}

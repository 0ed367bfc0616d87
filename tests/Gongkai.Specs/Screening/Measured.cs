using System.Globalization;
using System.Text;

namespace Gongkai.Specs.Screening;

/// <summary>
/// How much personal data is missed in made texts, and how many look-alikes are taken for it. A sample in a usual run, forty
/// thousand texts a side with <c>GONGKAI_LONG=1</c>, always the same ones; <c>docs/screening.md</c> has the table.
/// </summary>
public sealed class Measured(ITestOutputHelper output) : ScreeningSpec
{
    private static readonly int Texts = Environment.GetEnvironmentVariable("GONGKAI_LONG") == "1" ? 40_000 : 4_000;

    /// <summary>The least share that is found, in hundredths; of the others everything is.</summary>
    private static readonly Dictionary<string, double> Floors = new() { ["health"] = 98, ["minor"] = 98 };

    /// <summary>The largest share that is taken for personal data, in hundredths; of the others nothing is. Numbers that begin like a county and a day may have the right check character.</summary>
    private static readonly Dictionary<string, double> Ceilings = new() { ["file number"] = 1 };

    [Fact]
    public void Of_personal_data_in_made_texts_all_numbers_and_nearly_all_else_is_found()
    {
        var made = new MadeTexts(2026);
        var texts = Enumerable.Range(0, Texts).Select(_ => made.Personal()).Select(text => (Made: text, IsFound: Hits(text.Text).Contains(text.Datum))).ToList();
        var table = Table(texts.Select(text => (text.Made, text.IsFound)));
        output.WriteLine(table);

        Assert.All(texts.GroupBy(text => text.Made.Sort), sort => Assert.True(
            sort.Count(text => text.IsFound) * 100 >= Floors.GetValueOrDefault(sort.Key, 100) * sort.Count(),
            $"{sort.Key}\n{string.Join('\n', sort.Where(text => !text.IsFound).Take(20).Select(text => $"{text.Made.Datum} ← {text.Made.Text} ({string.Join('、', Hits(text.Made.Text))})"))}\n{table}"));
    }

    [Fact]
    public void Beside_the_one_datum_nothing_else_is_found()
    {
        var made = new MadeTexts(2027);
        var others = Enumerable.Range(0, Texts).Select(_ => made.Personal()).SelectMany(text => Hits(text.Text).Where(hit => hit != text.Datum).Select(hit => $"{hit} ← {text.Datum} {text.Text}")).ToList();
        output.WriteLine($"{others.Count} of {Texts}");

        Assert.True(others.Count == 0, $"{others.Count}\n{string.Join('\n', others.Take(30))}");
    }

    [Fact]
    public void No_look_alike_is_taken_for_personal_data_but_a_file_number_with_the_right_check_character()
    {
        var made = new MadeTexts(2028);
        var texts = Enumerable.Range(0, Texts).Select(_ => made.LookAlike()).Select(text => (Made: text, Hits: Hits(text.Text).ToList())).ToList();
        var table = Table(texts.Select(text => (text.Made, text.Hits.Count > 0)));
        output.WriteLine(table);

        Assert.All(texts.GroupBy(text => text.Made.Sort), sort => Assert.True(
            sort.Count(text => text.Hits.Count > 0) * 100 <= Ceilings.GetValueOrDefault(sort.Key) * sort.Count(),
            $"{sort.Key}\n{string.Join('\n', sort.Where(text => text.Hits.Count > 0).Take(20).Select(text => $"{string.Join('、', text.Hits)} ← {text.Made.Text.Text}"))}\n{table}"));
        Assert.All(texts.SelectMany(text => text.Hits), hit => Assert.StartsWith("identity-number 500235202", hit, StringComparison.Ordinal));
    }

    /// <summary>Of each sort how many texts there are, and how many of them had a hit.</summary>
    private static string Table(IEnumerable<(MadeText Made, bool IsHit)> texts)
    {
        var table = new StringBuilder();
        foreach (var sort in texts.GroupBy(text => text.Made.Sort))
        {
            var (all, hits) = (sort.Count(), sort.Count(text => text.IsHit));
            table.AppendLine(CultureInfo.InvariantCulture, $"| {sort.Key} | {all:N0} | {hits:N0} | {100.0 * hits / all:0.00} % |");
        }

        return table.ToString();
    }
}

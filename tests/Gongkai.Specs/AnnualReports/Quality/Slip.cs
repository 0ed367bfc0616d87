using System.Globalization;

namespace Gongkai.Specs.AnnualReports.Quality;

/// <summary>Slips of the hand.</summary>
internal static class Slip
{
    public static T Pick<T>(this Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    /// <summary>One of the spots that fulfil a condition; null where none does.</summary>
    public static Spot? PickSpot(this Random random, IEnumerable<Spot> spots, Func<Spot, bool> condition) => spots.Where(condition).ToList() is { Count: > 0 } fit ? random.Pick(fit) : null;

    /// <summary>Another number: one or a few off, two digits swapped, a digit doubled.</summary>
    public static int Off(this Random random, int number)
    {
        var digits = Text(number);
        var other = random.Next(4) switch
        {
            0 => number + 1,
            1 => number > 1 ? number - 1 : number + 2,
            2 when digits.Length > 1 && digits[^1] != '0' => Parse(digits[..^2] + digits[^1] + digits[^2]),
            3 when digits.Length < 4 => Parse(digits + digits[^1]),
            _ => number + random.Next(1, 4),
        };
        return other != number ? other : number + 1;
    }

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Parse(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace Gongkai.Specs.Screening;

/// <summary>Numbers that are made, never anybody's: right in their form, drawn from a seed.</summary>
internal sealed class Made(int seed)
{
    private static readonly string[] Regions = ["110105", "120101", "130503", "210102", "310104", "320106", "330108", "350203", "370202", "410102", "420102", "440305", "450103", "500235", "510104", "520102", "530102", "610103", "650102"];

    private static readonly string[] Provinces = ["京", "沪", "渝", "川", "贵", "粤", "浙", "苏", "鲁", "新"];

    private readonly Random _random = new(seed);

    public int Below(int end) => _random.Next(end);

    public string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => _random.Next(10)));

    public T One<T>(params ReadOnlySpan<T> of) => of[_random.Next(of.Length)];

    public DateOnly Day(int firstYear, int lastYear) => new DateOnly(_random.Next(firstYear, lastYear + 1), 1, 1).AddDays(_random.Next(365));

    public string IdentityNumber() => IdentityNumber(Day(1935, 2020));

    public string IdentityNumber(DateOnly birth)
    {
        var body = One<string>(Regions) + birth.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + Digits(3);
        ReadOnlySpan<int> weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        var sum = 0;
        for (var i = 0; i < weights.Length; i++) sum += (body[i] - '0') * weights[i];
        return body + "10X98765432"[sum % 11];
    }

    public string OldIdentityNumber() => One<string>(Regions) + Day(1935, 1990).ToString("yyMMdd", CultureInfo.InvariantCulture) + Digits(3);

    public string Mobile() => One<string>("13", "15", "17", "18", "19") + Digits(9);

    public string Landline() => One<string>("010-", "023-", "028-", "021-") + One<string>("2", "5", "6", "8") + Digits(7);

    public string BankCard()
    {
        var body = "62" + Digits(One(13, 16));
        return body + Luhn(body);
    }

    public string Email() => One<string>("zhang", "li.ming", "wang_1985", "chen-x") + Digits(3) + One<string>("@qq.com", "@163.com", "@example.com", "@sina.com.cn");

    public string Plate() => One<string>(Provinces) + One<string>("A", "B", "F", "H") + One<string>("", "·") + (Below(2) == 0 ? One<string>("A", "K", "8") + Digits(4) : One<string>("D", "F") + Digits(5));

    public string Passport() => One<string>("E", "G") + One<string>("3", "4", "5", "6", "7") + Digits(7);

    public string CreditCode()
    {
        const string alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        var body = One<string>("91", "11", "12", "52", "93") + One<string>(Regions) + Digits(7) + One("A", "K", "M", "7") + Digits(1);
        var (sum, weight) = (0, 1);
        foreach (var c in body) (sum, weight) = (sum + (alphabet.IndexOf(c, StringComparison.Ordinal) * weight), weight * 3 % 31);
        return body + alphabet[(31 - (sum % 31)) % 31];
    }

    private static int Luhn(string body)
    {
        var sum = 0;
        for (var i = 0; i < body.Length; i++)
        {
            var digit = body[^(i + 1)] - '0';
            if (i % 2 == 0) digit = digit * 2 > 9 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }

        return (10 - (sum % 10)) % 10;
    }
}

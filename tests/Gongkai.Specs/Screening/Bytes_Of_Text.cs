using System.Text;
using Gongkai.Documents.Screening;
using Gongkai.Screening;
using Gongkai.Screening.Wording;

namespace Gongkai.Specs.Screening;

/// <summary>UTF-8 text is screened without decoding it, and nothing is found otherwise.</summary>
public sealed class Bytes_Of_Text : ScreeningSpec
{
    private static readonly Utf8Screening Bytes = new(ScreeningPolicy.Default, Day);

    private static readonly TextScreening Slow = new(ScreeningPolicy.Default.Only(Utf8Screening.Kinds), WordList.Empty, Day);

    /// <summary>What stands between, in and around the digits of numbers, and what only looks like it.</summary>
    private static readonly string[] Scraps =
    [
        "1", "3", "8", "０", "９", "2024年12月31日", "2024", "第12条", "3.5万元", "138", "1234", "5678", "13812345678", "6222021234567890128", "110105194912310", "02X", "Ｘ", "x", "+86", "（023）", "5512",
        " ", "-", "–", "—", "‐", "‑", "\u200b", "·", "　", "\u00a0", "\t", "－", "）", ")", "(", "，", "：", "。", "；", "\n", "\r\n", "@", "＠", "qq.com", "li.ming", ".", "电话", "手机号码", "银行账号", "家庭电话",
        "身份证号", "订单号", "县人民政府关于印发", "😀", "\u0001", "a", "é",
    ];

    [Fact]
    public void Of_random_texts_bytes_tell_what_characters_do()
    {
        var made = new Made(31);
        for (var i = 0; i < 20_000; i++) Compare(string.Concat(Enumerable.Range(0, made.Below(60)).Select(_ => made.One<string>(Scraps))));
    }

    [Fact]
    public void Of_made_numbers_and_what_looks_like_them_bytes_tell_what_characters_do()
    {
        var made = new MadeTexts(32);
        for (var i = 0; i < 200; i++) Compare(string.Join(i % 2 == 0 ? "\n" : "\r\n", Enumerable.Range(0, 20).Select(n => n % 3 == 0 ? made.Personal().Text.Text : made.LookAlike().Text.Text)));
    }

    [Fact]
    public void A_number_is_found_wherever_it_stands_among_the_blocks()
    {
        foreach (var number in (ReadOnlySpan<string>)["13812345678", "１３８－１２３４－５６７８", "（０２３）　５５１２８８８８", "a@example.com", "110105）　194912）　31002X", "１１０１）　０５１９）　４９１２）　３１００）　２X"])
        {
            for (var before = 0; before < 200; before++)
            {
                var text = new string('a', before) + "\n家庭电话" + number;

                Compare(text);
                Compare(text + "，" + new string('b', before) + "\n" + text);
            }
        }
    }

    [Fact]
    public void Only_lines_with_findings_are_given_with_their_places()
    {
        var text = Encoding.UTF8.GetBytes("第一行2024年12月31日\r\n申请人电话13812345678\r\n订单号13812345678\n请发至li.ming@example.com");

        var lines = Bytes.Find(text);

        Assert.Equal(["申请人电话13812345678", "请发至li.ming@example.com"], lines.Select(line => line.Text));
        Assert.All(lines, line => Assert.StartsWith(line.Text, Encoding.UTF8.GetString(text[line.Start..]), StringComparison.Ordinal));
    }

    [Fact]
    public void Bytes_that_are_no_text_do_no_harm()
    {
        var random = new Random(5);
        for (var i = 0; i < 2_000; i++)
        {
            var bytes = new byte[random.Next(300)];
            random.NextBytes(bytes);
            foreach (ref var b in bytes.AsSpan()) b = random.Next(3) switch { 0 => (byte)random.Next('0', ':'), 1 => (byte)random.Next(0xEF, 0xF0), _ => b };

            Assert.All(Bytes.Find(bytes), line => Assert.InRange(line.Start, 0, bytes.Length));
        }
    }

    [Fact]
    public void A_file_that_is_passed_over_is_one_in_which_reading_would_find_nothing()
    {
        var made = new Made(33);
        var fast = new FileScreening(ScreeningPolicy.Default.Only(Utf8Screening.Kinds), WordList.Empty, Day);
        var slow = new FileScreening(ScreeningPolicy.Default.Only([.. Utf8Screening.Kinds, ScreeningKind.Passport]), WordList.Empty, Day); // one kind more, so every file is read
        var files = Enumerable.Range(0, 4_000).Select(_ => string.Concat(Enumerable.Range(0, made.Below(30)).Select(_ => made.One<string>([.. Scraps, "<p>", "|", "\f", "\u2028", "\uFFFD", "\0", "\uFEFF"])))).Append(new string('\n', 310_000) + "县").Append(" \n");
        foreach (var file in files)
        {
            var bytes = Encoding.UTF8.GetBytes(file);

            Assert.Equal(Told(slow.Of("", bytes)), Told(fast.Of("", bytes)));
        }

        static IEnumerable<object> Told(ScreeningResult result) => result is ScreeningResult.Screened { Findings: var findings } ? findings.Where(finding => Utf8Screening.Kinds.Contains(finding.Kind)) : [result];
    }

    private static void Compare(string text) =>
        Assert.Equal(
            text.Split('\n').Select(line => line.TrimEnd('\r')).SelectMany(line => Slow.Find(line).Select(hit => (line, hit))),
            Bytes.Find(Encoding.UTF8.GetBytes(text)).SelectMany(line => line.Hits.Select(hit => (line.Text, hit))));
}

using System.Text;

namespace Gongkai.Documents.Pdf.Content;

/// <summary>
/// Puts the usual character where a font's map names a look-alike: many maps are made from the shapes and take the first
/// code that has a shape, which for 一 is the radical ⼀.
/// </summary>
internal static class UsualCharacters
{
    /// <summary>Radicals without a decomposition, and what is written for them. 戶 is the radical's, 户 the usual form.</summary>
    private const string Pairs = "⺁厂⺄乙⺆冂⺈刀⺌小⺍小⺎兀⺏尢⺐尢⺕彐⺗心⺘手⺙攵⺛无⺜曰⺝月⺟母⺠民⺡水⺢水⺣火⺤爪⺥爪⺦丬⺧牛⺨犬⺩王⺪疋⺫目⺬示⺭示⺮竹⺯糸⺰纟⺱网⺲网⺳网⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衣⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑长⻒长⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟⼾户︵（︶）︐，︑、︒。︓：︔；︕！︖？\u2329〈\u232A〉";

    private static readonly Dictionary<char, string> Usual = Enumerable.Range(0, Pairs.Length / 2).ToDictionary(i => Pairs[2 * i], i => Pairs[(2 * i) + 1].ToString());

    public static string Of(string text)
    {
        foreach (var c in text)
        {
            if (IsLookAlike(c)) return string.Concat(text.Select(UsualOf));
        }

        return text;
    }

    private static string UsualOf(char c)
    {
        if (Usual.TryGetValue(c, out var usual)) return usual;
        if (c == '\u00A0') return " ";
        return c < ' ' ? "" : IsLookAlike(c) ? c.ToString().Normalize(NormalizationForm.FormKC) : c.ToString();
    }

    /// <summary>Radicals, compatibility ideographs, ligatures, vertical forms and control characters.</summary>
    private static bool IsLookAlike(char c) =>
        c is >= '\u2E80' and <= '\u2FDF' or >= '\uF900' and <= '\uFAFF' or >= '\uFB00' and <= '\uFB06' or >= '\uFE10' and <= '\uFE19' or >= '\uFE30' and <= '\uFE48' or '\u2329' or '\u232A' or < ' ' or '\u00A0';
}

using System.Buffers;

namespace Gongkai.Screening.PersonalData;

/// <summary>健康状况: words for illness and disability in a sentence, or a row of a table, that names a person.</summary>
/// <remarks>Personal Information Protection Law Art. 28: medical and health information is sensitive.</remarks>
internal static class HealthWords
{
    private static readonly string[] Words =
    [
        "精神分裂症", "精神分裂", "精神病", "精神障碍", "双相情感障碍", "抑郁症", "焦虑症", "自闭症", "孤独症", "癫痫", "艾滋病", "HIV", "梅毒", "乙肝", "丙肝", "肝炎", "肝硬化", "肺结核", "尘肺病", "尘肺",
        "恶性肿瘤", "肿瘤", "癌症", "肺癌", "肝癌", "胃癌", "肠癌", "食管癌", "乳腺癌", "宫颈癌", "白血病", "淋巴瘤", "尿毒症", "肾衰竭", "透析", "器官移植", "糖尿病", "高血压", "冠心病", "心脏病", "先天性心脏病",
        "脑梗死", "脑梗", "脑溢血", "脑出血", "中风", "瘫痪", "偏瘫", "截瘫", "帕金森", "阿尔茨海默", "老年痴呆", "痴呆", "血友病", "重症肌无力", "强直性脊柱炎", "类风湿",
        "肢体残疾", "视力残疾", "听力残疾", "言语残疾", "智力残疾", "精神残疾", "多重残疾", "一级残疾", "二级残疾", "三级残疾", "四级残疾", "残疾一级", "残疾二级", "残疾三级", "残疾四级", "失明", "失聪", "聋哑",
        "截肢", "植物人", "流产", "不孕", "重大疾病", "身患重病", "患重病", "患大病",
    ];

    private static readonly SearchValues<string> Any = SearchValues.Create(Words, StringComparison.Ordinal);

    private static readonly ILookup<char, string> ByFirst = Words.OrderByDescending(word => word.Length).ToLookup(word => word[0]);

    public static IEnumerable<Found> In(Passage passage)
    {
        var sentences = new NamedSentences(passage);
        for (var at = 0; at < passage.Text.Length && passage.Text.AsSpan(at).IndexOfAny(Any) is >= 0 and var step;)
        {
            var start = at + step;
            at = start + WordAt(passage.Text, start);
            if (sentences.Names(start)) yield return new Found(ScreeningKind.Health, start, at);
        }
    }

    public static bool Begin(ReadOnlySpan<char> text) => text.IndexOfAny(Any) == 0;

    private static int WordAt(string text, int start) =>
        ByFirst[text[start]].First(word => string.CompareOrdinal(text, start, word, 0, word.Length) == 0).Length;
}

using System.Buffers;
using System.Collections.Frozen;

namespace Gongkai.Screening.PersonalData;

/// <summary>Whether a person is named in a stretch of text.</summary>
/// <remarks>
/// There is no list of names, so this is judged: a common surname, one or two characters that names are made of, and on both
/// sides something that a name may stand between. A name of two characters also needs a word that goes with persons. Names
/// that are hidden already (王某, 李某某, 张*) are none.
/// </remarks>
internal static class PersonNames
{
    private const string Surnames =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤冉萧聂阮柯麦符翟詹喻殷樊霍翁葛鲍骆凌焦蒲颜裴尤涂牟褚卜佟柴邢倪耿鄢冼岑芦辛庄舒卓敖晏邬缪巫滕匡卞桑艾娄鞠岳游祝";

    private static readonly SearchValues<char> SurnameCharacters = SearchValues.Create(Surnames);

    private static readonly string[] Compound = ["欧阳", "上官", "诸葛", "司马", "皇甫", "尉迟", "公孙", "慕容", "令狐"];

    /// <summary>Characters that hardly stand in a given name, and those that hide one.</summary>
    private static readonly SearchValues<char> NotGiven = SearchValues.Create("某的了在是和与及或等为被把将从对于其各该本此按依因由经后前中内外上下级类项条款号年月日时分人户村镇乡县市区组社会政府局办委员公开信息情况工作管理机构不有无可应已未需要各每共第岁男女患病残癌血压症院校班费元个位");

    private static readonly string[] CuesBefore =
    [
        "姓名:", "姓名", "患者", "村民", "居民", "户主", "学生", "申请人", "当事人", "同学", "监护人", "家长", "职工", "教师", "儿童", "孤儿", "老人", "残疾人", "妻子", "丈夫", "儿子", "女儿", "父亲", "母亲",
        "之子", "之女", "其子", "其女", "长子", "长女", "次子", "次女", "孙子", "孙女", "对象", "低保户", "特困户", "少年", "女孩", "男孩", "社区", "村", "组", "幼儿", "其中",
    ];

    private static readonly string[] CuesAfter = ["同志", "先生", "女士", "同学", ",男", ",女", "(男", "(女", " 男", " 女", "患", "就读", "在读", "身患", "确诊", "因病", "因患", "今年", "现年", "的儿子", "的女儿", "的妻子", "的丈夫", "的父亲", "的母亲", "的孙子", "的孙女", "之子", "之女"];

    private static readonly SearchValues<char> OfDates = SearchValues.Create("0123456789年月日周.-");

    private static readonly FrozenSet<string> CommonWords = EmbeddedData.Lines("wording/common-words.txt").SelectMany(line => line.Split(' ')).Concat(
    [
        "高血", "高龄", "高度", "高中", "高考", "高一", "高二", "高三", "白内", "白血", "石膏", "金额", "万元", "余额", "余人", "方式", "方面", "方案", "程度", "段落", "路线", "严重", "严格", "严禁", "任务", "任何",
        "夏季", "秋季", "石柱", "黎明", "何种", "范围", "武装", "向上", "马上", "雷雨", "许可", "许多", "曾经", "顾问", "莫名", "金融", "金属", "林业", "林地", "黄河", "苏州", "江苏", "白天", "石油", "陆续", "陆地",
        "于是", "由于", "周岁", "周期", "周边", "周围", "万户", "马路", "常见", "程序", "高危", "高烧", "段时", "江河", "田地", "金牌", "叶酸", "贺信", "方便", "方法", "贾庆",
        "焦虑", "焦点", "辛苦", "辛勤", "庄稼", "庄园", "庄严", "舒适", "舒心", "卓越", "卓有", "凌晨", "艾滋", "霍乱", "柴油", "柴火", "麦田", "麦收", "符合", "符号", "牟取", "岳父", "岳母", "桑蚕", "桑园", "桑树", "巫山", "巫溪", "芦苇", "芦山", "尤其", "涂料", "涂改", "颜色", "游客", "游泳", "游览", "祝贺", "祝福", "耿直", "滕州", "翁婿", "葛根", "周全", "万全", "龙头", "孔子", "孟子", "向前", "余万", "高新", "高校",
    ]).ToFrozenSet();

    /// <summary>True when at least one person is named.</summary>
    public static bool AnyIn(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length && text[at..].IndexOfAny(SurnameCharacters) is >= 0 and var step;)
        {
            at += step;
            if (IsName(text, at)) return true;
            at++;
        }

        foreach (var surname in Compound)
        {
            if (text.IndexOf(surname) is >= 0 and var at && (IsBounded(text, at, at + 4) || IsBounded(text, at, at + 3))) return true;
        }

        return false;
    }

    private static bool IsName(ReadOnlySpan<char> text, int start) =>
        IsName(text, start, start + 3) || IsName(text, start, start + 2);

    private static bool IsName(ReadOnlySpan<char> text, int start, int end)
    {
        if (end > text.Length || !IsBounded(text, start, end)) return false;
        var name = text[start..end];
        foreach (var c in name[1..])
        {
            if (c is < '一' or > '龥' || NotGiven.Contains(c)) return false;
        }

        var words = CommonWords.GetAlternateLookup<ReadOnlySpan<char>>();
        if (words.Contains(name[..2]) || (name.Length == 3 && words.Contains(name[1..]))) return false;
        return name.Length == 3 || EndsWithCue(text[..start]) || StartsWithCue(text[end..]) || StartsWithDetail(text[end..]);
    }

    private static bool IsBounded(ReadOnlySpan<char> text, int start, int end) =>
        end <= text.Length
        && (start == 0 || !char.IsLetter(text[start - 1]) || EndsWithCue(text[..start]))
        && (end == text.Length || (!char.IsLetter(text[end]) && text[end] is not ('*' or '×')) || StartsWithCue(text[end..]) || text[end] is '因' or '系' or '于' or '现' or '等' or '被' or '经' or '自');

    private static bool EndsWithCue(ReadOnlySpan<char> text)
    {
        foreach (var cue in CuesBefore)
        {
            if (text.EndsWith(cue)) return true;
        }

        return false;
    }

    /// <summary>(12岁), ,9周岁 or ,2015年3月8日出生, and (肢体残疾): what stands behind names of persons only.</summary>
    private static bool StartsWithDetail(ReadOnlySpan<char> text)
    {
        if (text is not ['(' or ',', .. var detail]) return false;
        if (text[0] == '(' && HealthWords.Begin(detail[..Math.Min(detail.Length, 8)])) return true;
        var end = detail.IndexOfAnyExcept(OfDates);
        return end > 0 && (detail[end] == '岁' || detail[end..].StartsWith("出生"));
    }

    private static bool StartsWithCue(ReadOnlySpan<char> text)
    {
        foreach (var cue in CuesAfter)
        {
            if (text.StartsWith(cue)) return true;
        }

        return false;
    }
}

namespace Gongkai.Screening.PersonalData;

/// <summary>Whether a telephone or mailbox is one of an office, which is there for the public and no personal data.</summary>
internal static class OfficeContacts
{
    private static readonly string[] Offices =
    [
        "举报电话", "监督电话", "投诉电话", "咨询电话", "办公电话", "值班电话", "服务电话", "服务热线", "监督举报", "办公室电话", "受理电话", "公开电话", "政务热线", "联系电话(办公",
        "便民电话", "热线", "值班", "传真", "单位电话", "报名电话", "救援电话", "报警电话", "举报邮箱", "监督邮箱", "咨询邮箱", "投诉邮箱", "办公邮箱", "公开邮箱", "征集邮箱", "意见邮箱", "单位邮箱",
    ];

    /// <summary>Bodies, and words of the announcements in which bodies say how they are reached.</summary>
    private static readonly string[] Bodies =
    [
        "政府", "委员会", "办公室", "中心", "大厅", "窗口", "公司", "村委会", "居委会", "派出所", "卫生院", "医院", "学校", "局", "法院", "检察院", "管理所", "司法所", "服务站", "办事处", "部门", "科室",
        "地址", "邮编", "邮政编码", "办公", "公开机构", "受理机构", "联系单位", "本报告", "年度报告", "疑问", "致电", "拨打", "来电", "监督", "意见", "咨询", "公众",
    ];

    /// <summary>Words that make what follows a person's again, although an office stands before it.</summary>
    private static readonly string[] Persons =
        ["申请人", "当事人", "户主", "村民", "居民", "本人", "家属", "患者", "学生", "家长", "监护人", "姓名", "个人电话", "家庭", "家庭地址", "家庭住址", "住宅", "宅电", "收款人", "领取人", "低保户", "业主", "投保人", "承包人", "举报人", "信访人", "受害人"];

    /// <summary>True for a number or mailbox that the text names as one of an office: 监督举报电话:….</summary>
    public static bool IsOfOffice(Passage passage, int start) => ComesLast(Offices, passage.Before(start, Passage.Near));

    /// <summary>
    /// The same, and also where a body, or how to reach one, is spoken of before: 县民政局:023-…, 如有疑问请致电023-…. In most
    /// texts of a body a landline without such words is its own too, but nothing says so.
    /// </summary>
    public static bool IsOfOfficeOrBody(Passage passage, int start) => IsOfOffice(passage, start) || ComesLast(Bodies, passage.FarBefore(start));

    /// <summary>True when one of the words stands in the text and no word for a person behind it.</summary>
    private static bool ComesLast(string[] words, string text) => EndOfLast(words, text) is > 0 and var end && EndOfLast(Persons, text) < end;

    private static int EndOfLast(string[] words, string text)
    {
        var end = 0;
        foreach (var word in words)
        {
            if (text.LastIndexOf(word, StringComparison.Ordinal) is >= 0 and var at) end = Math.Max(end, at + word.Length);
        }

        return end;
    }
}

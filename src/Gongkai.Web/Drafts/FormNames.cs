namespace Gongkai.Web.Drafts;

/// <summary>What a form is called in the list of drafts, by its address.</summary>
internal static class FormNames
{
    private static readonly (string Piece, string Name)[] Names =
    [
        ("/requests/new", "登记申请"),
        ("/requests/", "申请办理"),
        ("/notices", "张贴登记"),
        ("/places", "公开场所登记和巡查"),
        ("/meetings", "会议登记"),
        ("/subsidies", "补贴名单"),
        ("/village-affairs", "村务公开"),
        ("/supplies", "向档案馆、图书馆提供"),
        ("/village-complaints", "村务反映"),
        ("/assessments", "个人信息保护影响评估"),
        ("/items", "主动公开信息"),
        ("/inquiries", "协商来函答复"),
        ("/normative-documents", "规章、规范性文件登记"),
        ("/decisions", "行政许可、处罚、强制决定登记"),
        ("/charges", "行政事业性收费登记"),
        ("/remedies", "行政复议、行政诉讼登记"),
        ("/annual-reports", "年度报告"),
        ("/organisation", "机构人员"),
    ];

    public static string Of(string form) => Names.FirstOrDefault(name => form.Contains(name.Piece, StringComparison.Ordinal)).Name ?? "未提交的表单";
}

using Gongkai.Law;

namespace Gongkai.Proactive.Offline.Subsidies;

/// <summary>What a column of a list of subsidies holds, told from its head.</summary>
/// <remarks>
/// What people may compare is shown: who, of which group, how much. What could harm them must not appear (Regulation Art. 15; Personal Information
/// Protection Law Arts. 6 and 28), and whatever is not recognised is not shown either.
/// </remarks>
public sealed record SubsidyColumn : ITerm<SubsidyColumn>
{
    public static readonly SubsidyColumn IdentityNumber = new("identity-number", "身份证号", ["身份证", "证件号", "公民身份"]) { IsSensitive = true };

    public static readonly SubsidyColumn Card = new("card", "银行卡（社保卡）号", ["卡号", "账号", "帐号", "账户", "存折", "一卡通", "社保卡"]) { IsSensitive = true };

    public static readonly SubsidyColumn Bank = new("bank", "开户银行", ["开户", "银行", "信用社"]) { IsSensitive = true };

    public static readonly SubsidyColumn Telephone = new("telephone", "电话", ["电话", "手机", "联系方式"]) { IsSensitive = true };

    public static readonly SubsidyColumn Address = new("address", "住址", ["住址", "地址", "门牌", "户籍"]) { IsSensitive = true };

    public static readonly SubsidyColumn Birth = new("birth", "出生日期、年龄", ["出生", "生日", "年龄"]) { IsSensitive = true };

    public static readonly SubsidyColumn Health = new("health", "健康状况", ["残疾", "伤残", "疾病", "病种", "病情", "患病", "健康", "劳动能力"]) { IsSensitive = true };

    public static readonly SubsidyColumn Relation = new("relation", "家庭关系", ["关系", "家庭成员", "配偶", "子女"]) { IsSensitive = true };

    /// <summary>The office's own number of a household: not shown, but its end tells people of the same name apart.</summary>
    public static readonly SubsidyColumn Household = new("household", "户编号", ["户编号", "户号", "农户编码", "家庭编号", "户编码"]);

    public static readonly SubsidyColumn Number = new("number", "序号", ["序号", "编号"]) { IsShown = true };

    public static readonly SubsidyColumn Name = new("name", "姓名", ["姓名", "户主", "领款人", "受益人", "补贴对象", "救助对象", "保障对象", "享受对象"]) { IsShown = true };

    public static readonly SubsidyColumn Members = new("members", "人数", ["人数", "人口"]) { IsShown = true };

    public static readonly SubsidyColumn Quantity = new("quantity", "面积（数量）", ["面积", "数量", "亩数"]) { IsShown = true };

    public static readonly SubsidyColumn Standard = new("standard", "标准", ["标准"]) { IsShown = true };

    public static readonly SubsidyColumn Amount = new("amount", "金额", ["金额", "应发", "实发", "资金", "合计"]) { IsShown = true };

    public static readonly SubsidyColumn PaidOn = new("paid-on", "发放日期", ["发放日期", "发放时间", "发放月份"]) { IsShown = true };

    public static readonly SubsidyColumn Group = new("group", "组", ["村民小组", "小组", "组别", "组名", "组", "社"]) { IsShown = true };

    public static readonly SubsidyColumn Village = new("village", "村（社区）", ["行政村", "社区", "村"]) { IsShown = true };

    public static readonly SubsidyColumn Programme = new("programme", "补贴项目", ["项目", "补贴名称", "类别"]) { IsShown = true };

    public static readonly SubsidyColumn Remark = new("remark", "备注", ["备注", "说明"]) { IsShown = true };

    public static readonly SubsidyColumn Other = new("other", "没有认出的列", []);

    private readonly IReadOnlyList<string> _words;

    private SubsidyColumn(string code, string label, IReadOnlyList<string> words) => (Code, Label, _words) = (code, label, words);

    /// <summary>In the order in which heads are compared: what must not appear comes first, so that 户主身份证号 is a number and no name.</summary>
    public static IReadOnlyList<SubsidyColumn> All { get; } =
    [
        IdentityNumber, Card, Telephone, Address, Birth, Health, Relation, Bank, Household,
        PaidOn, Group, Village, Name, Members, Quantity, Standard, Amount, Programme, Number, Remark, Other,
    ];

    public string Code { get; }

    public string Label { get; }

    /// <summary>Whether people may read it in the list.</summary>
    public bool IsShown { get; private init; }

    /// <summary>Whether it must not appear in public.</summary>
    public bool IsSensitive { get; private init; }

    /// <summary>The column with the head, however it sets its blanks and brackets.</summary>
    public static SubsidyColumn Of(string head)
    {
        var plain = string.Concat(head.Where(char.IsLetterOrDigit));
        return plain.Length == 0 ? Other : All.FirstOrDefault(column => column._words.Any(word => word.Length == 1 ? plain == word || plain == $"所在{word}" || plain == $"{word}名" : plain.Contains(word, StringComparison.Ordinal))) ?? Other;
    }
}

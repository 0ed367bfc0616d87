using System.Globalization;

namespace Gongkai.Specs.Screening;

/// <summary>Twenty thousand made lines: how many numbers are missed, and how many things are taken for one.</summary>
public sealed class Measured : ScreeningSpec
{
    private const int Lines = 10_000;

    private static readonly string[] Leads = ["申请人王某，", "受理：", "三、", "经核实，", "村民反映：", "（一）", "附件2第3行 ", ""];

    private static readonly string[] Tails = ["。", "，请核实", "；", "（已办）", "、", " 备注", ""];

    [Fact]
    public void Of_numbers_in_lines_at_least_ninety_nine_of_a_hundred_are_found()
    {
        var made = new Made(2026);
        var missed = new List<string>();
        for (var i = 0; i < Lines; i++)
        {
            var (kind, number, line) = Personal(made, i % 8);
            if (!Hits(line).Any(hit => hit.StartsWith(kind, StringComparison.Ordinal) && hit.EndsWith(number, StringComparison.Ordinal))) missed.Add(line);
        }

        Assert.True(missed.Count <= Lines / 100, string.Join('\n', missed.Take(20)));
    }

    [Fact]
    public void No_look_alike_is_taken_for_a_number_of_a_person()
    {
        var made = new Made(2027);
        var alarms = new List<string>();
        for (var i = 0; i < Lines; i++)
        {
            var line = LookAlike(made, i % 18);
            alarms.AddRange(Hits(line).Select(hit => $"{hit} ← {line}"));
        }

        Assert.Empty(alarms);
    }

    private static (string Kind, string Number, string Line) Personal(Made made, int kind)
    {
        var (code, label, number) = kind switch
        {
            0 => ("identity-number", made.One<string>("身份证号", "身份证号码：", "公民身份号码", "证件号 ", "（身份证", ""), made.IdentityNumber()),
            1 => ("identity-number", made.One<string>("身份证号", "原身份证", "证件号码："), made.OldIdentityNumber()),
            2 => ("mobile", made.One<string>("电话", "手机：", "联系方式 ", "tel:", "联系电话（", "", "电话+86-"), made.Mobile()),
            3 => ("landline", made.One<string>("家庭电话", "座机：", "住宅电话 ", "电话："), made.Landline()),
            4 => ("bank-card", made.One<string>("银行卡", "卡号：", "账号", "一卡通账号 ", ""), made.BankCard()),
            5 => ("e-mail", made.One<string>("邮箱", "电子邮件：", "E-mail: ", ""), made.Email()),
            6 => ("plate", made.One<string>("车牌号", "车牌：", "驾驶", "号牌为"), made.Plate()),
            _ => ("passport", made.One<string>("护照", "护照号码：", "持护照"), made.Passport()),
        };
        return (code, number, made.One<string>(Leads) + label + number + made.One<string>(Tails));
    }

    private static string LookAlike(Made made, int kind) => made.One<string>("经查，", "一是", "附：", "") + kind switch
    {
        0 => $"订单号{made.One<string>("：", "为", "")}{made.Digits(made.One(11, 15, 16, 18, 19))}",
        1 => $"流水号20{made.Digits(14)}",
        2 => $"档案编号{made.One<string>("：", "")}{made.Mobile()}",
        3 => $"受理编号5002352024{made.Digits(8)}号",
        4 => $"总投资{made.Digits(made.One(4, 7, 11))}元",
        5 => $"合计{made.Digits(3)},{made.Digits(3)},{made.Digits(3)}.{made.Digits(2)}元",
        6 => $"{made.Day(1990, 2026).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}至{made.Day(1990, 2026).ToString("yyyy年M月d日", CultureInfo.InvariantCulture)}",
        7 => $"统一社会信用代码{made.CreditCode()}",
        8 => $"{made.CreditCode()}号营业执照",
        9 => $"凤府发〔{made.Below(10) + 2015}〕{made.Below(300) + 1}号",
        10 => $"索引号1150023500{made.Digits(6)}XD/2024-{made.Digits(5)}",
        11 => $"项目代码{made.Below(10) + 2016}-500235-{made.Digits(2)}-{made.Digits(2)}-{made.Digits(6)}",
        12 => $"监督电话{made.Landline()}",
        13 => $"政务服务热线12345，值班电话{made.Mobile()}",
        14 => $"面积{made.Digits(5)}.{made.Digits(11)}平方米",
        15 => $"网址http://www.example.gov.cn/zwgk/{made.Digits(8)}/{made.Mobile()}.html",
        16 => $"合同编号GK-{made.Digits(8)}-{made.Digits(4)}、设备型号G{made.Digits(8)}",
        _ => $"浏览{made.Mobile()}次，发票号码{made.Digits(8)}",
    };
}

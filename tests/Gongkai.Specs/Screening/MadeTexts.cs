using System.Globalization;
using Gongkai.Screening;

namespace Gongkai.Specs.Screening;

/// <summary>
/// A text that was made for measuring.
/// </summary>
/// <param name="Sort">What it holds, as the table says it.</param>
/// <param name="Datum">Kind and quote of the one piece of personal data in it; null for a look-alike.</param>
internal sealed record MadeText(string Sort, ScreenedText Text, string? Datum = null);

/// <summary>
/// Sentences and cells as offices write them, drawn from a seed: each with one piece of personal data in one of the forms in
/// which it is written, or with something that only looks like it.
/// </summary>
internal sealed class MadeTexts(int seed)
{
    /// <summary>Surnames as people have them: nine in ten of the common ones.</summary>
    private static readonly string[] CommonSurnames = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧"];

    private static readonly string[] RareSurnames = ["聂", "阮", "柯", "麦", "符", "翟", "詹", "喻", "殷", "樊", "霍", "翁", "葛", "鲍", "骆", "凌", "焦", "蒲", "颜", "裴", "尤", "涂", "牟", "褚", "卜", "佟", "柴", "邢", "倪", "耿", "祝", "甘", "盛", "欧阳", "司马", "鄢"];

    private static readonly string[] Given = ["敏", "伟", "芳", "秀英", "建国", "小明", "雨桐", "子涵", "桂花", "德全", "晓燕", "国强", "丽", "志刚", "春梅", "浩然", "欣怡", "永福", "玉兰", "俊杰", "琳", "强"];

    private static readonly string[] Leads =
        ["", "", "经核实，", "（一）", "三、", "附件2第3行：", "根据凤府发〔2024〕13号文件，", "2024年3月15日，", "本次共补助128户、资金35.6万元。其中", "现将有关情况公告如下。\n", "按照《条例》第十五条，", "鹿鸣镇桥头村公示：", "二、受理情况\n1. "];

    private static readonly string[] Tails = ["", "", "。", "，请核实。", "；已于2025年6月30日办结。", "、", "（已办）", " 备注", "，补助标准为每月680元。", "\n以上情况属实。"];

    private readonly Made _made = new(seed);

    private int _next;

    /// <summary>The sorts of personal data in turn.</summary>
    public MadeText Personal() => (_next++ % 11) switch
    {
        0 => Number("identity number, 18", "identity-number", _made.One<string>("身份证号", "身份证号码：", "公民身份号码", "证件号 ", "（身份证", "有效证件为", ""), Identity(), "身份证号"),
        1 => Number("identity number, 15", "identity-number", _made.One<string>("身份证号", "原身份证", "证件号码：", "旧证"), Wide(_made.OldIdentityNumber()), "证件号码"),
        2 => Number("mobile", "mobile", _made.One<string>("电话", "手机：", "联系方式 ", "tel:", "联系电话（", "可拨打", "微信同号", ""), Mobile(), "联系电话"),
        3 => Number("landline", "landline", _made.One<string>("家庭电话", "座机：", "住宅电话 ", "电话：", "户主家中电话"), Landline(), "家庭电话"),
        4 => Number("bank card", "bank-card", _made.One<string>("银行卡", "卡号：", "账号", "一卡通账号 ", "打卡发放至", ""), Card(), "银行账号"),
        5 => Number("e-mail", "e-mail", _made.One<string>("邮箱", "电子邮件：", "E-mail: ", "材料发至", ""), _made.Email().Replace('@', _made.One('@', '@', '＠')), "邮箱"),
        6 => Number("plate", "plate", _made.One<string>("车牌号", "车牌：", "驾驶", "号牌为", "所驾"), Wide(_made.Plate()), "车牌号"),
        7 => Number("passport", "passport", _made.One<string>("护照", "护照号码：", "持护照", "证件号"), Wide(_made.Passport()), "护照号"),
        8 => Home(),
        9 => Health(),
        _ => Minor(),
    };

    /// <summary>The sorts of look-alikes in turn.</summary>
    public MadeText LookAlike()
    {
        var (sort, text) = Thing(_next++ % 34);
        return new MadeText(sort, new ScreenedText(_made.One<string>("经查，", "一是", "附：", "", "其中，", "现公示如下：\n", "2025年，") + text + _made.One<string>("", "。", "，已归档。", "；", "\n", "（见附件）")));
    }

    private MadeText Number(string sort, string kind, string label, string number, string head)
    {
        var quote = number.TrimStart('+', '（', '(');
        if (_made.Below(5) == 0) return Cell(sort, kind, quote, number, head);
        var closing = label.StartsWith('（') || label.EndsWith('（') ? "）" : "";
        return Sentence(sort, kind, quote, $"{_made.One<string>("申请人王某，", "村民反映，", "补正材料中写明", "")}{label}{number}{closing}");
    }

    private MadeText Sentence(string sort, string kind, string quote, string text) => new(sort, new ScreenedText(_made.One<string>(Leads) + text + _made.One<string>(Tails)), $"{kind} {quote}");

    private MadeText Cell(string sort, string kind, string quote, string text, string head) =>
        new(sort, new ScreenedText(text) { Head = head, Row = $"序号:{_made.Below(90) + 1},姓名:{Name()},{head}:{text},备注:" }, $"{kind} {quote}");

    private string Identity()
    {
        var number = _made.IdentityNumber();
        return _made.Below(8) switch
        {
            0 => $"{number[..6]} {number[6..14]} {number[14..]}",
            1 => $"{number[..6]}-{number[6..14]}-{number[14..]}",
            2 => $"{number[..6]} {number[6..10]} {number[10..14]} {number[14..]}",
            3 => number.ToLowerInvariant(),
            _ => Wide(number),
        };
    }

    private string Mobile()
    {
        var number = _made.Mobile();
        return _made.Below(9) switch
        {
            0 => $"{number[..3]}-{number[3..7]}-{number[7..]}",
            1 => $"{number[..3]} {number[3..7]} {number[7..]}",
            2 => $"+86{number}",
            3 => $"+86 {number}",
            4 => $"86-{number}",
            5 => $"0{number}",
            _ => Wide(number),
        };
    }

    private string Landline()
    {
        var number = _made.Below(3) == 0 ? $"03{_made.Digits(2)}-{_made.One('3', '5', '7')}{_made.Digits(6)}" : _made.Landline();
        var (code, rest) = (number[..number.IndexOf('-', StringComparison.Ordinal)], number[(number.IndexOf('-', StringComparison.Ordinal) + 1)..]);
        return _made.Below(6) switch
        {
            0 => $"（{code}）{rest}",
            1 => $"({code}){rest}",
            2 => $"{code} {rest}",
            3 => $"{code}-{rest[..4]} {rest[4..]}",
            _ => Wide(number),
        };
    }

    private string Card()
    {
        var number = _made.BankCard();
        if (number.Length == 17 || _made.Below(4) > 0) return Wide(number); // seventeen digits are written in one
        return string.Join(' ', number.Chunk(4).Select(four => new string(four)));
    }

    private MadeText Home()
    {
        var home = _made.One<string>("鹿鸣镇", "安澜县鹿鸣镇", "重庆市安澜县滨江街道", "") + _made.Below(5) switch
        {
            0 => $"桥头村{_made.Below(9) + 1}组",
            1 => $"青山村{_made.One<string>("三", "五", "八")}社{_made.Below(90) + 1}号",
            2 => $"溪东路{_made.Below(200) + 1}号{_made.Below(9) + 1}栋{_made.Below(9) + 1}0{_made.Below(9) + 1}室",
            3 => $"滨江小区{_made.Below(9) + 1}栋{_made.Below(4) + 1}单元{_made.Below(20) + 1}-{_made.Below(4) + 1}",
            _ => $"石坝社区{_made.Below(9) + 1}组{_made.Below(90) + 1}号",
        };
        return _made.Below(4) == 0
            ? Cell("home address", "address", home, home, _made.One<string>("家庭住址", "住址", "户籍地址"))
            : Sentence("home address", "address", home, $"{Name()}{_made.One<string>("，家住", "，住址：", "，现住", "，户籍地", "（住址：")}{home}");
    }

    private MadeText Health()
    {
        var illness = _made.One<string>("糖尿病", "高血压", "精神分裂症", "肢体残疾", "尿毒症", "脑梗死", "肺癌", "听力残疾", "二级残疾", "白血病");
        var name = Name();
        if (_made.Below(5) == 0) return new MadeText("health", new ScreenedText(illness) { Head = "情况", Row = $"姓名:{name},性别:女,情况:{illness}" }, $"health {illness}");
        return Sentence("health", "health", illness, _made.Below(8) switch
        {
            0 => $"村民{name}患有{illness}",
            1 => $"{name}，男，{illness}",
            2 => $"{name}（{illness}）领取补贴",
            3 => $"{name}（{_made.Below(60) + 20}岁），{illness}",
            4 => $"{name}因患{illness}申请救助",
            5 => $"低保户{name}的妻子身患{illness}",
            6 => $"{name}，{_made.Below(60) + 20}岁，{illness}患者",
            _ => $"申请人{name}，{illness}，已住院",
        });
    }

    private MadeText Minor()
    {
        var name = Name();
        var age = $"{_made.Below(14) + 4}{_made.One<string>("岁", "周岁")}";
        var birth = $"{_made.Below(12) + 2010}年{_made.Below(12) + 1}月{_made.Below(28) + 1}日";
        var (quote, text) = _made.Below(8) switch
        {
            0 => (age, $"{name}（{age}）"),
            1 => (age, $"学生{name}，{age}"),
            2 => (age, $"{name}，女，{age}"),
            3 => (age, $"{name}，{age}，由祖父母抚养"),
            4 => (birth, $"{name}，{birth}出生"),
            5 => (birth, $"儿童{name}，出生日期：{birth}"),
            6 => ("小学三年级", $"{name}就读于鹿鸣小学三年级"),
            _ => ("初二（3）班", $"学生{name}，初二（3）班"),
        };
        return _made.Below(6) == 0
            ? new MadeText("minor", new ScreenedText(age) { Head = "年龄", Row = $"姓名:{name},年龄:{age},监护人:" }, $"minor {age}")
            : Sentence("minor", "minor", quote, text);
    }

    private string Name() => (_made.Below(10) == 0 ? _made.One<string>(RareSurnames) : _made.One<string>(CommonSurnames)) + _made.One<string>(Given);

    private (string Sort, string Text) Thing(int sort) => sort switch
    {
        0 => ("order number", $"订单号{_made.One<string>("：", "为", "")}{_made.Digits(_made.One(11, 16, 18, 19))}"),
        1 => ("order number", $"快递单号{_made.Mobile()}"),
        2 => ("serial number", $"流水号20{_made.Digits(14)}"),
        3 => ("file number", $"档案编号{_made.One<string>("：", "", "为")}{_made.Mobile()}"),
        4 => ("file number", $"受理编号5002352024{_made.Digits(8)}号"),
        5 => ("file number", $"信访件编号：{_made.Digits(_made.One(12, 16, 17))}"),
        6 => ("index number", $"索引号1150023500{_made.Digits(6)}XD/2024-{_made.Digits(5)}"),
        7 => ("index number", $"索引号：{_made.CreditCode()}/2025-00{_made.Digits(3)}"),
        8 => ("invoice number", $"发票号码{_made.One<string>("：", "")}{_made.Digits(_made.One(8, 20))}，发票代码0500{_made.Digits(8)}"),
        9 => ("project code", $"项目代码{_made.Below(10) + 2016}-500235-{_made.Digits(2)}-{_made.Digits(2)}-{_made.Digits(6)}"),
        10 => ("amount", $"总投资{_made.Digits(_made.One(4, 7, 11))}元"),
        11 => ("amount", $"合计{_made.Digits(3)},{_made.Digits(3)},{_made.Digits(3)}.{_made.Digits(2)}元"),
        12 => ("amount", $"中标价￥{_made.Mobile()}，折合{_made.Digits(8)}.{_made.Digits(2)}元"),
        13 => ("date", $"{Day("yyyy-MM-dd")}至{Day("yyyy年M月d日")}"),
        14 => ("date", $"公示期{Day("yyyyMMdd")}-{Day("yyyyMMdd")}"),
        15 => ("date", $"更新时间 {Day("yyyy-MM-dd")} 10:{_made.Below(50) + 10}:30"),
        16 => ("document number", $"凤府发〔{_made.Below(10) + 2015}〕{_made.Below(300) + 1}号、渝府办发〔2023〕{_made.Below(300) + 1}号"),
        17 => ("credit code", $"统一社会信用代码{_made.One<string>("：", "")}{_made.CreditCode()}"),
        18 => ("credit code", $"{_made.CreditCode()}号营业执照"),
        19 => ("office telephone", $"监督电话{_made.Landline()}"),
        20 => ("office telephone", $"政务服务热线12345，值班电话{_made.Mobile()}"),
        21 => ("office telephone", $"县民政局：{_made.Landline()}，办公邮箱fengming{_made.Digits(2)}@example.com"),
        22 => ("office telephone", $"如有疑问，请致电{_made.Landline()}"),
        23 => ("code with letters", $"合同编号GK-{_made.Digits(8)}-{_made.Digits(4)}、设备型号G{_made.Digits(8)}"),
        24 => ("code with letters", $"宗地号500235{_made.Digits(6)}GB{_made.Digits(5)}"),
        25 => ("masked number", $"身份证{_made.IdentityNumber()[..6]}********{_made.Digits(4)}，电话138****{_made.Digits(4)}"),
        26 => ("masked number", $"银行卡6222************{_made.Digits(3)}、电话{_made.Mobile()[..7]}XXXX"),
        27 => ("measure", $"面积{_made.Digits(5)}.{_made.Digits(11)}平方米，坐标106.{_made.Digits(13)},29.{_made.Digits(13)}"),
        28 => ("address of a page", $"网址http://www.example.gov.cn/zwgk/{_made.Digits(8)}/{_made.Mobile()}.html"),
        29 => ("count", $"浏览{_made.Mobile()}次，办件{_made.Digits(7)}件"),
        30 => ("office address", $"办公地址：鹿鸣镇溪东路{_made.Below(200) + 1}号，邮编4045{_made.Digits(2)}"),
        31 => ("illness of nobody", _made.One<string>("高血压、糖尿病患者可以申请门诊慢特病待遇", "残疾人两项补贴按一级残疾、二级残疾分档发放", "开展肺结核防治宣传，发放资料3000份", "重大疾病救助比例提高到70%")),
        32 => ("age of nobody", _made.One<string>("年满16周岁、未满18周岁的可以申请", "小学三年级开设科学课", "为6岁以下儿童接种疫苗", "60岁以上老年人1280人", "孤儿（14岁以下）每月补助1600元")),
        _ => ("adult", $"{Name()}，{_made.Below(50) + 20}岁，任组长"),
    };

    private string Day(string format) => _made.Day(1990, 2026).ToString(format, CultureInfo.InvariantCulture);

    /// <summary>One time in six in full width.</summary>
    private string Wide(string number) =>
        _made.Below(6) > 0 ? number : string.Concat(number.Select(c => char.IsAsciiLetterOrDigit(c) || c == '-' ? (char)(c + 0xfee0) : c));
}

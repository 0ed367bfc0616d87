namespace Gongkai.Screening.PersonalData;

/// <summary>Words directly before a number that say what it is.</summary>
internal static class NumberLabels
{
    /// <summary>Numbers of things: an order, a file, a parcel. What follows is no number of a person.</summary>
    private static readonly string[] OfThings =
    [
        "编号", "单号", "流水号", "文号", "案号", "代码", "编码", "条码", "条形码", "二维码", "索引号", "凭证号", "票号", "序号", "档号", "卷号", "批号", "型号",
        "件号", "号段", "学号", "工号", "税号", "识别号", "标识号", "标识码", "备案号", "许可证号", "证书号", "登记号", "注册号", "批准号", "图号", "图斑号", "宗地号",
        "设备号", "资产号", "档案号", "合同号", "项目号", "交易号", "业务号", "受理号", "申请号", "回执号", "查询码", "验证码", "发票号", "发票号码", "订单", "工单",
        "快递单", "运单", "版本号", "校验码", "序列号", "户号", "表号", "电表", "水表", "标段",
    ];

    private static readonly string[] Latin = ["tel", "phone", "mobile", "mob", "id", "no", "sfz"];

    /// <summary>True when the number is announced as one of a thing: 订单号:…, 档案编号为….</summary>
    public static bool IsOfThing(in NumberCandidate candidate) => IsOfThing(candidate.Passage, candidate.Start);

    /// <inheritdoc cref="IsOfThing(in NumberCandidate)"/>
    public static bool IsOfThing(Passage passage, int start)
    {
        var label = passage.Before(start, 14).AsSpan().TrimEnd(" :为是([第\"“");
        if (label.EndsWith("证件号", StringComparison.Ordinal)) return false; // a person's paper, although it ends as 信访件号 does
        foreach (var word in OfThings)
        {
            if (label.EndsWith(word, StringComparison.Ordinal)) return true;
        }

        return label.EndsWith("号码", StringComparison.Ordinal) && IsOfThingCalledNumber(label[..^2]);
    }

    /// <summary>Tel13812345678, No500235….</summary>
    public static bool EndsWithLatinLabel(Passage passage, int start)
    {
        var from = start;
        while (from > 0 && start - from < 8 && char.IsAsciiLetter(passage.Text[from - 1])) from--;
        if (char.IsAsciiLetterOrDigit(passage.At(from - 1))) return false;
        var word = passage.Text[from..start];
        return Array.Exists(Latin, label => label.Equals(word, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsOfThingCalledNumber(ReadOnlySpan<char> label)
    {
        foreach (var word in (ReadOnlySpan<string>)["发票", "订单", "流水", "凭证", "合同", "批准", "许可证", "登记", "受理", "快递", "档案"])
        {
            if (label.EndsWith(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}

using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Gongkai.Web.Tests;

/// <summary>A small yearly report, whole and right, and the same with one thing wrong, in several kinds of file.</summary>
internal static class Reports
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly string[] Outcomes =
    [
        "（一）予以公开", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
        "1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益", "5.属于三类内部事务信息",
        "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项",
        "1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确",
        "1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请", "5.要求行政机关确认或重新出具已获取信息",
        "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他",
        "（七）总计",
    ];

    private static readonly Dictionary<string, string> Groups = new()
    {
        ["1.属于国家秘密"] = "（三）不予公开",
        ["1.本机关不掌握相关政府信息"] = "（四）无法提供",
        ["1.信访举报投诉类申请"] = "（五）不予处理",
        ["1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"] = "（六）其他处理",
    };

    /// <summary>Lines; a line that begins with a tab is a cell. The last column of the first row says <paramref name="received"/>.</summary>
    public static IEnumerable<string> Lines(int received = 2) =>
    [
        "安澜县鹿鸣镇人民政府", "2025年政府信息公开工作年度报告",
        "根据《中华人民共和国政府信息公开条例》编制本报告。统计期限自2025年1月1日起至2025年12月31日止。",
        "一、总体情况",
        "（一）主动公开。全年主动公开政府信息56条。",
        "（二）依申请公开。全年收到政府信息公开申请2件，均已答复。",
        "（三）政府信息管理。修订政府信息公开指南。",
        "（四）平台建设。以县政府网站专栏为主。",
        "（五）监督保障。县级工作考核结果为良好；社会评议结果为满意；没有发生需要责任追究的情形。",
        "二、主动公开政府信息情况",
        "\t第二十条第（一）项", "\t信息内容", "\t本年制发件数", "\t本年废止件数", "\t现行有效件数",
        "\t规章", "\t0", "\t0", "\t0", "\t行政规范性文件", "\t0", "\t0", "\t0",
        "\t第二十条第（五）项", "\t信息内容", "\t本年处理决定数量", "\t行政许可", "\t0",
        "\t第二十条第（六）项", "\t信息内容", "\t本年处理决定数量", "\t行政处罚", "\t1", "\t行政强制", "\t0",
        "\t第二十条第（八）项", "\t信息内容", "\t本年收费金额（单位：万元）", "\t行政事业性收费", "\t0",
        "三、收到和处理政府信息公开申请情况",
        "\t（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "\t申请人情况", "\t自然人", "\t法人或其他组织", "\t总计",
        "\t商业企业", "\t科研机构", "\t社会公益组织", "\t法律服务机构", "\t其他",
        .. Row("一、本年新收政府信息公开申请数量", 2, received),
        .. Row("二、上年结转政府信息公开申请数量", 0, 0),
        "\t三、本年度办理结果",
        .. Outcomes.SelectMany(label => Groups.TryGetValue(label, out var group) ? [$"\t{group}", .. Row(label, 0, 0)] : label is "（一）予以公开" or "（七）总计" ? Row(label, 2, 2) : Row(label, 0, 0)),
        .. Row("四、结转下年度继续办理", 0, 0),
        "四、政府信息公开行政复议、行政诉讼情况",
        "\t行政复议", "\t行政诉讼", "\t结果维持", "\t结果纠正", "\t其他结果", "\t尚未审结", "\t总计", "\t未经复议直接起诉", "\t复议后起诉",
        .. Enumerable.Repeat<string[]>(["\t结果维持", "\t结果纠正", "\t其他结果", "\t尚未审结", "\t总计"], 2).SelectMany(heads => heads),
        .. Enumerable.Repeat("\t0", 15),
        "五、存在的主要问题及改进情况",
        "一是补贴信息公布偏晚，二是政策解读数量少。2026年，我镇将抓好两件事：补贴名单随发放当日公布；解读与文件同步起草。",
        "六、其他需要报告的事项",
        "全年发出信息处理费收费通知0件，通知收费金额0元，实际收取0元。",
        "安澜县鹿鸣镇人民政府", "2026年1月16日",
    ];

    public static byte[] Text(int received = 2) => Encoding.UTF8.GetBytes(string.Join('\n', Lines(received)));

    /// <summary>The same as a page in which every line is a paragraph.</summary>
    public static byte[] Html(int received = 2) =>
        Encoding.UTF8.GetBytes($"<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>年报</title><body>{string.Concat(Lines(received).Select(line => $"<p>{line.Trim()}</p>"))}</body></html>");

    /// <summary>The same as a Word document in which every line is a paragraph.</summary>
    public static byte[] Word(int received = 2)
    {
        var document = new XDocument(new XElement(W + "document", new XAttribute(XNamespace.Xmlns + "w", W), new XElement(W + "body",
            Lines(received).Select(line => new XElement(W + "p", new XElement(W + "r", new XElement(W + "t", line.Trim())))))));
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", """<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""");
            Write(zip, "_rels/.rels", """<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""");
            Write(zip, "word/document.xml", document.ToString(SaveOptions.DisableFormatting));
        }

        return file.ToArray();
    }

    private static string[] Row(string label, int persons, int total) =>
        [$"\t{label}", $"\t{persons}", "\t0", "\t0", "\t0", "\t0", "\t0", $"\t{total}"];

    private static void Write(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        writer.Write(content);
    }
}

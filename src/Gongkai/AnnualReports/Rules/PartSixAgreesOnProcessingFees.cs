using Gongkai.AnnualReports.Narrative;
using Gongkai.Findings;

namespace Gongkai.AnnualReports.Rules;

/// <summary>Part 6 says of the information processing fee (信息处理费) what tables 2 and 3 show.</summary>
internal sealed class PartSixAgreesOnProcessingFees() : ReportRule("fee-part-six", Severity.Warning, "信息处理费与表格不一致", "国办函〔2020〕109号；国办公开办函〔2021〕30号")
{
    /// <summary>In 10,000 yuan. Smaller amounts, unexplained, are taken for processing fees.</summary>
    private const decimal SmallestOtherCharge = 0.2m;

    internal override IEnumerable<Finding> Check(CheckedReport report)
    {
        if (report.Report.Parts[6].Heading is not { } heading) yield break;
        var unpaid = report.Number("t3/r3.6.2/c7") ?? 0;
        var charges = report.Number("t2/fee/count");
        var statements = report.ProseOf(6).SelectMany(prose => prose.Sentences).Where(sentence => sentence.Text.HasAny("信息处理费", "处理费", "收费通知", "信息公开收费")).ToList();
        if (statements.Count == 0)
        {
            if (unpaid > 0) yield return On(6, null, report.Report.Parts[6].Paragraphs is [var first, ..] ? first : heading, $"表三有{unpaid}件因逾期未缴费不再处理，第六部分没有写信息处理费的情况。", "写明发出收费通知的件数、通知金额和实际收取的金额。");
            yield break;
        }

        var collected = Amounts(statements).Where(amount => amount.Before.HasAny("收取", "实收", "收到", "收缴", "缴纳", "入库", "收入")).ToList();
        var denial = statements.Find(sentence => sentence.Text.HasAny("未收取", "没有收取", "未收缴", "未产生", "未发生", "没有产生", "无信息处理费", "不收取", "没有向", "未向", "未发出", "没有发出", "未收", "没有收"));
        if (unpaid > 0 && denial is not null && collected.Count == 0 && !Notices(statements).Any(notice => notice.Value > 0))
            yield return Statement(denial, $"表三有{unpaid}件因申请人逾期未按收费通知缴费不再处理，这里写没有收费或者没有写收费通知。", "写明发出收费通知的件数、通知金额和实际收取的金额。");
        else if (unpaid > 0 && collected.Count == 0 && !statements.Exists(statement => statement.Quantities.Count > 0))
            yield return Statement(statements[0], $"表三有{unpaid}件因申请人逾期未按收费通知缴费不再处理，这里没有写收费的数字。", "写明发出收费通知的件数、通知金额和实际收取的金额。");
        else if (unpaid > 0 && Notices(statements).FirstOrDefault(notice => notice.Value < unpaid) is { } fewer)
            yield return InText(fewer.Prose, fewer.Token.Start - fewer.Before.Length, fewer.Token.End, $"收费通知{fewer.Value:0}件，少于表三逾期未缴费的{unpaid}件。", "核对收费通知的件数。");

        var elsewhere = Amounts([.. report.ProseOf(1).SelectMany(prose => prose.Sentences).Where(sentence => sentence.Text.HasAny("信息处理费"))]).FirstOrDefault(amount => amount.Before.HasAny("收取", "实收", "收缴", "信息处理费"));
        var nothing = denial ?? statements.Find(sentence => sentence.Quantities.Any(quantity => quantity is { Unit: "元", Value: 0 }));
        if (elsewhere is not null && collected.Count == 0 && nothing is not null && unpaid == 0)
            yield return Statement(nothing, $"总体情况写收取信息处理费{elsewhere.Value:0.######}{elsewhere.Unit}，这里写没有收取。", "查明实际收取的金额，两处一致，并与表二一致。");

        if (elsewhere is null && nothing is not null && unpaid == 0 && charges is > 0 and < SmallestOtherCharge && !report.ProseOf(1, 2, 6).Any(prose => prose.Text.HasAny("行政事业性收费", "事业性收费")))
            yield return Statement(nothing, $"表二有收费{charges:0.######}万元，正文没有说明是什么收费，这里写没有收取信息处理费。", "如果表二的金额是信息处理费，更正第六部分；如果是其他收费，在正文说明。");

        foreach (var amount in collected)
        {
            var inTenThousands = amount.Unit == "元" ? amount.Value / 10_000 : amount.Value;
            if (charges is not { } fee || Math.Round(inTenThousands, 2) <= fee || inTenThousands <= fee) continue;
            yield return InText(
                amount.Prose,
                amount.Token.Start - amount.Before.Length,
                amount.Token.End,
                $"信息处理费属于行政事业性收费，收取{amount.Value:0.######}{amount.Unit}，表二收费金额只有{fee:0.######}万元。",
                $"把这笔收费计入表二（{inTenThousands:0.######}万元），或者更正第六部分。");
        }
    }

    private Finding Statement(Sentence sentence, string message, string suggestion) =>
        InText(sentence.Prose, sentence.Start, sentence.Prose.Text[sentence.End - 1] == '。' ? sentence.End - 1 : sentence.End, message, suggestion);

    private static IEnumerable<Quantity> Amounts(List<Sentence> statements) =>
        statements.SelectMany(sentence => sentence.Quantities.Where(quantity => quantity.Unit is "元" or "万元" && quantity.Value > 0 && !quantity.Before.HasAny("行政事业性收费", "非税", "全县", "全市")));

    private static IEnumerable<Quantity> Notices(List<Sentence> statements) =>
        statements.SelectMany(sentence => sentence.Quantities.Where(quantity => quantity.Unit is "件" or "份" or "个" or "次" && (quantity.Before + quantity.After).HasAny("通知")));
}

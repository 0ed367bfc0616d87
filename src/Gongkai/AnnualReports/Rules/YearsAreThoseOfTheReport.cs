using Gongkai.AnnualReports.Narrative;
using Gongkai.Findings;

namespace Gongkai.AnnualReports.Rules;

/// <summary>
/// Own figures are of the year reported on, plans are for a year that is still to come, the preface and the signature
/// name the right years. Comparisons, histories, titles and document numbers carry other years lawfully.
/// </summary>
internal sealed class YearsAreThoseOfTheReport() : ReportRule("year-slip", Severity.Error, "年份有误", "《条例》第四十九条、第五十条")
{
    private static readonly string[] Comparisons =
    [
        "较", "比", "同比", "相比", "增长", "下降", "增加", "减少", "上升", "以来", "历年", "连续", "逐年", "近三年", "对照", "延续", "基础上", "结转", "年起", "月起", "日起", "截至", "自20", "从20", "至20", "到20", "期间", "规划", "远景", "目标", "生效", "修订", "印发", "出台", "试行", "成立", "启用", "建成", "立卷", "存量", "清理", "有效期", "任期",
    ];

    private static readonly string[] Figures = ["公开", "发布", "收到", "受理", "办结", "答复", "办理", "开展", "召开", "举办", "制发", "制定", "作出", "收取", "回应", "解读", "组织", "新增", "更新", "未收到", "没有收到", "无", "未发生", "培训"];

    internal override IEnumerable<Finding> Check(CheckedReport report)
    {
        if (report.Year is not { } year) return [];
        return Preface(report, year)
            .Concat(report.ProseOf(1, 2, 3, 4, 5, 6).SelectMany(prose => prose.Sentences).SelectMany(sentence => InSentence(report, sentence, year)))
            .Concat(Signature(report, year));
    }

    /// <summary>现公布2022年…年度报告, in the report on 2023.</summary>
    private IEnumerable<Finding> Preface(CheckedReport report, int year)
    {
        foreach (var sentence in report.ProseOf(0).SelectMany(prose => prose.Sentences))
        {
            foreach (var token in sentence.Tokens.Where(token => token.Kind == TokenKind.Year && token.Year != year))
            {
                var after = sentence.Prose.Text[token.End..sentence.End];
                var before = sentence.Before(token.Start);
                var found = new[] { "年度报告", "年报", "工作情况公布", "工作情况报告" }.Select(word => after.IndexOf(word, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(-1).Min();
                if (found < 0 || found > 40 || !sentence.Text.HasAny("公布", "编制", "发布", "如下", "现将", "公开", "本报告") || sentence.Text.HasAny("格式") || after.AsSpan(..found).HasAny(",", "。", "通知", "格式", "要求", "《") || before.HasAny("《") && !before.HasAny("》") || after.StartsWithAny("及", "和")) continue;
                yield return Slip(sentence, token, $"本报告是{year}年度报告，这里写的是{token.Year}年。", $"改为{year}年。");
            }
        }
    }

    private IEnumerable<Finding> InSentence(CheckedReport report, Sentence sentence, int year)
    {
        foreach (var token in sentence.Tokens.Where(token => token.Kind is TokenKind.Year or TokenKind.Date && token.Year is not null))
        {
            var (start, end) = Clause(sentence, token);
            var after = sentence.Prose.Text[token.End..end];
            foreach (var finding in Links(report, sentence, token, start, after, year)) yield return finding;
            if (token.Kind == TokenKind.Year && token.Year <= year && IsPlan(report, sentence, token, start))
                yield return Plan(sentence, token, year);
            else if (token.Kind == TokenKind.Year && token.Year != year && token.Start - start <= 5 && IsOwnFigure(report, sentence, token, after))
                yield return Slip(sentence, token, $"这里写的是{token.Year}年的情况，本报告只报告{year}年。", $"如果是本年的情况，改为{year}年；如果是对比，写明与{year}年相比。");
        }
    }

    /// <summary>The clause with the token: between commas, semicolons and stops; ends exclusive.</summary>
    private static (int Start, int End) Clause(Sentence sentence, Token token)
    {
        var start = sentence.Start;
        var end = sentence.End;
        foreach (var other in sentence.Tokens)
        {
            if (other.Kind is not (TokenKind.Comma or TokenKind.Stop)) continue;
            if (other.End <= token.Start) start = other.End;
            else if (other.Start >= token.End)
            {
                end = other.Start;
                break;
            }
        }

        return (start, end);
    }

    /// <summary>2023年，我镇将…: the year stands at the head of its clause and 将 or the like follows at once.</summary>
    private static bool IsPlan(CheckedReport report, Sentence sentence, Token token, int clauseStart)
    {
        var text = sentence.Prose.Text;
        var lead = text[clauseStart..token.Start];
        if (lead.Length > 0 && !lead.EndsWithAny("下一步", "在", "措施", "工作", "是", ")", "打算", "计划", "思路") && lead.Length > 3) return false;
        if (lead.HasAny("已", "曾", "针对", "围绕", "根据", "按照", "结合", "对照", "自", "从", "截至", "较", "比")) return false;

        var rest = text[token.End..sentence.End];
        var said = rest.TrimStart('度').TrimStart(',');
        var hasActor = said.StartsWithAny("将", "我", "本", "要", "拟", "计划", "重点", "继续", "进一步", "力争", "街道", "镇", "乡", "局", "工作", "的工作中", "全镇", "全乡", "全县", "全区") || (report.Unit.ShortPlace.Length > 1 && said.StartsWith(report.Unit.ShortPlace, StringComparison.Ordinal));
        if (!hasActor || rest.StartsWithAny("底", "末", "初", "度的", "以来", "以后", "起", "版", "存在", "工作中")) return false;
        var following = sentence.Tokens.FirstOrDefault(other => other.Start >= token.End && other.Kind is (TokenKind.Year or TokenKind.Date));
        var next = following?.Start ?? sentence.End;
        var head = rest[..Math.Min(Math.Min(rest.Length, 28), next - token.End)];
        var will = head.IndexOf('将');
        while (will >= 0 && !IsWill(head, will)) will = head.IndexOf('将', will + 1);
        var planned = head.LastOfAny("拟于", "拟在", "拟将", "拟对", "拟开展", "拟建", "拟从", "计划在", "计划于", "计划对", "计划开展", "计划新", "计划将", "计划把", "计划组织", "计划从", "计划通过", "计划推", "计划建", "计划用", "计划制作", "计划完成", "计划举办", "计划公开", "计划增", "计划实现", "计划年内", "计划重点", "计划进一步", "打算", "力争", "下一步", "要继续", "要进一步", "要着力", "重点做好", "重点抓好", "着力做好", "重点从以下", "工作重点", "工作打算", "工作计划", "要重点", "重点推进");
        var at = will >= 0 ? will : planned;
        if (at < 0 || (sentence.Prose.Part != 5 && will < 0)) return false;
        if (rest.AsSpan(at..Math.Min(rest.Length, at + 24)).HasAny("已完成", "已经", "均已", "已落实", "已建", "已上线")) return false;
        if (following is { Year: { } later } && later > token.Year && next - token.End - at <= 5) return false; // 拟在2024年8月公告
        var between = head[..at];
        return between.Count(c => c is ',' or '、') <= 1 && !between.HasAny("已", "了", "曾", "。", ";", "虽", "但", "取得", "存在", "不足", "问题");
    }

    /// <summary>将 as will, not 将…公开 as the mark of an object, nor 将军 and the like; in part 5 a plan all the same.</summary>
    private static bool IsWill(string text, int at) =>
        at + 1 < text.Length && (at == 0 || text[at - 1] is not ('即' or '必' or '并')) && !text.AsSpan((at + 1)..).StartsWithAny("其", "公开工作")
        && !text.AsSpan((at + 1)..Math.Min(text.Length, at + 16)).HasAny("纳入", "列入", "融入");

    private static bool IsOwnFigure(CheckedReport report, Sentence sentence, Token token, string after)
    {
        var text = sentence.Text;
        if (sentence.Prose.Part == 5 && token.Year > 2000 && !after.HasAny("公开政府信息", "收到", "受理")) return false;
        var isSubject = after.TrimStart('度').TrimStart(',').StartsWithAny("我", "本") || (after.Length == 0 && sentence.Prose.Text.AsSpan(token.End..).StartsWithAny(",我", ",本"));
        // Bare figures of the year before are there to compare with: 2022年收到申请2件。
        if (token.Year == report.Year - 1 && !isSubject && !sentence.Prose.Text[token.End..sentence.End].TrimStart('度').StartsWithAny(",", "全年", "共", "主要", "新增", "累计")) return false;
        var compared = isSubject ? UpToFigure(sentence, token) : text;
        if (compared.HasAny(Comparisons)) return false;
        if (sentence.Tokens.Count(other => other.Kind == TokenKind.Year) > 1) return false;
        var said = after.TrimStart('度');
        if (Figures.Any(verb => said.StartsWith(verb + "的", StringComparison.Ordinal))) return false;
        if (said.Length > 0 && !said.StartsWithAny(",", "我", "本", "共", "全年", "主动公开", "公开", "收到", "受理", "新增", "新收", "发布", "累计", "未", "没有", "无", "全镇", "全乡", "全街道", "办理", "主要", "重点做", "开展") && !HasFigureAtOnce(said) && !(report.Unit.ShortPlace.Length > 1 && said.StartsWith(report.Unit.ShortPlace, StringComparison.Ordinal))) return false;
        var rest = sentence.Prose.Text[token.End..sentence.End];
        return rest.HasAny("以下工作", "主要做了") || rest.HasAny(Figures) && (sentence.Quantities.Any(quantity => quantity.Token.Start > token.End && quantity.Unit.Length > 0) || rest.HasAny("未收到", "没有收到", "未发生", "没有发生", "我镇", "我局", "我县", "我街道", "我乡", "我区", "我委", "我办", "我市", "我单位", "本机关"));
    }

    /// <summary>汛期发布, 上半年收到: a verb of figures within a few characters, and no title or attribute before it.</summary>
    private static bool HasFigureAtOnce(string said)
    {
        var at = Figures.Select(word => said.IndexOf(word, StringComparison.Ordinal)).Where(index => index >= 0).DefaultIfEmpty(-1).Min();
        var verb = at < 0 ? "" : Figures.First(word => string.CompareOrdinal(said, at, word, 0, word.Length) == 0);
        return at is >= 0 and <= 4 && !said[(at + verb.Length)..].StartsWith('的') && !said.AsSpan(..at).HasAny("《", "的", "版", "以", "\"") && !said.StartsWithAny("制定", "印发", "出台");
    }

    /// <summary>结转2021年办理 in the report on 2023, 截至2024年底 in one on another year.</summary>
    private IEnumerable<Finding> Links(CheckedReport report, Sentence sentence, Token token, int start, string after, int year)
    {
        var lead = sentence.Prose.Text[start..token.Start];
        if (lead.EndsWithAny("结转", "结转至", "结转到", "转入", "结转下年度至") && !after.StartsWithAny("结转", "的", "未") && token.Year != year + 1 && !(token.Year == year && sentence.Text.HasAny($"{year - 1}年")) && !(after.Length > 0 && char.IsAsciiDigit(after[0])))
            yield return Slip(sentence, token, $"{year}年度没有办结的申请结转到{year + 1}年，这里写的是{token.Year}年。", $"改为{year + 1}年。");
        else if (lead.EndsWithAny("截至", "截止", "截至到", "截止到") && (after.StartsWithAny("底", "末", "12月31日", "年底") || token is { Month: 12 }) && token.Year != year && (token.Year != year - 1 || IsStockOfThisYear(report, sentence, token)) && !sentence.Text.HasAny("较", "比", "增长", "规划"))
            yield return Slip(sentence, token, $"本报告的数据截至{year}年底，这里写的是{token.Year}年。", $"改为{year}年。");
    }

    /// <summary>现行有效 with the number that table 2 has at the end of this year.</summary>
    private static bool IsStockOfThisYear(CheckedReport report, Sentence sentence, Token token) =>
        sentence.Quantities.FirstOrDefault(quantity => quantity.Token.Start >= token.End) is { } next
        && next.Before.HasAny("有效") && next.Value > 0 && next.Value == report.Number("t2/doc/inforce");

    /// <summary>From the year to the first number behind it.</summary>
    private static string UpToFigure(Sentence sentence, Token token)
    {
        var end = sentence.Quantities.FirstOrDefault(quantity => quantity.Token.Start >= token.End)?.Token.Start ?? sentence.End;
        return sentence.Text[..(end - sentence.Start)];
    }

    private Finding Plan(Sentence sentence, Token token, int year)
    {
        var text = sentence.Prose.Text;
        var will = text.IndexOf('将', token.End);
        var end = will >= 0 && will < Math.Min(token.End + 28, sentence.End) ? will + 1 : token.End;
        return InText(
            sentence.Prose,
            token.Start,
            end,
            $"下一步安排写的是{token.Year}年，{token.Year}年已经过去。",
            $"改为{year + 1}年。");
    }

    private Finding Slip(Sentence sentence, Token token, string message, string suggestion) => InText(sentence.Prose, token.Start, token.End, message, suggestion);

    /// <summary>A report is signed after its year has ended.</summary>
    private IEnumerable<Finding> Signature(CheckedReport report, int year)
    {
        foreach (var prose in report.ProseOf(7))
        {
            foreach (var token in prose.Tokens.Where(token => token is { Kind: TokenKind.Date, Year: not null }))
            {
                var tooEarly = token.Year < year || (token.Year == year && token.Month is { } month && month < 12);
                if (!tooEarly && token.Year <= year + 2) continue;
                yield return InText(prose, token.Start, token.End, $"落款日期是{prose.Quote(token.Start, token.End)}，与{year}年度报告不符。", $"落款日期一般在{year + 1}年1月，核对后改正。");
            }
        }
    }
}

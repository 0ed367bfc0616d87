using System.Text.Json;
using Gongkai.AnnualReports.Narrative;
using Gongkai.Findings;

namespace Gongkai.AnnualReports.Rules;

/// <summary>Acts, articles, numbers of documents and time limits are cited as they stood in the report's year.</summary>
internal sealed class LawIsCitedAsInForce() : ReportRule("wrong-law", Severity.Error, "法律依据有误", "现行有效的法律、行政法规和规范性文件")
{
    private static readonly Instruments Law = Load();

    internal override IEnumerable<Finding> Check(CheckedReport report)
    {
        var year = report.Year ?? 2021;
        foreach (var sentence in report.Prose.SelectMany(prose => prose.Sentences))
        {
            foreach (var finding in Superseded(sentence, year).Concat(Numbers(sentence, year)).Concat(Articles(sentence)).Concat(Limits(sentence))) yield return finding;
        }
    }

    private IEnumerable<Finding> Superseded(Sentence sentence, int year)
    {
        foreach (var entry in Law.Superseded)
        {
            if (year < entry.Since || (entry.Except ?? []).Any(word => sentence.Text.Contains(word, StringComparison.Ordinal))) continue;
            foreach (var word in entry.Words)
            {
                var at = sentence.Text.IndexOf(word, StringComparison.Ordinal);
                if (at < 0) continue;
                yield return InText(sentence.Prose, sentence.Start + at, sentence.Start + at + word.Length, entry.Message, entry.Suggestion);
                break;
            }
        }
    }

    /// <summary>A known title followed by a number that is not its own.</summary>
    private IEnumerable<Finding> Numbers(Sentence sentence, int year)
    {
        var tokens = sentence.Tokens.ToList();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Title) continue;
            var title = sentence.Prose.Text[(tokens[i].Start + 1)..(tokens[i].End - 1)];
            if (Law.Numbers.FirstOrDefault(known => title == known.Title || title == "中华人民共和国" + known.Title || (known.Title.Length > 20 && title.EndsWith(known.Title, StringComparison.Ordinal)) || title.EndsWith($"{known.Title}〉的通知", StringComparison.Ordinal)) is not { } instrument || year < instrument.Since) continue;
            var near = tokens.Skip(i + 1).TakeWhile(token => token.Start - tokens[i].End <= 24 && token.Kind is not (TokenKind.Comma or TokenKind.Stop or TokenKind.Title)).ToList();
            var text = near.Count == 0 ? "" : sentence.Prose.Text[near[0].Start..near[^1].End];
            if (text.Length == 0 || text[0] != '(') continue;

            var order = near.Find(token => token.Kind == TokenKind.Ordinal);
            var document = near.Find(token => token.Kind == TokenKind.DocumentNumber);
            if (instrument.Order is { } number && order is not null && text.Contains('令') && order.Value != number && order.Value != 492 && !text.Contains($"{number}", StringComparison.Ordinal))
                yield return InText(sentence.Prose, order.Start, order.End, $"《{instrument.Title}》的文号是{instrument.Number}。", $"改为{instrument.Number}。");
            else if (instrument.Order is null && document is not null && Law.Superseded.All(entry => !entry.Words.Any(word => text.Contains(word, StringComparison.Ordinal))) && !Same(text, instrument.Number))
                yield return InText(sentence.Prose, tokens[i].End + 1, document.End, $"《{title}》的文号是{instrument.Number}。", $"改为{instrument.Number}。");
        }
    }

    private static bool Same(string written, string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        var office = number[..Math.Max(0, number.IndexOf('〔', StringComparison.Ordinal))];
        return string.Concat(written.Where(char.IsAsciiDigit)).Contains(digits, StringComparison.Ordinal) && (!written.HasAny("国办") || written.HasAny(office));
    }

    /// <summary>《条例》第六十条 does not exist; the article on yearly reports is not 第三十一条.</summary>
    private IEnumerable<Finding> Articles(Sentence sentence)
    {
        var tokens = sentence.Tokens.ToList();
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Ordinal || tokens[i].End >= sentence.Prose.Text.Length || sentence.Prose.Text[tokens[i].End] != '条' || !FollowsRegulation(sentence, tokens, i)) continue;
            var article = tokens[i].Value;
            if (article > Law.Articles.Last)
                yield return InText(sentence.Prose, tokens[i].Start, tokens[i].End + 1, $"《条例》只有{Law.Articles.Last}条，没有第{article}条。", "核对条文后改正。");
            else if (TopicOf(sentence) is { } topic && !topic.Articles.Any(known => known == article))
                yield return InText(sentence.Prose, tokens[i].Start, tokens[i].End + 1, $"引用的条文与内容不符，现行《条例》规定这一内容的是第{string.Join("、", topic.Articles)}条。", $"改为第{topic.Articles[^1]}条。");
        }
    }

    private static Topic? TopicOf(Sentence sentence) => Law.Articles.Topics.FirstOrDefault(topic => (topic.Preface ? sentence.Prose.Part == 0 : sentence.Prose.Part is 1 or 5) && sentence.Text.HasAny(topic.Words));

    /// <summary>The nearest title before the article is that of the Regulation, and not far.</summary>
    private static bool FollowsRegulation(Sentence sentence, List<Token> tokens, int index)
    {
        for (var i = index - 1; i >= 0 && tokens[index].Start - tokens[i].End <= 30; i--)
        {
            if (tokens[i].Kind == TokenKind.Title)
                return sentence.Prose.Text[(tokens[i].Start + 1)..(tokens[i].End - 1)] is "条例" or "信息公开条例" or "政府信息公开条例" or "中华人民共和国政府信息公开条例";
        }

        return false;
    }

    /// <summary>A time limit said to be the law's that is not: answers within 15 working days, publication within 30.</summary>
    private IEnumerable<Finding> Limits(Sentence sentence)
    {
        foreach (var quantity in sentence.Quantities.Where(quantity => !quantity.Token.IsApproximate && IsDays(quantity)))
        {
            if (LimitOf(quantity) is not { } limit || quantity.Value == limit.Days || (quantity.Value < limit.Days && !sentence.Text.HasAny("条例》", "法定", "规定", "复议"))) continue;
            var end = quantity.Token.End + (quantity.After.StartsWithAny("工作日") ? 3 : 0);
            yield return InText(sentence.Prose, quantity.Token.Start, end, $"规定的期限是{limit.Text}，这里写的是{sentence.Prose.Quote(quantity.Token.Start, end)}。", $"改为{limit.Text}（{limit.Basis}）。");
        }
    }

    /// <summary>The limit of the law that the words speak of; null when they speak of none, or of practice that is quicker than the law.</summary>
    private static (int Days, string Text, string Basis)? LimitOf(Quantity quantity)
    {
        var text = quantity.Sentence.Text;
        var near = quantity.Before + quantity.Unit + quantity.After;
        if (text.HasAny("平均", "缩短", "压缩", "提前", "内部", "转办", "热线", "留言", "网民", "预算", "决算", "解读", "整改", "公示期", "信箱", "流程", "限时", "首次", "最短", "最快") || near.HasAny("延长", "缴", "反馈", "上级", "转")) return null;
        if (near.HasAny("申请行政复议", "申请复议") && near.HasAny("之日起", "内")) return (60, "60日", "《行政复议法》第二十条");
        if (!text.HasAny("条例", "法定", "规定的", "规定期限", "依法", "之日起")) return null;
        if (near.HasAny("第三方", "征求意见") && near.HasAny("答复", "意见", "提出")) return (15, "15个工作日", "《条例》第三十二条");
        if (near.HasAny("补正")) return near.HasAny("告知", "通知") ? (7, "7个工作日", "《条例》第三十条") : null;
        if (text.HasAny("第三方", "征求", "补正", "复议", "诉讼", "信访", "投诉", "举报", "处罚", "许可", "登记表")) return null;
        if (near.HasAny("答复", "回复", "办结", "办理完毕") && quantity.Prose.Text.HasAny("申请")) return (20, "20个工作日", "《条例》第三十三条");
        return text.HasAny("公开") && text.HasAny("形成或者变更之日", "形成之日", "变更之日", "生成之日", "产生之日", "形成或变更之日") ? (20, "20个工作日", "《条例》第二十六条") : null;
    }

    private static bool IsDays(Quantity quantity) =>
        quantity.Unit is "工作日" or "个工作日" or "日" or "天" || (quantity.Unit == "个" && quantity.After.StartsWithAny("工作日"));

    private static Instruments Load()
    {
        using var stream = EmbeddedData.Open("law/instruments.json");
        return JsonSerializer.Deserialize<Instruments>(stream, JsonSerializerOptions.Web) ?? throw new InvalidDataException("law/instruments.json is empty.");
    }

    private sealed record Instruments(Numbered[] Numbers, Supersession[] Superseded, ArticleList Articles);

    private sealed record Numbered(string Title, string Number, int? Order, int Since);

    private sealed record Supersession(string[] Words, int Since, string[]? Except, string Message, string Suggestion);

    private sealed record ArticleList(int Last, Topic[] Topics);

    private sealed record Topic(string[] Words, int[] Articles, bool Preface);
}

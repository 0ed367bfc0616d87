using Gongkai.AnnualReports.Narrative;
using Gongkai.Findings;
using Gongkai.Sources;

namespace Gongkai.AnnualReports.Rules;

/// <summary>No wrong, missing or doubled words: lists of known errors, and the titles of the instruments that every report cites.</summary>
internal sealed class WordsAreSpeltRight() : ReportRule("typo", Severity.Warning, "疑似错别字", "公文校对要求")
{
    private static readonly WordErrors Errors = WordErrors.Shipped;

    private static readonly string[] Titles =
    [
        "中华人民共和国政府信息公开条例", "政府信息公开条例", "中华人民共和国政府信息公开工作年度报告格式", "政府信息公开工作年度报告格式", "政府信息公开信息处理费管理办法",
        "中华人民共和国行政复议法", "中华人民共和国行政诉讼法", "中华人民共和国行政许可法", "中华人民共和国行政处罚法", "中华人民共和国行政强制法", "中华人民共和国个人信息保护法", "中华人民共和国保守国家秘密法", "中华人民共和国档案法", "中华人民共和国数据安全法", "中华人民共和国网络安全法",
    ];

    internal override IEnumerable<Finding> Check(CheckedReport report)
    {
        foreach (var prose in report.Prose)
        {
            foreach (var error in Errors.In(prose.Text))
                yield return InText(prose, error.Start, error.End, $"“{prose.Quote(error.Start, error.End)}”疑似有误。", error.Right.Length == 0 ? "删去重复的字词。" : $"改为“{error.Right}”。");
            foreach (var token in prose.Tokens.Where(token => token.Kind == TokenKind.Title))
            {
                var title = prose.Text[(token.Start + 1)..(token.End - 1)];
                if (Nearest(title) is not { } right || Errors.In(title).Any()) continue;
                yield return InText(prose, token.Start + 1, token.End - 1, $"《{title}》疑似有误。", $"改为《{right}》。");
            }
        }

        foreach (var heading in report.Report.Title)
        {
            var squeezed = Squeezed.Of(heading.Text);
            foreach (var error in Errors.In(squeezed.Text))
            {
                var (start, end) = (squeezed.Original(error.Start), squeezed.Original(error.End - 1) + 1);
                yield return On(0, null, heading.Slice(start, end - start), $"标题中的“{heading.Text[start..end]}”疑似有误。", error.Right.Length == 0 ? "删去重复的字词。" : $"改为“{error.Right}”。");
            }
        }
    }

    /// <summary>The known title that this one misses by a character (two of a long one); null when it is right or another.</summary>
    private static string? Nearest(string title)
    {
        if (title.Length < 7 || Titles.Contains(title)) return null;
        foreach (var known in Titles)
        {
            var allowed = known.Length >= 16 ? 2 : 1;
            if (Math.Abs(known.Length - title.Length) <= allowed && Likeness.Distance(title, known) <= allowed) return known;
        }

        return null;
    }
}

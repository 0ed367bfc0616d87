using System.Collections.Frozen;
using Gongkai.AnnualReports;
using Gongkai.Findings;

namespace Gongkai.Specs.AnnualReports;

/// <summary>The ids and severities that everyone who uses the check relies on. Ids are never renamed.</summary>
public sealed class Contract
{
    public static readonly FrozenDictionary<string, Severity> Severities = new Dictionary<string, Severity>
    {
        ["t3-row-total"] = Severity.Error,
        ["t3-column-total"] = Severity.Error,
        ["t3-balance"] = Severity.Error,
        ["t4-total"] = Severity.Error,
        ["cell-format"] = Severity.Error,
        ["table-structure"] = Severity.Error,
        ["label-wording"] = Severity.Warning,
        ["authority-regulation"] = Severity.Error,
        ["fee-unit"] = Severity.Warning,
        ["narrative-table"] = Severity.Error,
        ["sum-mismatch"] = Severity.Error,
        ["count-conflict"] = Severity.Error,
        ["fee-part-six"] = Severity.Warning,
        ["carry-over"] = Severity.Error,
        ["in-force-carry"] = Severity.Warning,
        ["year-slip"] = Severity.Error,
        ["period"] = Severity.Error,
        ["missing-part"] = Severity.Error,
        ["empty-part"] = Severity.Warning,
        ["missing-assessment"] = Severity.Warning,
        ["missing-topic"] = Severity.Warning,
        ["unit-slip"] = Severity.Error,
        ["self-name"] = Severity.Note,
        ["wrong-law"] = Severity.Error,
        ["typo"] = Severity.Warning,
        ["privacy"] = Severity.Error,
        ["residue"] = Severity.Warning,
        ["approximate-count"] = Severity.Note,
        ["similarity"] = Severity.Warning,
        ["length"] = Severity.Note,
    }.ToFrozenDictionary();

    [Fact]
    public void The_catalogue_has_these_rules_with_these_severities_and_no_other() =>
        Assert.Equal(
            Severities.Select(entry => $"{entry.Key} {entry.Value}").Order(StringComparer.Ordinal),
            RuleCatalogue.Rules.Select(rule => $"{rule.Id} {rule.Severity}").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_has_a_Chinese_title_and_a_basis() =>
        Assert.All(RuleCatalogue.Rules, rule =>
        {
            Assert.Contains(rule.Title, c => c is >= '一' and <= '鿿');
            Assert.NotEmpty(rule.Basis);
        });

    [Fact]
    public void A_rule_is_found_by_its_id_and_an_unknown_id_is_refused()
    {
        Assert.All(Severities.Keys, id => Assert.Equal(id, RuleCatalogue.Find(id).Id));
        Assert.Throws<ArgumentException>(() => RuleCatalogue.Find("T3-BAL"));
    }

    [Fact]
    public void Every_rule_has_a_spec_class_of_its_name_that_shows_it_silent_and_speaking()
    {
        var specs = typeof(Contract).Assembly.GetTypes().Where(type => type.Namespace == "Gongkai.Specs.AnnualReports.Rules").ToLookup(type => type.Name);

        Assert.All(RuleCatalogue.Rules, rule => Assert.True(
            specs[rule.GetType().Name].Sum(spec => spec.GetMethods().Count(method => method.IsDefined(typeof(FactAttribute), inherit: true))) >= 2,
            $"{rule.GetType().Name} has no spec class, or one with fewer than two specs."));
    }

    [Fact]
    public void The_report_that_specs_start_from_has_no_finding()
    {
        Assert.Empty(ReportCheck.Check(A.Report().Build(), new CheckOptions { MaxPartOne = 1000 }));
        Assert.Empty(ReportCheck.Check(A.Report("安澜县财政局", 2023).Build(), new CheckOptions()));
        Assert.Empty(ReportCheck.Check(A.Report("安澜县人民政府", 2025).Build(), new CheckOptions()));
    }

    [Fact]
    public void The_same_report_gives_the_same_findings_twice()
    {
        var report = A.Report().Cell("t3/r1/c7", "9").Saying("我局全年收到政府信息公开申请7件。").Build();

        Assert.Equal(ReportCheck.Check(report, new CheckOptions()), ReportCheck.Check(report, new CheckOptions()));
    }

    [Fact]
    public void Findings_come_in_the_order_in_which_a_reader_meets_their_places()
    {
        var findings = ReportCheck.Check(A.Report().Cell("t4/review/total", "3").Cell("t3/r1/c1", "").Saying("我局十分重视。").PartSix("收到申请XX件。").Build(), new CheckOptions());

        Assert.Equal(findings.Select(finding => finding.Part).Order(), findings.Select(finding => finding.Part));
        Assert.True(findings.Select(finding => finding.Part).Distinct().Count() >= 4);
    }

    [Fact]
    public void The_place_of_every_finding_holds_its_quote()
    {
        var builder = A.Report().Cell("t3/r1/c7", "9").Saying("我 局全年收到政府信息公开申请 ７ 件。").PartSix("电话：13905712345。");
        var texts = builder.Document().Blocks.OfType<Gongkai.Sources.Paragraph>().ToDictionary(paragraph => paragraph.Place, paragraph => paragraph.Text);

        var inText = ReportCheck.Check(builder.Build(), new CheckOptions()).Where(finding => finding.Span is { } span && texts.ContainsKey(span.Place)).ToList();

        Assert.NotEmpty(inText);
        Assert.All(inText, finding => Assert.Equal(finding.Quote, texts[finding.Span!.Value.Place].Substring(finding.Span.Value.Start, finding.Span.Value.Length)));
    }
}

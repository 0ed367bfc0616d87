using Gongkai.AnnualReports;
using Gongkai.Law;
using Gongkai.Requests;

namespace Gongkai.Specs.Requests;

/// <summary>The 21 outcomes and the six kinds of applicant are those of table 3, in its words and order.</summary>
public sealed class Outcomes
{
    private static readonly TableForm Table3 = ReportFormat.Edition2021.Table3;

    [Fact]
    public void There_is_one_outcome_for_each_row_of_the_third_item_in_the_official_wording() =>
        Assert.Equal(
            Table3.Rows.Where(row => row.Key.StartsWith("t3/r3.", StringComparison.Ordinal) && row.Key != "t3/r3.7").Select(row => (row.Key, row.Label)),
            Outcome.All.Select(outcome => ($"t3/{outcome.Row}", outcome.RowLabel)));

    [Fact]
    public void An_outcome_stands_in_the_group_of_the_format()
    {
        var groups = Table3.Groups.ToDictionary(group => group.Key[..^"/label".Length], group => group.Label[3..]);

        Assert.All(Outcome.All, outcome => Assert.Equal(groups.GetValueOrDefault($"t3/{outcome.Row[..4]}"), outcome.Group));
    }

    [Fact]
    public void There_are_21() => Assert.Equal(21, Outcome.All.Count);

    [Theory]
    [InlineData("granted", "予以公开", "予以公开")]
    [InlineData("partly-granted", "部分公开", "部分公开")]
    [InlineData("state-secret", "属于国家秘密", "不予公开：属于国家秘密")]
    [InlineData("other", "其他", "其他处理：其他")]
    public void In_lists_it_is_named_without_its_number(string code, string label, string full) =>
        Assert.Equal((label, full), (Outcome.FromCode(code).Label, Outcome.FromCode(code).FullLabel));

    [Theory]
    [InlineData("granted", "Regulation Art. 36 item 1; Regulation Art. 36 item 2")]
    [InlineData("partly-granted", "Regulation Art. 37")]
    [InlineData("state-secret", "Regulation Art. 14; Regulation Art. 36 item 3")]
    [InlineData("third-party-rights", "Regulation Art. 15; Regulation Art. 32; Regulation Art. 36 item 3")]
    [InlineData("enforcement-file", "Regulation Art. 16 para. 2; Regulation Art. 36 item 3")]
    [InlineData("administrative-inquiry", "Regulation Art. 36 item 7")]
    [InlineData("petition-or-complaint", "Regulation Art. 39 para. 1")]
    [InlineData("excessive", "Regulation Art. 35")]
    [InlineData("fee-unpaid", "Fee Measures")]
    public void It_rests_on_its_provisions(string code, string provisions) => Assert.Equal(provisions, string.Join("; ", Outcome.FromCode(code).Bases));

    [Fact]
    public void Only_two_have_no_provision_of_their_own() => Assert.Equal([Outcome.Reissue, Outcome.Other], Outcome.All.Where(outcome => outcome.Bases.Count == 0));

    [Fact]
    public void Kinds_of_applicant_are_the_columns_of_the_table() =>
        Assert.Equal(Table3.Heads.SkipLast(1).Select(head => (head.Key, head.Label)), ApplicantKind.All.Select(kind => ($"t3/head/{kind.Column}", kind.Label)));

    [Theory]
    [InlineData("counter", "Regulation Art. 31 item 1", "提交之日")]
    [InlineData("post", "Regulation Art. 31 item 2", "签收之日")]
    [InlineData("letter", "Regulation Art. 31 item 2", "与申请人确认")]
    [InlineData("online", "Regulation Art. 31 item 3", "双方确认之日")]
    [InlineData("fax", "Regulation Art. 31 item 3", "双方确认之日")]
    [InlineData("email", "Regulation Art. 31 item 3", "双方确认之日")]
    [InlineData("oral", "Regulation Art. 29 para. 1", "代为填写")]
    public void The_channel_decides_the_day_of_receipt(string code, string basis, string rule)
    {
        var channel = RequestChannel.FromCode(code);

        Assert.Equal(basis, channel.Basis.ToString());
        Assert.Contains(rule, channel.ReceiptRule, StringComparison.Ordinal);
    }
}

namespace Gongkai.Specs.AnnualReports.Rules;

/// <summary>Acts, articles, numbers of documents and time limits are cited as they stood in the report's year.</summary>
public sealed class LawIsCitedAsInForce
{
    private const string Rule = "wrong-law";

    [Theory]
    [InlineData("根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制本报告。")]
    [InlineData("根据《中华人民共和国政府信息公开条例》（中华人民共和国国务院令第711号）第五十条编制本报告。")]
    [InlineData("根据《条例》第四十九条、第五十条编制本报告。")]
    [InlineData("按照《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制本报告。")]
    [InlineData("根据2019年修订的《中华人民共和国政府信息公开条例》编制本报告。")]
    public void The_law_in_force_is_right(string text) => A.Report().Preface(text).Passes(Rule);

    [Theory]
    [InlineData("根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制本报告。", "国务院令第492号")]
    [InlineData("根据《中华人民共和国政府信息公开条例》（国务院令第771号）编制本报告。", "第771")]
    [InlineData("根据《中华人民共和国政府信息公开法》编制本报告。", "政府信息公开法》")]
    [InlineData("按照国办公开办函〔2019〕60号要求编制本报告。", "国办公开办函〔2019〕60号")]
    [InlineData("根据《条例》第三十一条的规定编制年度报告。", "第三十一条")]
    [InlineData("根据《条例》第六十条的规定编制本报告，并向社会公布。", "第六十条")]
    public void Repealed_and_wrong_law_is_found(string text, string quote) => A.Report().Preface(text).Fails(Rule, 0, null, quote);

    [Fact]
    public void The_number_of_the_format_is_checked() =>
        A.Report().Preface("按照《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕35号）编制本报告。").Fails(Rule, 0, null, "国办公开办函〔2021〕35号");

    [Fact]
    public void The_trial_format_was_in_force_for_the_report_on_2020() =>
        A.Report(year: 2020).InTheFormatOf2019().Preface("按照国办公开办函〔2019〕60号要求编制本报告。").Passes(Rule);

    [Theory]
    [InlineData("依照《条例》规定，收到申请之日起15个工作日内予以答复。", "15个工作日")]
    [InlineData("依法在收到政府信息公开申请之日起30日内答复。", "30日")]
    [InlineData("政府信息自形成之日起30个工作日内依法公开。", "30个工作日")]
    public void A_time_limit_that_is_not_the_laws_is_found(string sentence, string quote) => A.Report().Saying(sentence).Fails(Rule, 1, null, quote);

    [Theory]
    [InlineData("依照《条例》规定，收到申请之日起20个工作日内予以答复。")]
    [InlineData("政府信息自形成或者变更之日起20个工作日内依法公开。")]
    [InlineData("平均答复时间缩短到8个工作日，少于法定期限。")]
    [InlineData("网民留言5个工作日内答复。")]
    [InlineData("经批准延长答复期限15个工作日。")]
    [InlineData("预算经批准后20日内依法公开。")]
    public void The_laws_limits_and_quicker_practice_are_right(string sentence) => A.Report().Saying(sentence).Passes(Rule);

    [Fact]
    public void The_condition_of_a_special_need_is_gone_since_2019() =>
        A.Report().Saying("申请人须有生产、生活、科研特殊需要。").Fails(Rule, 1, null, "生产、生活、科研特殊需要");

    [Fact]
    public void What_the_Civil_Code_replaced_is_found_and_the_Labour_Contract_Law_is_not()
    {
        A.Report().Saying("依照《中华人民共和国合同法》征得对方同意。").Fails(Rule, 1, null, "《中华人民共和国合同法》");
        A.Report().Saying("公开《中华人民共和国劳动合同法》的解读。").Passes(Rule);
    }

    [Theory]
    [InlineData("按照《政府信息公开信息处理费管理办法》（国办发〔2020〕109号）执行。", "国办发〔2020〕109号")]
    [InlineData("按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕19号）执行。", "国办函〔2020〕19号")]
    public void The_number_of_the_fee_rules_is_checked_with_its_office_and_through_the_notice(string sentence, string quote) => A.Report().Saying(sentence).Fails(Rule, 1, null, quote);

    [Fact]
    public void The_right_number_of_the_notice_passes() =>
        A.Report().Saying("按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）执行。").Passes(Rule);
}

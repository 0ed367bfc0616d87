namespace Gongkai.Specs.AnnualReports.Rules;

/// <summary>Own figures are of the year reported on, plans are for a year that is still to come. The report is on 2024.</summary>
public sealed class YearsAreThoseOfTheReport
{
    private const string Rule = "year-slip";

    [Theory]
    [InlineData("2024年，公开政府信息128条。")]
    [InlineData("二〇二四年，公开政府信息128条。")]
    [InlineData("公开政府信息128条，较2023年增加20条。")]
    [InlineData("2023年公开政府信息108条，2024年公开128条。")]
    [InlineData("修订《2023年政府信息公开指南》。")]
    [InlineData("落实《2022年政务公开工作要点》（国办发〔2022〕8号）。")]
    [InlineData("按照“十四五”规划和2035年远景目标开展工作。")]
    [InlineData("自2019年以来累计公开政府信息3600条。")]
    [InlineData("截至2024年底，公众号关注人数3126人。")]
    [InlineData("2023年结转的1件申请已经办结。")]
    [InlineData("2023年12月收到的1件申请于2024年1月答复。")]
    [InlineData("公开2023年度部门决算3份、2024年度部门预算3份。")]
    [InlineData("2023年度政府信息公开工作年度报告于2024年1月按时公布。")]
    [InlineData("2023年制定的公开制度继续执行。")]
    [InlineData("2021—2024年的政策文件已经归集。")]
    public void Comparisons_titles_plans_of_the_state_and_histories_carry_other_years_lawfully(string sentence) => A.Report().Saying(sentence).Passes(Rule);

    [Theory]
    [InlineData("2023年，公开政府信息128条。", "2023年")]
    [InlineData("２０２３年，收到政府信息公开申请2件。", "２０２３年")]
    [InlineData("二〇二三年，收到政府信息公开申请2件。", "二〇二三年")]
    [InlineData("2025年，我镇没有收到政府信息公开申请。", "2025年")]
    public void Own_figures_of_another_year_are_found(string sentence, string quote) => A.Report().Saying(sentence).Fails(Rule, 1, null, quote);

    [Theory]
    [InlineData("2024年，我镇将重点做好以下工作。", "2024年，我镇将")]
    [InlineData("下一步，2024年将增加图解和短视频解读。", "2024年将")]
    [InlineData("2023年，将进一步拓宽公开渠道。", "2023年，将")]
    public void A_plan_for_a_year_that_is_over_is_found(string sentence, string quote) => A.Report().PartFive("存在的主要问题：公示栏更新不够及时。", sentence).Fails(Rule, 5, null, quote);

    [Theory]
    [InlineData("2025年，我镇将重点做好以下工作。")]
    [InlineData("2024年，我镇已将政务公开纳入考核。")]
    [InlineData("2024年，政务公开工作虽有进步，但还存在不足，下一步将加强培训。")]
    [InlineData("针对2023年报告提出的问题，2024年已将公示栏逐月检查一遍，整改完毕。")]
    [InlineData("2024年，将政府信息公开工作纳入年度考核。")]
    public void A_plan_for_the_next_year_and_a_look_back_are_right(string sentence) => A.Report().PartFive("存在的主要问题：公示栏更新不够及时。", sentence).Passes(Rule);

    [Fact]
    public void The_preface_names_the_year_of_the_title() =>
        A.Report().Preface("现公布2023年政府信息公开工作年度报告。").Fails(Rule, 0, null, "2023年");

    [Theory]
    [InlineData("现公布2024年政府信息公开工作年度报告。")]
    [InlineData("根据县政府办公室关于做好2024年政府信息公开工作年度报告编制工作的通知（安府办〔2025〕2号），编制本报告。")]
    [InlineData("根据2019年修订的《中华人民共和国政府信息公开条例》，编制本报告。")]
    public void A_preface_with_the_right_year_a_notice_or_an_act_is_right(string text) => A.Report().Preface(text).Passes(Rule);

    [Theory]
    [InlineData("2025年1月20日")]
    [InlineData("2024年12月31日")]
    [InlineData("二〇二五年一月二十日")]
    public void A_signature_of_the_next_January_is_right(string date) => A.Report().Signature("安澜县鹿鸣镇人民政府", date).Passes(Rule);

    [Theory]
    [InlineData("2024年1月20日")]
    [InlineData("2023年1月20日")]
    public void A_signature_before_the_year_is_over_is_found(string date) => A.Report().Signature("安澜县鹿鸣镇人民政府", date).Fails(Rule, 7, null, date);
}

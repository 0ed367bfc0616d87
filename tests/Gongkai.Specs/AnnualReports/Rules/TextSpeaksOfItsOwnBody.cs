namespace Gongkai.Specs.AnnualReports.Rules;

/// <summary>The text does not speak of another body, or another kind of body, as itself.</summary>
public sealed class TextSpeaksOfItsOwnBody
{
    private const string Rule = "unit-slip";

    [Theory]
    [InlineData("安澜县鹿鸣镇人民政府", "我局高度重视政府信息公开工作。", "我局")]
    [InlineData("安澜县鹿鸣镇人民政府", "我乡高度重视政府信息公开工作。", "我乡")]
    [InlineData("安澜县鹿鸣镇人民政府", "本街道高度重视政府信息公开工作。", "本街道")]
    [InlineData("安澜县白石乡人民政府", "我镇高度重视政府信息公开工作。", "我镇")]
    [InlineData("渝北区双凤桥街道办事处", "我镇高度重视政府信息公开工作。", "我镇")]
    [InlineData("安澜县财政局", "我镇高度重视政府信息公开工作。", "我镇")]
    [InlineData("安澜县财政局", "我委高度重视政府信息公开工作。", "我委")]
    [InlineData("安澜县发展和改革委员会", "我局高度重视政府信息公开工作。", "我局")]
    public void The_first_person_name_of_another_kind_of_body_is_found(string unit, string sentence, string quote) => A.Report(unit).Saying(sentence).Fails(Rule, 1, null, quote);

    [Theory]
    [InlineData("安澜县鹿鸣镇人民政府", "我镇高度重视政府信息公开工作。")]
    [InlineData("安澜县鹿鸣镇人民政府", "本机关高度重视政府信息公开工作。")]
    [InlineData("安澜县鹿鸣镇人民政府", "本单位高度重视政府信息公开工作。")]
    [InlineData("安澜县鹿鸣镇人民政府", "在我县的考核中列第3名。")]
    [InlineData("安澜县鹿鸣镇人民政府", "转发县财政局《关于我局公开工作的做法》。")]
    [InlineData("安澜县鹿鸣镇人民政府", "公开本市场的摊位信息。")]
    [InlineData("安澜县鹿鸣镇人民政府", "参加县市场监管局组织的培训。")]
    [InlineData("安澜县财政局", "我局高度重视政府信息公开工作。")]
    [InlineData("安澜县发展和改革委员会", "我委高度重视政府信息公开工作。")]
    [InlineData("渝北区双凤桥街道办事处", "我街道高度重视政府信息公开工作。")]
    public void The_own_name_and_the_county_it_belongs_to_are_right(string unit, string sentence) => A.Report(unit).Saying(sentence).Passes(Rule);

    [Theory]
    [InlineData("组织推动全省政府信息公开工作。", "全省")]
    [InlineData("统筹推进全市政务公开工作。", "全市")]
    public void Own_work_that_reaches_further_than_the_body_is_found(string sentence, string quote) => A.Report().Saying(sentence).Fails(Rule, 1, null, quote);

    [Theory]
    [InlineData("按照全省政府信息公开工作要求，完善公开目录。")]
    [InlineData("在全县政务公开考核中列第3名。")]
    [InlineData("参加全市政府信息公开工作培训。")]
    public void Instructions_and_comparisons_may_reach_further(string sentence) => A.Report().Saying(sentence).Passes(Rule);

    [Fact]
    public void A_province_may_speak_of_the_whole_province() => A.Report("江苏省人民政府").Saying("组织推动全省政府信息公开工作。").Passes(Rule);

    [Theory]
    [InlineData("白石镇认真落实政府信息公开条例。", "白石镇")]
    [InlineData("2024年，白石镇主动公开政府信息128条。", "白石镇")]
    public void The_name_of_another_town_at_the_head_of_a_clause_is_found(string sentence, string quote) => A.Report().Saying(sentence).Fails(Rule, 1, null, quote);

    [Theory]
    [InlineData("鹿鸣镇认真落实政府信息公开条例。")]
    [InlineData("与白石镇交流政务公开做法。")]
    [InlineData("赴白石镇学习政务公开专区建设。")]
    [InlineData("各乡镇通过公示栏公开信息。")]
    public void The_own_town_and_neighbours_are_right(string sentence) => A.Report().Saying(sentence).Passes(Rule);

    [Fact]
    public void Another_body_in_the_signature_is_found() => A.Report().Signature("安澜县白石镇人民政府", "2025年1月20日").Fails(Rule, 7, null, "安澜县白石镇人民政府");

    [Theory]
    [InlineData("鹿鸣镇人民政府")]
    [InlineData("安澜县鹿鸣镇人民政府")]
    public void A_shorter_form_of_the_own_name_signs_rightly(string name) => A.Report().Signature(name, "2025年1月20日").Passes(Rule);

    [Fact]
    public void Another_body_that_compiles_the_report_is_found() =>
        A.Report().Preface("安澜县白石镇人民政府编制了本报告，现向社会公布。").Fails(Rule, 0, null, "安澜县白石镇人民政府");

    [Fact]
    public void Another_body_that_compiles_the_report_by_law_is_found_and_an_office_of_the_own_is_not()
    {
        const string Rest = "依照《中华人民共和国政府信息公开条例》第五十条编制2024年政府信息公开工作年度报告。";

        A.Report("安澜县财政局").Preface("云阳市水务局" + Rest).Fails(Rule, 0, null, "云阳市水务局");
        A.Report().Preface("鹿鸣镇党政办公室" + Rest).Passes(Rule);
    }
}

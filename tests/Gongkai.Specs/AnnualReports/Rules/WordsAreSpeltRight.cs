namespace Gongkai.Specs.AnnualReports.Rules;

/// <summary>No wrong, missing or doubled words.</summary>
public sealed class WordsAreSpeltRight
{
    private const string Rule = "typo";

    [Theory]
    [InlineData("全年主动工开政府信息128条。", "主动工开")]
    [InlineData("认真落实条列规定。", "条列")]
    [InlineData("依申情公开2件。", "依申情公开")]
    [InlineData("对对公示栏进行检查。", "对对")]
    [InlineData("严格落实落实保密审查制度。", "落实落实")]
    [InlineData("组织开展开展业务培训。", "开展开展")]
    public void Wrong_and_doubled_words_are_found(string sentence, string quote) => A.Report().Saying(sentence).Fails(Rule, 1, null, quote);

    [Theory]
    [InlineData("按照《中华人民共和国政府信息公天条例》执行。")]
    [InlineData("按照《中华人民共和国政府信息公开条列》执行。")]
    [InlineData("按照《中华人民共和国行政复意法》执行。")]
    public void The_title_of_a_known_act_misses_no_character(string sentence) => Assert.Single(A.Report().Saying(sentence).FindingsOf(Rule));

    [Theory]
    [InlineData("推进民主公开，落实村民自主公开。")]
    [InlineData("财政公开和行政公开同步推进。")]
    [InlineData("逐项研究研究解决。")]
    [InlineData("按照《中华人民共和国政府信息公开条例》执行。")]
    [InlineData("按照《安澜县政府信息公开条例实施细则》执行。")]
    [InlineData("干干净净做事，认认真真公开。")]
    [InlineData("目的的实现靠大家，参与与监督并重。")]
    [InlineData("处处留心，人人参与，天天更新。")]
    [InlineData("做到应公开尽公开，提高政府信息公开公信力。")]
    [InlineData("通过村村响播放，户户通收看。")]
    [InlineData("切实实施公开制度，全面梳理理清事项，接受受众监督。")]
    [InlineData("政府信息公开公开栏设在村口。")]
    public void Right_words_that_look_wrong_are_left_alone(string sentence) => A.Report().Saying(sentence).Passes(Rule);
}

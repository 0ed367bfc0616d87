using System.Globalization;
using System.Text;

namespace Gongkai.Benchmarks;

/// <summary>Prose of offices, drawn from a seed: years, dates, document numbers, amounts and counts, and nothing that may be a number of a person or a mailbox.</summary>
internal sealed class OfficialProse(int seed)
{
    private static readonly string[] Bodies = ["县人民政府办公室", "县发展改革委", "鹿鸣镇人民政府", "县民政局", "县卫生健康委", "县农业农村委", "滨江街道办事处", "县教育委员会", "县市场监管局", "县生态环境局"];

    private static readonly string[] Verbs = ["印发", "修订", "组织实施", "牵头落实", "督促推进", "梳理规范", "公开发布", "及时更新", "全面清理", "统筹安排"];

    private static readonly string[] Things =
    [
        "政府信息公开工作年度报告", "行政规范性文件清理结果", "乡村建设项目资金安排", "困难群众救助补助标准", "义务教育招生入学方案", "农村人居环境整治提升行动", "优化营商环境若干措施", "城乡居民基本医疗保险政策",
        "重大行政决策事项目录", "耕地地力保护补贴发放情况", "政务公开标准化规范化建设任务", "安全生产专项检查通报", "食品抽样检验信息", "公共资源交易监督管理办法",
    ];

    private static readonly string[] Ends =
    [
        "进一步提升服务质量和群众满意度", "确保各项任务落到实处", "为全县经济社会高质量发展提供有力支撑", "切实保障人民群众的知情权、参与权和监督权", "不断健全工作机制，压实各方责任", "做到应公开尽公开",
        "有关部门要结合实际认真贯彻执行", "执行中遇到的问题，请及时向牵头单位反映",
    ];

    private readonly Random _random = new(seed);

    /// <summary>Lines of one to six sentences, of at least so many bytes in UTF-8.</summary>
    public string Lines(int bytes)
    {
        var text = new StringBuilder(bytes / 2);
        while (text.Length * 2.7 < bytes)
        {
            for (var i = _random.Next(6); i >= 0; i--) text.Append(Sentence());
            text.Append('\n');
        }

        return text.ToString();
    }

    private string Sentence() => _random.Next(8) switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"{Year()}年{Below(12)}月{Below(28)}日，{One(Bodies)}{One(Verbs)}{One(Things)}，{One(Ends)}。"),
        1 => string.Create(CultureInfo.InvariantCulture, $"根据《{One(Things)}》（凤府发〔{Year()}〕{Below(300)}号）要求，{One(Bodies)}{One(Verbs)}{One(Things)}{Below(90)}项，{One(Ends)}。"),
        2 => string.Create(CultureInfo.InvariantCulture, $"全年共{One(Verbs)}{One(Things)}{Below(2000)}条，同比增长{Below(60)}.{Below(9)}%，涉及资金{Below(9000)}.{Below(9)}万元；{One(Ends)}。"),
        3 => $"{One(Bodies)}要会同{One(Bodies)}{One(Verbs)}{One(Things)}，{One(Ends)}。",
        4 => $"（{"一二三四五六七"[_random.Next(7)]}）关于{One(Things)}。{One(Bodies)}应当{One(Verbs)}相关内容，{One(Ends)}。",
        5 => $"各乡镇、街道{One(Verbs)}{One(Things)}以后，由{One(Bodies)}统一汇总，{One(Ends)}。",
        6 => $"第{Below(80)}条　{One(Bodies)}负责{One(Verbs)}{One(Things)}，{One(Ends)}。",
        _ => $"在{One(Things)}方面，{One(Ends)}，{One(Ends)}。",
    };

    private int Year() => 2015 + _random.Next(12);

    private int Below(int end) => _random.Next(1, end + 1);

    private string One(string[] of) => of[_random.Next(of.Length)];
}

using Gongkai.Agencies;

namespace Gongkai.Specs.AnnualReports.Quality;

/// <summary>Faults in names, citations, words, personal data, and what a template left.</summary>
internal static class WordFaults
{
    public static IEnumerable<Fault> All => [.. OtherBodies, .. SelfNames, .. Law, .. Typos, .. Privacy, .. Residue];

    // ---------- other bodies ----------

    private static IEnumerable<Fault> OtherBodies =>
    [
        new("unit-slip", "the self-name of another kind of body", (draft, random) =>
        {
            string[] names = draft.Unit.Kind switch
            {
                AgencyKind.TownGovernment => ["我局", "我乡", "我街道", "我委"],
                AgencyKind.TownshipGovernment => ["我局", "我镇", "我街道", "我委"],
                AgencyKind.Subdistrict => ["我局", "我镇", "我乡", "我委"],
                AgencyKind.CountyGovernment => ["我局", "我镇", draft.Unit.FullName.EndsWith("区人民政府", StringComparison.Ordinal) ? "我县" : "我区"],
                AgencyKind.Department when draft.Unit.FullName.EndsWith('局') => ["我镇", "我街道", "我乡", "我厅"],
                _ => [],
            };
            if (names.Length == 0 || random.PickSpot(draft.Find("(?<n>(我|本)(镇|乡|街道|县|区|局))(?![级域市])", 1, 5), _ => true) is not { } spot) return null;
            var name = random.Pick(names);
            spot.Put("n", name);
            return new Mark(spot.Line.Part, null, name) { Also = ["self-name"] };
        }),
        new("unit-slip", "another body's name in the preface", (draft, random) => Renamed(draft, random, draft.Unit.FullName, unit => unit.FullName, 0)),
        new("unit-slip", "another body's name in the signature", (draft, random) => Renamed(draft, random, draft.Unit.FullName, unit => unit.FullName, 7)),
        new("unit-slip", "another town's name in the text", (draft, random) => draft.Unit is { IsGrassroots: true, ShortPlace.Length: > 2 } ? Renamed(draft, random, draft.Unit.ShortPlace, unit => unit.ShortPlace, 1, 5) : null),
        new("unit-slip", "a sentence on the work of a whole province", (draft, random) =>
        {
            if (!draft.Unit.IsGrassroots && draft.Unit.Kind != AgencyKind.CountyGovernment) return null;
            var sentence = random.Pick(["推动全省政府信息公开工作再上新台阶。", "切实加强对全省政务公开工作的指导。", "统筹推进全市政务公开工作规范化建设。", "督促全省各级行政机关落实公开责任。"]);
            if (draft.Body(5).LastOrDefault(line => line.Text.EndsWith('。')) is not { } line || (draft.Unit.Place.Contains('省', StringComparison.Ordinal) && sentence.Contains("全市", StringComparison.Ordinal))) return null;
            line.Text += sentence;
            return new Mark(5, null, sentence.Contains("全省", StringComparison.Ordinal) ? "全省" : "全市");
        }),
    ];

    private static Mark? Renamed(Draft draft, Random random, string name, Func<AgencyName, string> other, params int[] parts)
    {
        if (name.Length < 3 || random.PickSpot(draft.Find($"(^|[。；，])(?<n>{name})(?!(人民政府)?(网站|专栏|频道|门户|发布|派出所|中心|所在地|公众号))", parts), _ => true) is not { } spot) return null;
        var others = Host.All.Select(host => host.Unit).Where(unit => unit.Kind == draft.Unit.Kind && other(unit)[^1] == name[^1] && other(unit) != name && !unit.Agrees(name) && other(unit).Length > 2).ToList();
        if (others.Count == 0) return null;
        var put = other(random.Pick(others));
        spot.Put("n", put);
        return new Mark(spot.Line.Part, null, put) { Also = ["self-name"] };
    }

    private static IEnumerable<Fault> SelfNames =>
    [
        new("self-name", "本 for 我, once", (draft, random) => OtherSelf(draft, random, name => "本" + name[1..])),
        new("self-name", "我单位 once", (draft, random) => OtherSelf(draft, random, _ => "我单位")),
        new("self-name", "本单位 once", (draft, random) => OtherSelf(draft, random, _ => "本单位")),
        new("self-name", "本机关 once", (draft, random) => OtherSelf(draft, random, _ => "本机关")),
    ];

    private static Mark? OtherSelf(Draft draft, Random random, Func<string, string> other)
    {
        var noun = draft.Unit.Kind switch
        {
            AgencyKind.TownGovernment => "镇",
            AgencyKind.TownshipGovernment => "乡",
            AgencyKind.Subdistrict => "街道",
            AgencyKind.Department when draft.Unit.FullName.EndsWith('局') => "局",
            _ => "",
        };
        if (noun.Length == 0 || draft.Find($"(?<n>我{noun})", 1, 5, 6) is not { Count: >= 2 } spots) return null;
        var spot = random.Pick(spots);
        var name = other("我" + noun);
        spot.Put("n", name);
        return new Mark(null, null, spots.Count > 2 ? [name] : [name, "我" + noun]);
    }

    // ---------- citations ----------

    private static IEnumerable<Fault> Law =>
    [
        Cited("the order number of 2007", "国务院令第(?<n>711)号", "492"),
        Cited("a slip in the order number", "国务院令第(?<n>711)号", "771", "117", "721"),
        Cited("the article of 2007 on yearly reports", "条例》(（以下简称[^）]*）)?第(?<n>(四十九|五十))条", "三十一", "三十二"),
        Cited("an article that does not exist", "条例》(（以下简称[^）]*）)?第(?<n>(四十九|五十))条", "五十九", "六十", "五十八"),
        Cited("the format of 2019", "(?<n>国办公开办函〔2021〕30号)", "国办公开办函〔2019〕60号"),
        Cited("a slip in the number of the format", "(?<n>国办公开办函〔2021〕30号)", "国办公开办函〔2021〕13号", "国办公开办函〔2021〕3号", "国办公开办函〔2020〕30号"),
        Cited("a slip in the number of the fee rules", "(?<n>国办函〔2020〕109号)", "国办函〔2020〕19号", "国办函〔2021〕109号", "国办发〔2020〕109号"),
        Cited("an act that does not exist", "《(?<n>中华人民共和国政府信息公开条例)》", "中华人民共和国政府信息公开法", "中华人民共和国政务公开条例", "中华人民共和国信息公开条例"),
        Added("an act that the Civil Code replaced", ["拟公开的合同文本，依照《中华人民共和国合同法》的规定先征得对方同意。", "涉及不动产权属的信息，依据《中华人民共和国物权法》处理。", "涉及个人名誉的，依照《中华人民共和国民法通则》的规定不予公开。"], "合同法", "物权法", "民法通则"),
        Added("the time limit of 2007", ["对政府信息公开申请，一律在《条例》规定的15个工作日内答复。", "依申请公开按照法定的15个工作日期限答复。"], "15个工作日"),
        Added("a wrong time limit for answers", ["收到申请之日起30个工作日内依法答复政府信息公开申请人。"], "30个工作日"),
        Added("a wrong time limit for disclosure", ["政府信息自形成或者变更之日起30个工作日内依法公开。"], "30个工作日"),
        Added("a condition that was repealed", ["申请人须说明自身生产、生活、科研等特殊需要。"], "特殊需要"),
    ];

    private static Fault Cited(string name, string pattern, params string[] wrong) => new("wrong-law", name, (draft, random) =>
    {
        if (draft.Year < 2021 || random.PickSpot(draft.Find(pattern, 0, 1, 5, 6), _ => true) is not { } spot) return null;
        var text = random.Pick(wrong);
        spot.Put("n", text);
        return new Mark(spot.Line.Part, null, text, text.Replace("中华人民共和国", "", StringComparison.Ordinal)) { Also = spot.Value.Contains("条例", StringComparison.Ordinal) ? ["typo"] : [] };
    });

    private static Fault Added(string name, string[] sentences, params string[] quotes) => new("wrong-law", name, (draft, random) =>
        draft.Year < 2021 ? null : AddTo(draft, random.Pick(sentences)) is { } part ? new Mark(part, null, quotes) : null);

    /// <summary>Adds a sentence to part 1; says where, or null where it has no paragraph to take it.</summary>
    private static int? AddTo(Draft draft, string sentence)
    {
        if (draft.Body(1).LastOrDefault(line => line.Text.EndsWith('。') && line.Text.Length > 30) is not { } line) return null;
        line.Text += sentence;
        return 1;
    }

    // ---------- wrong words ----------

    /// <summary>What a phonetic input method or a hurried hand makes of common words.</summary>
    private static readonly (string Right, string[] Wrong)[] Hurried =
    [
        ("部署", ["布署", "部暑"]), ("贯彻", ["惯彻", "贯切"]), ("截至", ["截止至", "截致"]), ("制度", ["制渡", "治度"]), ("栏目", ["拦目", "栏木"]), ("专栏", ["专拦"]), ("培训", ["陪训", "培训训"]), ("监督", ["监都", "监督督"]), ("网站", ["网占", "网站站"]),
        ("群众", ["群从", "群重"]), ("渠道", ["渠到", "渠道道"]), ("依法", ["以法", "依法法"]), ("审查", ["审察", "审查查"]), ("答复", ["答付", "答覆"]), ("受理", ["受里"]), ("办理", ["办里", "办理理"]), ("机制", ["机治", "机制制"]), ("解读", ["解毒"]),
        ("平台", ["平抬", "平台台"]), ("建设", ["建没", "建设设"]), ("申请", ["申清", "申请请"]), ("人民政府", ["人民政俯", "人民政府府"]), ("条例", ["条列"]), ("规定", ["规订", "规定定"]), ("情况", ["情矿", "情况况"]), ("及时", ["及是", "即时地", "及时时"]), ("公开", ["公来", "公幵", "公开公开"]),
        ("工作", ["工做", "工作作"]), ("信息", ["信熄", "信息信息", "信习"]), ("政策", ["正策", "政策策"]), ("保障", ["保章", "保障障"]), ("年度", ["年渡", "年度度"]), ("考核", ["考合", "考核核"]), ("问题", ["问提", "问题题"]), ("改进", ["改近", "改进进"]), ("存在", ["存再", "存在在"]),
        ("更新", ["更心"]), ("公众", ["公从"]), ("主动", ["主动动", "主重"]), ("落实", ["落时", "落实实"]), ("加强", ["加墙"]), ("专区", ["专曲"]), ("提升", ["提生"]), ("组织", ["组识"]), ("管理", ["管里", "管理理"]), ("法定", ["法订"]), ("期限", ["期线"]), ("责任", ["责仁", "责任任"]), ("标准", ["标淮"]), ("质量", ["质量量", "质亮"]),
        ("按照", ["按找", "安照"]), ("社会", ["社回"]), ("评议", ["平议", "评义"]), ("其他", ["其地"]), ("推进", ["推近"]), ("不够", ["不购"]), ("行政许可", ["行政许口"]), ("行政处罚", ["行政处法"]),
    ];

    private static IEnumerable<Fault> Typos =>
    [
        new("typo", "a character that sounds or looks like the right one", (draft, random) => Mistyped(draft, random, (right, wrong) => wrong.Length <= right.Length)),
        new("typo", "a character or word that stands twice", (draft, random) => Mistyped(draft, random, (right, wrong) => wrong.Length > right.Length)),
        new("typo", "的 or 了 stands twice", (draft, random) =>
        {
            if (random.PickSpot(draft.Find("(?<n>[的了])", 1, 5), _ => true) is not { } spot) return null;
            return new Mark(spot.Line.Part, null, spot.Put("n", spot.Value + spot.Value)[2..]);
        }),
        new("typo", "a character of a fixed term is missing", (draft, random) =>
        {
            var (right, wrong) = random.Pick([("政府信息公开", "政府信公开"), ("政府信息公开", "政府息公开"), ("行政规范性文件", "行政规范文件件"), ("政府信息公开", "政信息公开"), ("信息公开", "信公开"), ("依申请公开", "申请公公开"), ("规范性文件", "规性文件")]);
            if (random.PickSpot(draft.Find($"(?<n>{right})", 1, 5), _ => true) is not { } spot) return null;
            spot.Put("n", wrong);
            return new Mark(spot.Line.Part, null, wrong) { Also = ["missing-topic"] };
        }),
        new("typo", "the title of an act is misspelt", (draft, random) =>
        {
            if (random.PickSpot(draft.Find("《(?<n>中华人民共和国政府信息公开条例)》", 0, 1, 5, 6), _ => true) is not { } spot) return null;
            var title = spot.Value;
            var at = random.Next(title.Length);
            var wrong = random.Next(2) == 0 ? title.Remove(at, 1) : title.Insert(at, title[at].ToString());
            spot.Put("n", wrong);
            return new Mark(spot.Line.Part, null, wrong) { Also = ["wrong-law", "typo"] };
        }),
    ];

    private static Mark? Mistyped(Draft draft, Random random, Func<string, string, bool> isOfKind)
    {
        var (right, wrongs) = random.Pick(Hurried);
        if (wrongs.Where(wrong => isOfKind(right, wrong)).ToList() is not { Count: > 0 } fit || random.PickSpot(draft.Find($"(?<n>{right})(?![》”])", 1, 5), _ => true) is not { } spot) return null;
        var quote = spot.Put("n", random.Pick(fit));
        return new Mark(spot.Line.Part, null, quote[^Math.Min(quote.Length, 3)..], random.Pick(fit)) { Also = ["missing-topic", "missing-assessment"] };
    }

    // ---------- personal data ----------

    private static IEnumerable<Fault> Privacy =>
    [
        Personal("an identity number", random => $"申请人{Person(random)}（身份证号{Identity(random)}）的申请已经答复。"),
        Personal("an identity number in passing", random => $"全年办理的申请中，身份证号码为{Identity(random)}的申请人先后两次来访。"),
        Personal("a mobile number", random => $"申请人{Person(random)}，手机{Mobile(random)}，已当面说明情况。"),
        Personal("a mobile number with spaces", random => $"答复后由申请人{Person(random)}（{Mobile(random).Insert(7, " ").Insert(3, " ")}）签收。"),
        Personal("a bank card", random => $"补贴退回至{Person(random)}的银行卡{Card(random)}。"),
        Personal("a bank card in groups", random => $"收取的费用已退至申请人账户{Card(random).Insert(16, " ").Insert(12, " ").Insert(8, " ").Insert(4, " ")}。"),
        Personal("a home address", random => $"申请人{Person(random)}，家住{random.Pick(["和平村三组17号", "幸福小区5栋2单元301室", "城关镇建设路88号3幢502室"])}，申请公开征地补偿标准。"),
    ];

    private static Fault Personal(string name, Func<Random, string> write) => new("privacy", name, (draft, random) =>
    {
        var sentence = write(random);
        return AddTo(draft, sentence) is { } part ? new Mark(part, null, sentence) : null;
    });

    private static string Person(Random random) => random.Pick(["王小明", "李秀英", "赵德海", "周丽", "孙建国"]);

    private static string Mobile(Random random) => random.Pick(["138", "159", "186", "177", "133"]) + Digits(random, 8);

    private static string Digits(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => random.Next(10)));

    /// <summary>An identity number with its check character (GB 11643).</summary>
    private static string Identity(Random random)
    {
        var number = $"33{random.Next(1, 9):00}{random.Next(1, 30):00}{random.Next(1950, 2000)}{random.Next(1, 13):00}{random.Next(1, 29):00}{random.Next(1, 1000):000}";
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return number + "10X98765432"[number.Select((c, i) => (c - '0') * weights[i]).Sum() % 11];
    }

    /// <summary>A card number of 19 digits with its check digit (ISO/IEC 7812-1).</summary>
    private static string Card(Random random)
    {
        var number = "622848" + Digits(random, 12);
        var sum = number.Reverse().Select((c, i) => i % 2 == 0 ? ((c - '0') * 2 / 10) + ((c - '0') * 2 % 10) : c - '0').Sum();
        return number + ((10 - (sum % 10)) % 10);
    }

    // ---------- residue ----------

    private static IEnumerable<Fault> Residue =>
    [
        Left("letters for a number", "(公开|发布|收到)[^，。；：、（）0-9]{2,12}(?<n>[0-9]+)(条|件)", "XX", "××", "xx", "XXX", "×"),
        Left("a line to fill in", "(公开|发布|收到)[^，。；：、（）0-9]{2,12}(?<n>[0-9]+)(条|件)", "___", "____"),
        Left("question marks for a number", "(公开|发布|收到)[^，。；：、（）0-9]{2,12}(?<n>[0-9]+)(条|件)", "？？", "??"),
        Left("asterisks for a number", "(公开|发布|收到)[^，。；：、（）0-9]{2,12}(?<n>[0-9]+)(条|件)", "***", "**"),
        Left("letters for the year", "(?<n>20[0-9]{2})年", "20XX", "20××", "XXXX"),
        Left("a field of a template", "(?<n>我(镇|乡|局|县|区|街道))", "{{单位名称}}", "XX镇", "××局", "【单位名称】", "${unit}", "[单位]"),
        Left("a mark of the word processor", "(?<n>。)$", "。[bookmark: _GoBack]", "。错误！未找到引用源。", "。Error! Reference source not found.", "。HYPERLINK \"http://www.example.gov.cn\"", "。PAGEREF _Toc123 \\h"),
        Left("a note to oneself", "(?<n>。)$", "（此处补充数据）。", "（待核实）。", "（待补充）。", "（数据待核）。", "（请填写）。", "（略）。", "【待定】。"),
        Left("a character of a page", "(?<n>，)", "&nbsp;，", "<br>，", "&quot;，", "</p>，"),
    ];

    private static Fault Left(string name, string pattern, params string[] texts) => new("residue", name, (draft, random) =>
    {
        if (random.PickSpot(draft.Find(pattern, 1, 5), _ => true) is not { } spot) return null;
        var text = random.Pick(texts);
        spot.Put("n", text);
        return new Mark(spot.Line.Part, null, text) { Also = ["sum-mismatch", "count-conflict", "narrative-table"] };
    });
}

using Gongkai.Agencies;
using Gongkai.Law;

namespace Gongkai.Proactive;

/// <summary>What an item of proactive disclosure is about: the matters of Regulation Arts. 20 and 21.</summary>
/// <remarks>
/// Where an item of Art. 20 holds things that offices count apart, such as 工作情况及总结报告 under its last item, it has
/// several categories; every category belongs to one provision.
/// </remarks>
public sealed record ItemCategory : ITerm<ItemCategory>
{
    public static readonly ItemCategory GovernmentDocument = new("government-document", "政府文件", Art20(1));
    public static readonly ItemCategory FunctionsAndLeaders = new("functions-and-leaders", "机关职能简介及领导信息", Art20(2));
    public static readonly ItemCategory Plans = new("plans", "规划计划", Art20(3));
    public static readonly ItemCategory Statistics = new("statistics", "统计信息", Art20(4));
    public static readonly ItemCategory ConvenienceService = new("convenience-service", "便民服务", Art20(5));
    public static readonly ItemCategory Licensing = new("licensing", "行政许可和对外管理服务", Art20(5));
    public static readonly ItemCategory Enforcement = new("enforcement", "行政执法信息", Art20(6));
    public static readonly ItemCategory BudgetAndAccounts = new("budget-and-accounts", "财政预算决算", Art20(7));
    public static readonly ItemCategory Charges = new("charges", "行政事业性收费", Art20(8));
    public static readonly ItemCategory Procurement = new("procurement", "政府集中采购", Art20(9));
    public static readonly ItemCategory MajorProjects = new("major-projects", "重大建设项目", Art20(10));
    public static readonly ItemCategory Livelihood = new("livelihood", "扶贫、教育、医疗、社会保障和促进就业", Art20(11));
    public static readonly ItemCategory Emergencies = new("emergencies", "突发公共事件应对", Art20(12));
    public static readonly ItemCategory SafetySupervision = new("safety-supervision", "环境、卫生、安全和质量监督检查", Art20(13));
    public static readonly ItemCategory Recruitment = new("recruitment", "公务员招考", Art20(14));
    public static readonly ItemCategory WorkReport = new("work-report", "工作情况及总结报告", Art20(15));
    public static readonly ItemCategory OtherStatutory = new("other-statutory", "其他法定主动公开信息", Art20(15));

    public static readonly ItemCategory UrbanConstruction = new("urban-construction", "市政建设", Art21);
    public static readonly ItemCategory PublicService = new("public-service", "公共服务", Art21);
    public static readonly ItemCategory PublicBenefit = new("public-benefit", "公益事业", Art21);
    public static readonly ItemCategory PublicSecurity = new("public-security", "治安管理", Art21);
    public static readonly ItemCategory Agriculture = new("agriculture", "农业农村政策", Art21);
    public static readonly ItemCategory FarmlandWaterWorks = new("farmland-water-works", "农田水利工程", Art21);
    public static readonly ItemCategory LandContracts = new("land-contracts", "农村土地承包经营权流转", Art21);
    public static readonly ItemCategory Homesteads = new("homesteads", "宅基地使用情况审核", Art21);
    public static readonly ItemCategory LandExpropriation = new("land-expropriation", "土地征收", Art21);
    public static readonly ItemCategory HousingExpropriation = new("housing-expropriation", "房屋征收", Art21);
    public static readonly ItemCategory FundsAndLabour = new("funds-and-labour", "筹资筹劳", Art21);
    public static readonly ItemCategory SocialAssistance = new("social-assistance", "社会救助", Art21);

    private ItemCategory(string code, string label, LegalBasis basis) => (Code, Label, Basis) = (code, label, basis);

    /// <summary>In the order of Art. 20, then of Art. 21.</summary>
    public static IReadOnlyList<ItemCategory> All { get; } =
    [
        GovernmentDocument, FunctionsAndLeaders, Plans, Statistics, ConvenienceService, Licensing, Enforcement, BudgetAndAccounts, Charges, Procurement,
        MajorProjects, Livelihood, Emergencies, SafetySupervision, Recruitment, WorkReport, OtherStatutory,
        UrbanConstruction, PublicService, PublicBenefit, PublicSecurity, Agriculture, FarmlandWaterWorks, LandContracts, Homesteads, LandExpropriation,
        HousingExpropriation, FundsAndLabour, SocialAssistance,
    ];

    /// <summary>What Art. 21 names of cities and counties only.</summary>
    private static readonly ItemCategory[] OfCitiesAndCounties = [UrbanConstruction, PublicService, PublicBenefit, PublicSecurity];

    /// <summary>What Art. 21 names of towns only.</summary>
    private static readonly ItemCategory[] OfTowns = [Agriculture, FarmlandWaterWorks, LandContracts, Homesteads, FundsAndLabour];

    private static LegalBasis Art21 => LegalBasis.Regulation(21);

    public string Code { get; }

    public string Label { get; }

    /// <summary>Its place in the list, two digits: the class in index numbers (索引号) that have one.</summary>
    public string Number => (All.ToList().IndexOf(this) + 1).ToString("00", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Regulation Art. 20 with its item, or Art. 21.</summary>
    public LegalBasis Basis { get; }

    /// <exception cref="FormatException"><paramref name="code"/> names no category.</exception>
    public static ItemCategory FromCode(string code) => Term.FromCode<ItemCategory>(code);

    /// <summary>The categories that a body of the level discloses.</summary>
    /// <remarks>Art. 20 is for every agency; Art. 21 names for cities and counties one list, for towns another; land, housing and social
    /// assistance stand in both.</remarks>
    public static IEnumerable<ItemCategory> OfferedTo(AgencyLevel level) => All.Where(category => category.Basis.Article == 20 || InArt21(category, level));

    private static bool InArt21(ItemCategory category, AgencyLevel level)
    {
        if (level == AgencyLevel.Town || level == AgencyLevel.Village) return !OfCitiesAndCounties.Contains(category);
        return (level == AgencyLevel.City || level == AgencyLevel.County) && !OfTowns.Contains(category);
    }

    private static LegalBasis Art20(int item) => LegalBasis.Regulation(20, item: item);
}

using Gongkai.Law;

namespace Gongkai.Proactive;

/// <summary>The unified columns of a disclosure platform (国办公开办函〔2019〕61号, and the practice since), in their fixed order.</summary>
/// <remarks>The code is the column's address below the body's own.</remarks>
public sealed record PortalColumn : ITerm<PortalColumn>
{
    public static readonly PortalColumn Policy = new("policy", "政策", "政策文件", "规章、行政规范性文件、其他文件和政策解读");
    public static readonly PortalColumn Guide = new("guide", "政府信息公开指南", "公开指南", "政府信息的分类、编排体系、获取方式和公开工作机构的联系方式");
    public static readonly PortalColumn InternalRules = new("rules", "政府信息公开制度", "公开制度", "政府信息公开的法规和本机关的工作制度");
    public static readonly PortalColumn StatutoryContent = new("content", "法定主动公开内容", "法定主动公开内容", "依照《条例》第二十条、第二十一条主动公开的信息");
    public static readonly PortalColumn Reports = new("reports", "政府信息公开年报", "政府信息公开年报", "历年政府信息公开工作年度报告");
    public static readonly PortalColumn Apply = new("apply", "依申请公开", "依申请公开", "申请的渠道、说明和表格");

    private PortalColumn(string code, string label, string type, string description) => (Code, Label, Type, Description) = (code, label, type, description);

    public static IReadOnlyList<PortalColumn> All { get; } = [Policy, Guide, InternalRules, StatutoryContent, Reports, Apply];

    public string Code { get; }

    public string Label { get; }

    /// <summary>For the meta tag <c>ColumnType</c>.</summary>
    public string Type { get; }

    /// <summary>For the meta tag <c>ColumnDescription</c>, and under the heading of the column.</summary>
    public string Description { get; }

    /// <exception cref="FormatException"><paramref name="code"/> names no column.</exception>
    public static PortalColumn FromCode(string code) => Term.FromCode<PortalColumn>(code);
}

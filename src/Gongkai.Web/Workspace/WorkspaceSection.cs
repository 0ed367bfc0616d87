namespace Gongkai.Web.Workspace;

/// <summary>A part of the workspace, in the order of the work. A closed vocabulary.</summary>
/// <param name="Code">Its part of the address: <c>/workspace/{agency}/{code}</c>.</param>
/// <param name="Label">Its name in the rail.</param>
public sealed record WorkspaceSection(string Code, string Label)
{
    public static readonly WorkspaceSection ToDo = new("to-do", "待办");
    public static readonly WorkspaceSection Proactive = new("proactive", "主动公开");
    public static readonly WorkspaceSection Requests = new("requests", "依申请公开");
    public static readonly WorkspaceSection AnnualReports = new("annual-reports", "年度报告");
    public static readonly WorkspaceSection Supervision = new("supervision", "监督检查");
    public static readonly WorkspaceSection Agencies = new("agencies", "机构人员");
    public static readonly WorkspaceSection System = new("system", "系统");

    /// <summary>All of them, as the rail shows them.</summary>
    public static IReadOnlyList<WorkspaceSection> All { get; } = [ToDo, Proactive, Requests, AnnualReports, Supervision, Agencies, System];
}

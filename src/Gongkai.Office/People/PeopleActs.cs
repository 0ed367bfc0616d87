using Gongkai.Office.Journal;

namespace Gongkai.Office.People;

/// <summary>What is done to accounts (in the log of the installation) and to posts (in the log of their body).</summary>
public static class PeopleActs
{
    public static readonly Act SetUpDone = new("set-up", "首次设置");

    public static readonly Act Created = new("person-created", "创建账号");

    public static readonly Act Renamed = new("person-renamed", "更改人员姓名");

    public static readonly Act Disabled = new("person-disabled", "停用账号");

    public static readonly Act Enabled = new("person-enabled", "恢复账号");

    public static readonly Act DivisionCreated = new("division-created", "设立科室");

    public static readonly Act DivisionRenamed = new("division-renamed", "更改科室名称");

    public static readonly Act DivisionEnded = new("division-ended", "撤销科室");

    public static readonly Act PostCreated = new("post-created", "设立岗位");

    public static readonly Act PostChanged = new("post-changed", "更改岗位");

    public static readonly Act PostEnded = new("post-ended", "撤销岗位");

    public static readonly Act Appointed = new("appointed", "安排任职");

    public static readonly Act TenureEnded = new("tenure-ended", "终止任职");

    public static readonly Act Delegated = new("delegated", "委托代行职责");

    public static readonly Act DelegationRevoked = new("delegation-revoked", "撤回委托");

    public static readonly Act LeadingGroupRecorded = new("leading-group-recorded", "登记领导小组");

    public static readonly Act LeadingGroupEnded = new("leading-group-ended", "撤销领导小组");
}

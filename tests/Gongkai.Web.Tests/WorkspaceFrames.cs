using Gongkai.Web.Workspace;

namespace Gongkai.Web.Tests;

/// <summary>Which entry of the rail a page belongs to.</summary>
public sealed class WorkspaceFrames
{
    private static readonly SectionLink ToDo = new(WorkspaceSection.ToDo, "~/workspace/fengming");
    private static readonly SectionLink Requests = new(WorkspaceSection.Requests, "~/workspace/fengming/requests");

    private static readonly WorkspaceFrame Frame = new("凤鸣镇人民政府", "fengming", "杨慧敏", "综合协调岗") { Sections = [ToDo, Requests] };

    [Fact]
    public void The_home_page_is_the_to_do_list()
    {
        Assert.True(Frame.IsCurrent(ToDo, "/workspace/fengming"));
        Assert.False(Frame.IsCurrent(Requests, "/workspace/fengming"));
    }

    [Fact]
    public void A_page_deep_in_a_section_belongs_to_it_alone()
    {
        Assert.True(Frame.IsCurrent(Requests, "/workspace/fengming/requests/12/letter"));
        Assert.False(Frame.IsCurrent(ToDo, "/workspace/fengming/requests/12/letter"));
    }

    [Fact]
    public void A_page_may_say_where_it_belongs()
    {
        var frame = Frame with { Current = WorkspaceSection.Requests };

        Assert.True(frame.IsCurrent(Requests, "/elsewhere"));
        Assert.False(frame.IsCurrent(ToDo, "/workspace/fengming"));
    }
}

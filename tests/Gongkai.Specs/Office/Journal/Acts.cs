using Gongkai.Office.Journal;

namespace Gongkai.Specs.Office.Journal;

/// <summary>What the journal calls what people do.</summary>
public sealed class Acts
{
    [Fact]
    public void Every_act_has_a_code_of_its_own_and_a_Chinese_label_of_its_own()
    {
        Assert.NotEmpty(ActCatalogue.All);
        Assert.All(ActCatalogue.All, act => Assert.Matches(@"\A[a-z][a-z0-9-]*\z", act.Code));
        Assert.All(ActCatalogue.All, act => Assert.Matches(@"\A[\p{IsCJKUnifiedIdeographs}、，（）]+\z", act.Label));
        Assert.Equal(ActCatalogue.All.Count, ActCatalogue.All.Select(act => act.Label).Distinct().Count());
    }

    [Fact]
    public void An_act_of_a_later_version_is_shown_by_its_code() => Assert.Equal("moon-landed", ActCatalogue.LabelOf("moon-landed"));
}

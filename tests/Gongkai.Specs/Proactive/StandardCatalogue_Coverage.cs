using Gongkai.Agencies;
using Gongkai.Proactive;
using Gongkai.WorkingDays;

namespace Gongkai.Specs.Proactive;

/// <summary>国办发〔2019〕54号: whether a body has disclosed what its catalogue asks for, line against period.</summary>
public sealed class StandardCatalogue_Coverage
{
    private static readonly DateOnly Held = new(2023, 1, 1);
    private static readonly PublicationLimit Quarterly = PublicationLimitText.Read("每季度首个月20日前", above: null);
    private static readonly PublicationLimit TwentyDays = PublicationLimitText.Read("信息形成或者变更之日起20个工作日内", above: null);

    [Fact]
    public void A_rhythm_has_a_cell_for_each_period_and_everything_else_one_for_the_year()
    {
        Assert.Equal(["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"], Labels("每月10日前"));
        Assert.Equal(["第1季度", "第2季度", "第3季度", "第4季度"], Labels("每季度公开"));
        Assert.Equal(["上半年", "下半年"], Labels("每半年公开一次"));
        Assert.Equal(["全年"], Labels("每年3月10日前"));
        Assert.Equal(["全年"], Labels("及时公开"));
        Assert.Equal(["全年"], Labels("信息形成或者变更之日起20个工作日内"));
        Assert.Equal(["全年"], Labels("按照有关规定"));
    }

    [Fact]
    public void Every_day_of_the_year_a_period_without_an_item_is_not_due_until_its_last_day_is_over_and_missing_after()
    {
        DateOnly[] lastDays = [new(2023, 1, 20), new(2023, 4, 20), new(2023, 7, 20), new(2023, 10, 20)];
        for (var today = new DateOnly(2023, 1, 1); today.Year == 2023; today = today.AddDays(1))
        {
            var cells = Of(Quarterly, today);

            Assert.Equal(lastDays, cells.Select(cell => cell.LastDay!.Value));
            Assert.Equal(lastDays.Select(last => today > last ? CoverageStatus.Missing : CoverageStatus.NotYetDue), cells.Select(cell => cell.Status));
        }
    }

    [Fact]
    public void On_every_day_of_a_quarter_an_item_is_in_time_to_the_last_day_and_late_after_it()
    {
        for (var on = new DateOnly(2023, 4, 1); on <= new DateOnly(2023, 6, 30); on = on.AddDays(1))
        {
            var cells = Of(Quarterly, new(2023, 12, 31), Item(on));

            Assert.Equal(on <= new DateOnly(2023, 4, 20) ? CoverageStatus.Published : CoverageStatus.PublishedLate, cells[1].Status);
            Assert.All([cells[0], cells[2], cells[3]], cell => Assert.Equal(CoverageStatus.Missing, cell.Status));
        }
    }

    [Fact]
    public void The_first_item_of_a_period_decides_whether_it_was_in_time() =>
        Assert.Equal(CoverageStatus.Published, Of(Quarterly, new(2023, 12, 31), Item(new(2023, 4, 18)), Item(new(2023, 6, 1)))[1].Status);

    [Fact]
    public void Without_a_rhythm_a_year_without_an_item_is_no_violation()
    {
        Assert.Equal(CoverageStatus.NothingArose, Assert.Single(Of(TwentyDays, new(2023, 6, 1))).Status);
        Assert.Equal(CoverageStatus.NothingArose, Assert.Single(Of(TwentyDays, new(2024, 6, 1))).Status);
    }

    [Theory]
    [InlineData("2023-03-29", CoverageStatus.Published)] // the twentieth working day after 1 March
    [InlineData("2023-03-30", CoverageStatus.PublishedLate)]
    public void Without_a_rhythm_each_item_is_held_against_its_own_limit(string published, CoverageStatus status) =>
        Assert.Equal(status, Assert.Single(Of(TwentyDays, new(2023, 12, 31), Item(DateOnly.ParseExact(published, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), formed: new(2023, 3, 1)))).Status);

    [Fact]
    public void One_late_item_among_others_is_seen() =>
        Assert.Equal(CoverageStatus.PublishedLate, Assert.Single(Of(TwentyDays, new(2023, 12, 31), Item(new(2023, 2, 3), formed: new(2023, 2, 1)), Item(new(2023, 12, 1), formed: new(2023, 3, 1)))).Status);

    [Fact]
    public void An_item_that_was_only_recorded_is_not_called_late() =>
        Assert.Equal(CoverageStatus.Published, Assert.Single(Of(TwentyDays, new(2023, 12, 31), Item(new(2023, 12, 1)))).Status);

    [Fact]
    public void The_stricter_of_law_and_catalogue_counts()
    {
        var three = PublicationLimitText.Read("3个工作日内", above: null);

        Assert.Equal(CoverageStatus.PublishedLate, Assert.Single(Of(three, new(2023, 12, 31), Item(new(2023, 3, 7), formed: new(2023, 3, 1)))).Status);
        Assert.Equal(CoverageStatus.Published, Assert.Single(Of(three, new(2023, 12, 31), Item(new(2023, 3, 6), formed: new(2023, 3, 1)))).Status);
    }

    [Fact]
    public void What_the_body_states_away_is_no_gap_but_what_was_disclosed_all_the_same_is_shown()
    {
        var cells = Coverage.Of(2023, Quarterly, Held, isStatedAway: true, [Item(new(2023, 4, 18))], new(2023, 12, 31), WorkingDayCalendar.Shipped);

        Assert.Equal([CoverageStatus.NotApplicable, CoverageStatus.Published, CoverageStatus.NotApplicable, CoverageStatus.NotApplicable], cells.Select(cell => cell.Status));
    }

    [Fact]
    public void Periods_that_fell_due_before_the_catalogue_held_are_not_asked_for()
    {
        var cells = Coverage.Of(2023, Quarterly, heldFrom: new(2023, 4, 21), isStatedAway: false, [], new(2023, 12, 31), WorkingDayCalendar.Shipped);

        Assert.Equal([CoverageStatus.NotApplicable, CoverageStatus.NotApplicable, CoverageStatus.Missing, CoverageStatus.Missing], cells.Select(cell => cell.Status));
        Assert.Equal(CoverageStatus.Missing, Coverage.Of(2023, Quarterly, new(2023, 4, 20), false, [], new(2023, 12, 31), WorkingDayCalendar.Shipped)[1].Status);
    }

    [Fact]
    public void Items_of_other_years_do_not_count() =>
        Assert.All(Of(Quarterly, new(2023, 12, 31), Item(new(2022, 12, 31)), Item(new(2024, 1, 1))), cell => Assert.Empty(cell.Items));

    [Fact]
    public void Every_status_has_a_word_of_its_own() =>
        Assert.Equal(Enum.GetValues<CoverageStatus>().Length, Enum.GetValues<CoverageStatus>().Select(status => status.Label()).Distinct().Count());

    [Fact]
    public void The_same_as_above_is_that_of_the_line_above_in_the_same_field()
    {
        var first = A("财政预决算", 1, "3个工作日内");
        var limits = CatalogueLine.Limits([first, first with { Number = 2, LimitText = "同上" }, first with { Number = 3, LimitText = "同上" }, first with { Field = "救灾", LimitText = "同上" }]);

        Assert.All(limits.Take(3), limit => Assert.Equal(3, Assert.IsType<PublicationLimit.Within>(limit).Days));
        Assert.IsType<PublicationLimit.Unread>(limits[3]);
    }

    [Fact]
    public void A_line_is_for_the_levels_that_it_names()
    {
        var line = A("救灾", 1, "及时公开") with { Levels = [CatalogueLevel.Town, CatalogueLevel.Village] };

        Assert.Equal([AgencyLevel.Town, AgencyLevel.Village], AgencyLevel.All.Where(line.IsFor));
    }

    [Fact]
    public void Each_thing_that_a_line_lacks_is_named()
    {
        Assert.Empty(A("救灾", 1, "及时公开").Faults());
        var empty = new CatalogueLine { Field = "", Number = 0, FirstMatter = " ", SecondMatter = "", Content = "", Basis = "", LimitText = "", Discloser = "", Channels = [], Audiences = [], Manners = [], Levels = [] };
        Assert.Equal(12, empty.Faults().Count());
        Assert.Single((A("救灾", 1, "及时公开") with { Field = "救灾/备灾" }).Faults());
        Assert.Single((A("救灾", 1, "及时公开") with { Content = new string('容', CatalogueLine.LongestText + 1) }).Faults());
    }

    [Fact]
    public void A_channel_is_found_however_its_name_is_set()
    {
        Assert.Equal(13, PublicationChannel.All.Count);
        Assert.All(PublicationChannel.All, channel => Assert.Same(channel, PublicationChannel.Named($" {channel.Label.Replace("/", "、", StringComparison.Ordinal)} ")));
        Assert.Same(PublicationChannel.Meeting, PublicationChannel.Named("发布会听证会"));
        Assert.Same(PublicationChannel.NoticeBoard, PublicationChannel.Named("社区/企事业单位/村公示栏(电子屏)"));
        Assert.Null(PublicationChannel.Named("村村响广播"));
    }

    internal static CatalogueLine A(string field, int number, string limit) => new()
    {
        Field = field,
        Number = number,
        FirstMatter = "备灾管理",
        SecondMatter = $"应急预案{number}",
        Content = "预案名称、文号和全文。",
        Basis = "《自然灾害救助条例》第八条",
        LimitText = limit,
        Discloser = "各乡镇（街道）",
        Channels = [PublicationChannel.Website, PublicationChannel.NoticeBoard],
        Audiences = [CatalogueAudience.Everybody],
        Manners = [CatalogueManner.Proactive],
        Levels = [CatalogueLevel.Town],
    };

    private static IReadOnlyList<CoverageCell> Of(PublicationLimit limit, DateOnly today, params CoveringItem[] items) =>
        Coverage.Of(2023, limit, Held, isStatedAway: false, items, today, WorkingDayCalendar.Shipped);

    private static IEnumerable<string> Labels(string words) => Of(PublicationLimitText.Read(words, above: null), new(2023, 1, 1)).Select(cell => cell.Label);

    private static CoveringItem Item(DateOnly on, DateOnly? formed = null) => new(Guid.CreateVersion7(), "凤鸣镇防汛物资储备情况", on, formed, DisclosureRule.General);
}

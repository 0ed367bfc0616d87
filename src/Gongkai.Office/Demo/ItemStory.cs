using Gongkai.Agencies;
using Gongkai.Office.Files;
using Gongkai.Office.Journal;
using Gongkai.Office.Proactive;
using Gongkai.Proactive;
using Gongkai.Review;
using Gongkai.WorkingDays;

namespace Gongkai.Office.Demo;

/// <summary>
/// How one item came to be: drafted by the clerk, handed in, reviewed step by step by those who hold the posts, published; some are returned
/// once, corrected by a reviewer, signed on paper or changed later, and a few stop on the way.
/// </summary>
internal sealed class ItemStory(Timeline timeline, DemoOffice office, string agency, WrittenItemContent item)
{
    /// <summary>Working days from the submission to the publication.</summary>
    private const int ReviewDays = 3;

    /// <summary>Working days that a return costs.</summary>
    private const int ReturnDays = 3;

    private static readonly IReadOnlyList<ReviewStep> Steps = ReviewProcedure.Usual.Steps;

    private ItemVersion _version = null!;

    private AgencyId Agency => office.Agencies[agency];

    /// <summary>The day on which it becomes public, or would if nothing held it up.</summary>
    private DateOnly End => item.On ?? WorkingDay(item.Drafted!.Value, ReviewDays + (item.Returned is null ? 0 : ReturnDays));

    public void Tell()
    {
        var submitted = WorkingDay(End, -ReviewDays);
        var reviewed = item.Corrected is { } correction ? Replaced(item.Body, correction.Final, correction.First) : item.Body;
        if (item.Returned is { } returned)
        {
            TellReturn(returned, reviewed, WorkingDay(submitted, -ReturnDays));
            if (item.On is null) return;

            On(submitted, cancel => ChangeAsync(reviewed, submitted, cancel));
        }
        else
        {
            On(submitted, cancel => DraftAsync(reviewed, submitted, cancel));
        }

        Submit(submitted);
        Review(reviewed, WorkingDay(submitted, 1), WorkingDay(submitted, 2), item.WaitsFor);
        if (item.WaitsFor is not null) return;

        if (item.On is { } on) Publish(on);
        foreach (var release in item.Released) Release(release);
        if (item.Scheduled is { } at) Schedule(at);
        if (item.Later is { } later) TellLater(later);
    }

    /// <summary>The first round, which ends at a reviewer who returns it.</summary>
    private void TellReturn(ReturnContent returned, IReadOnlyList<string> reviewed, DateOnly drafted)
    {
        var text = returned is { First: { } first, Final: { } final } ? Replaced(reviewed, final, first) : reviewed;
        On(drafted, cancel => DraftAsync(text, drafted, cancel));
        Submit(drafted);
        Review(text, WorkingDay(drafted, 1), WorkingDay(drafted, 1), returned.By);
        Return(returned, WorkingDay(drafted, 2));
    }

    /// <summary>A second version: the first one stays public until it has passed.</summary>
    private void TellLater(LaterContent later)
    {
        var text = Replaced(item.Body, later.First, later.Final);
        var submitted = WorkingDay(later.On, -ReviewDays);
        On(submitted, cancel => DraftAsync(text, submitted, cancel, _version.ItemId));
        Submit(submitted);
        Review(text, WorkingDay(submitted, 1), WorkingDay(submitted, 2), until: null, isLater: true);
        Publish(later.On);
    }

    private void On(DateOnly day, Func<CancellationToken, Task> act) => timeline.On(day, act);

    private async Task DraftAsync(IReadOnlyList<string> body, DateOnly day, CancellationToken cancel, Guid? existing = null)
    {
        var command = new DraftItem.Command(Agency, existing, Facts(day), Content(body))
        {
            Files = existing is null ? [.. item.Files.Select(file => (Guid.CreateVersion7(DemoClock.At(day, new TimeOnly(9, 0))), Upload(file.Name, DemoFiles.Write(file)), false))] : [],
        };
        _version = await office.ActAsync((DraftItem draft) => draft.HandleAsync(command, office.ClerkOf(agency, day), cancel));
    }

    private async Task ChangeAsync(IReadOnlyList<string> body, DateOnly day, CancellationToken cancel) =>
        _version = await office.ActAsync((ChangeItemDraft change) =>
            change.HandleAsync(new(Agency, _version.Id, _version.Version, Facts(_version.FormedOn), Content(body)), office.ClerkOf(agency, day), cancel));

    private void Submit(DateOnly day) => On(day, async cancel =>
        _version = await office.ActAsync((SubmitItem submit) => submit.HandleAsync(new(Agency, _version.Id, _version.Version), office.ClerkOf(agency, day), cancel)));

    /// <summary>The steps in their order, up to the one that somebody else takes.</summary>
    /// <param name="early">The day of the secrecy review and of the head of the post.</param>
    /// <param name="late">The day of the leader in charge; the principal leader follows on the next.</param>
    private void Review(IReadOnlyList<string> body, DateOnly early, DateOnly late, Duty? until, bool isLater = false)
    {
        foreach (var (number, step) in Steps.Index())
        {
            if (step.Duty == until) return;

            var day = step.Duty == Duty.PrincipalLeader ? WorkingDay(late, 1) : step.Duty == Duty.LeaderInCharge ? late : early;
            if (!isLater && item.OnPaper == step.Duty) PassOnPaper(number, day);
            else Pass(number, day, !isLater && item.Corrected is { } correction && correction.By == step.Duty ? correction : null, body);
        }
    }

    private void Pass(int step, DateOnly day, CorrectionContent? correction, IReadOnlyList<string> body) => On(day, async cancel =>
    {
        var corrected = correction is null ? null : Content(Replaced(body, correction.First, correction.Final));
        var command = new PassItem.Command(Agency, _version.Id, _version.Version, step, correction?.Opinion, corrected);
        _version = await office.ActAsync((PassItem pass) => pass.HandleAsync(command, Reviewer(step, day), cancel));
    });

    private void PassOnPaper(int step, DateOnly day) => On(day, async cancel =>
    {
        var command = new PassItemOnPaper.Command(
            Agency, _version.Id, _version.Version, step, Reviewer(step, day).PersonId!.Value, day, "同意印发。", Upload("审签单扫描件.png", DemoFiles.SignedSheet()));
        _version = await office.ActAsync((PassItemOnPaper pass) => pass.HandleAsync(command, office.ClerkOf(agency, day), cancel));
    });

    private void Return(ReturnContent content, DateOnly day) => On(day, async cancel =>
    {
        var step = Steps.Index().Single(each => each.Item.Duty == content.By).Index;
        var command = new ReturnItem.Command(Agency, _version.Id, _version.Version, step, To: null, content.Reasons);
        _version = await office.ActAsync((ReturnItem back) => back.HandleAsync(command, Reviewer(step, day), cancel));
    });

    private void Publish(DateOnly day) => On(day, async cancel =>
    {
        _version = await office.ActAsync((PublishItem publish) => publish.HandleAsync(new(Agency, _version.Id, _version.Version), office.ClerkOf(agency, day), cancel));
        if (item.Number is { } number) office.Documents[number] = _version.ItemId;
    });

    private void Release(ReleaseContent release) => On(release.On, cancel => office.ActAsync((RecordChannelRelease record) =>
        record.HandleAsync(new(Agency, _version.ItemId, release.Channel, release.On, release.Note), office.ClerkOf(agency, release.On), cancel)));

    /// <param name="at">Beijing time.</param>
    private void Schedule(DateTime at) => On(End, async cancel =>
    {
        var then = DemoClock.At(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at)).UtcDateTime;
        _version = await office.ActAsync((PublishItem publish) => publish.HandleAsync(new(Agency, _version.Id, _version.Version, then), office.ClerkOf(agency, End), cancel));
    });

    private Actor Reviewer(int step, DateOnly day) =>
        office.HolderOf(agency, Steps[step].Duty, day, Steps[step].Duty == Duty.SectionHead ? item.Post : null);

    private ItemFacts Facts(DateOnly day) => new(
        item.Nature ?? ItemNature.General, item.Category, DisclosureClass.Proactive, Ground: null, ClassReason: null, item.Rule ?? DisclosureRule.General,
        item.Formed ?? day, item.Explains is { } number ? office.Documents[number] : null, ShownUntil: null)
    {
        Provenance = item.Source ?? Provenance.Own,
        Channels = item.Channels,
    };

    private Proactive.ItemContent Content(IReadOnlyList<string> body) =>
        new(item.Title, item.Number, item.Dated, item.Summary, item.Keywords, WrittenText.ToHtml(body));

    private static Upload Upload(string name, byte[] content) => Files.Upload.Of(name, content) switch
    {
        Law.Ruling<Upload>.Allowed { Value: var upload } => upload,
        _ => throw new InvalidOperationException($"The demo's file '{name}' is not taken."),
    };

    private IReadOnlyList<string> Replaced(IReadOnlyList<string> body, string old, string replacement)
    {
        if (!body.Any(line => line.Contains(old, StringComparison.Ordinal))) throw new InvalidOperationException($"“{item.Title}” does not say “{old}”.");
        return [.. body.Select(line => line.Replace(old, replacement, StringComparison.Ordinal))];
    }

    /// <summary>The working day so many working days after a day, or before it.</summary>
    private static DateOnly WorkingDay(DateOnly day, int after)
    {
        var step = Math.Sign(after);
        while (after != 0)
        {
            day = day.AddDays(step);
            if (WorkingDayCalendar.Shipped.IsWorkingDay(day)) after -= step;
        }

        return day;
    }
}

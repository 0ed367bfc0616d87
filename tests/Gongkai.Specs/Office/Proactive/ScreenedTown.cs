using Gongkai.Law;
using Gongkai.Office.Files;
using Gongkai.Office.Journal;
using Gongkai.Office.Proactive;
using Gongkai.Office.Screening;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Specs.Office.Proactive;

/// <summary>A town that drafts items with things in them that screening stops at. All numbers are made up.</summary>
internal sealed class ScreenedTown(TestInstallation installation, TownStaff staff) : IAsyncDisposable
{
    public const string Mobile = "13812345678";

    public static readonly DateOnly Today = new(2023, 4, 20);

    public static readonly ItemFacts Facts = new(
        ItemNature.General, ItemCategory.ConvenienceService, DisclosureClass.Proactive, Ground: null, ClassReason: null, DisclosureRule.General, Today, Explains: null, ShownUntil: null);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public TestInstallation Installation => installation;

    public TownStaff Staff => staff;

    public static async Task<ScreenedTown> CreateAsync(Database database)
    {
        var installation = await TestInstallation.CreateAsync(database);
        return new ScreenedTown(installation, await TownStaff.EngageAsync(installation));
    }

    public static ItemContent Content(string html, string title = "春耕用水安排", string? summary = null) => new(title, DocumentNumber: null, Today, summary, Keywords: null, html);

    public async Task<ItemVersion> DraftAsync(ItemContent content, Guid? item = null) =>
        await installation.ActAsync((DraftItem draft) => draft.HandleAsync(new(TestInstallation.Town, item, Facts, content), staff.Clerk, Cancel)).Allowed();

    public async Task<ItemVersion> ChangeAsync(ItemVersion version, ItemContent content) =>
        await installation.ActAsync((ChangeItemDraft change) => change.HandleAsync(new(TestInstallation.Town, version.Id, version.Version, Facts, content), staff.Clerk, Cancel)).Allowed();

    public async Task<ItemVersion> AttachAsync(ItemVersion version, string name, byte[] content)
    {
        await installation.ActAsync((AttachFile attach) => attach.HandleAsync(new(TestInstallation.Town, version.Id, version.Version, Upload.Of(name, content).Allowed()), staff.Clerk, Cancel)).Allowed();
        return await NowAsync(version);
    }

    public Task<Ruling<ItemVersion>> SubmitAsync(ItemVersion version) =>
        installation.ActAsync((SubmitItem submit) => submit.HandleAsync(new(TestInstallation.Town, version.Id, version.Version), staff.Clerk, Cancel));

    public Task<Ruling<ItemVersion>> PassAsync(ItemVersion version, Actor reviewer, int step, ItemContent? corrected = null) =>
        installation.ActAsync((PassItem pass) => pass.HandleAsync(new(TestInstallation.Town, version.Id, version.Version, step, Opinion: null, corrected), reviewer, Cancel));

    public async Task<ItemVersion> PassedAsync(ItemVersion version)
    {
        version = (await SubmitAsync(version)).Allowed();
        foreach (var (step, reviewer) in new[] { staff.Secrecy, staff.Head, staff.Leader, staff.Mayor }.Index()) version = (await PassAsync(version, reviewer, step)).Allowed();
        return version;
    }

    public Task<Ruling<ItemVersion>> PublishAsync(ItemVersion version, DateTime? at = null) =>
        installation.ActAsync((PublishItem publish) => publish.HandleAsync(new(TestInstallation.Town, version.Id, version.Version, at), staff.Clerk, Cancel));

    public Task<ScreenedItem> ScreenAsync(ItemVersion version) => installation.AskAsync((ItemScreening screening) => screening.OfAsync(version, Today, Cancel));

    public async Task<Ruling<IReadOnlyList<ScreeningWaiver>>> WaiveAsync(ItemVersion version, Actor by, string reason = "本人书面同意公开") =>
        await WaiveAsync(version, by, [.. (await ScreenAsync(version)).Stopping.Select(finding => finding.Key)], reason);

    public Task<Ruling<IReadOnlyList<ScreeningWaiver>>> WaiveAsync(ItemVersion version, Actor by, IReadOnlyCollection<string> findings, string reason) =>
        installation.ActAsync((WaiveFindings waive) => waive.HandleAsync(new(TestInstallation.Town, version.Id, version.Version, findings, reason), by, Cancel));

    public Task<Ruling<ReplacedContent>> MaskAsync(ItemVersion version, IReadOnlyCollection<string>? findings = null) =>
        installation.ActAsync((MaskFindings mask) => mask.HandleAsync(new(TestInstallation.Town, version.Id, version.Version, findings), staff.Clerk, Cancel));

    public Task<ItemVersion> NowAsync(ItemVersion version) => ReadAsync(data => data.Set<ItemVersion>().AsNoTracking().SingleAsync(v => v.Id == version.Id, Cancel));

    public Task<ItemText> TextAsync(ItemVersion version) => ReadAsync(async data => await data.Set<ItemText>().AsNoTracking().SingleAsync(t => t.Id == version.TextId, Cancel));

    public Task<T> ReadAsync<T>(Func<OfficeContext, Task<T>> read) => installation.UsingAsync(services => read(services.GetRequiredService<OfficeContext>()));

    public ValueTask DisposeAsync() => installation.DisposeAsync();
}

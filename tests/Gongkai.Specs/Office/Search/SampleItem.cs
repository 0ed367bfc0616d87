using Gongkai.Agencies;
using Gongkai.Office.Files;
using Gongkai.Office.Journal;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Specs.Office.Search;

/// <summary>Items that are public without a review, in one work: for specs about what comes after.</summary>
internal sealed record SampleItem(string Title, string Plain)
{
    private static int _made;

    /// <summary>Later items have later ids.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7(new DateTimeOffset(2023, 4, 20, 0, 0, 0, TimeSpan.Zero).AddMilliseconds(Interlocked.Increment(ref _made)));

    public AgencyId Agency { get; init; } = TestInstallation.Town;

    public DateOnly PublishedOn { get; init; } = new(2023, 4, 20);

    public ItemNature Nature { get; init; } = ItemNature.General;

    public ItemCategory Category { get; init; } = ItemCategory.ConvenienceService;

    public DateOnly? ShownUntil { get; init; }

    /// <summary>The item that it explains.</summary>
    public Guid? Explains { get; init; }

    /// <summary>Name and text of a file.</summary>
    public (string Name, string Text)? File { get; init; }

    public static Task PublishAsync(TestInstallation installation, params IEnumerable<SampleItem> items) => installation.UsingAsync(async services =>
    {
        var logbook = services.GetRequiredService<Logbook>();
        foreach (var some in items.GroupBy(item => item.Agency).SelectMany(body => body.Chunk(100)))
        {
            await using var work = await logbook.BeginAsync(some[0].Agency, Actor.Installation, default);
            foreach (var item in some) item.AddTo(work);
            await work.CommitAsync(ProactiveActs.ItemPublished, subject: null, note: null, default);
        }
    });

    /// <summary>Adds the item and all that belongs to it.</summary>
    public void AddTo(Work work)
    {
        var text = work.Add(new ItemText { AgencyId = Agency, Id = work.NewId(), ItemId = Id, Title = Title, Html = $"<p>{Plain}</p>", Plain = Plain, Author = "杨慧敏", At = work.Now });
        var version = work.Add(new ItemVersion
        {
            AgencyId = Agency, Id = work.NewId(), ItemId = Id, Number = 1, Nature = Nature, Category = Category, Class = DisclosureClass.Proactive, Rule = DisclosureRule.General,
            FormedOn = PublishedOn, TextId = text.Id,
        });
        version.Publish(work.Now);
        if (File is { } named)
        {
            var file = work.Add(new StoredFile { AgencyId = Agency, Id = work.NewId(), Name = named.Name, Digest = new byte[32], Size = 1, Format = FileFormat.Pdf });
            work.Add(new ItemAttachment { AgencyId = Agency, Id = work.NewId(), VersionId = version.Id, FileId = file.Id, Place = 1, Text = named.Text });
        }

        work.Add(new Item
        {
            AgencyId = Agency, Id = Id, Title = Title, Category = Category, Nature = Nature, PublishedOn = PublishedOn, PublishedAt = work.Now,
            IndexNumber = $"fengming/{Id:N}"[..40], VersionId = version.Id, ShownUntil = ShownUntil, ExplainsId = Explains,
        });
    }
}

using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.Files;
using Gongkai.Office.Journal;
using Gongkai.Office.People;
using Gongkai.Office.Proactive;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Journeys;

/// <summary>What had been done before a journey begins: the same use cases as on the pages, without the pages.</summary>
internal static class PublishedItems
{
    /// <summary>Drafts an item of 凤鸣镇 with an attachment, takes it through its review, and publishes it.</summary>
    /// <param name="clerk">The name of who drafts and publishes.</param>
    /// <param name="reviewers">The names of those who pass it, in the order of the steps.</param>
    public static async Task PublishAsync(this DemoOffice demo, string title, string body, (string Name, byte[] Content) file, string clerk, IReadOnlyList<string> reviewers)
    {
        await using var scope = demo.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var town = await services.GetRequiredService<OfficeContext>().Set<Agency>().Where(a => a.Code == AgencyCode.Parse("fengming")).Select(a => a.Id).SingleAsync();
        var (today, drafter) = (services.GetRequiredService<BusinessClock>().Today, await ActorAsync(services, clerk));
        var facts = new ItemFacts(ItemNature.General, ItemCategory.ConvenienceService, DisclosureClass.Proactive, null, null, DisclosureRule.General, today, null, null);
        var upload = Allowed(Upload.Of(file.Name, file.Content));

        var version = Allowed(await services.GetRequiredService<DraftItem>().HandleAsync(new(town, null, facts, new ItemContent(title, null, null, null, null, $"<p>{body}</p>")) { Files = [(Guid.CreateVersion7(), upload, false)] }, drafter, default));
        version = Allowed(await services.GetRequiredService<SubmitItem>().HandleAsync(new(town, version.Id, version.Version), drafter, default));
        foreach (var (step, reviewer) in reviewers.Index())
            version = Allowed(await services.GetRequiredService<PassItem>().HandleAsync(new(town, version.Id, version.Version, step, null), await ActorAsync(services, reviewer), default));
        Allowed(await services.GetRequiredService<PublishItem>().HandleAsync(new(town, version.Id, version.Version), drafter, default));
    }

    private static async Task<Actor> ActorAsync(IServiceProvider services, string name)
    {
        var person = await services.GetRequiredService<OfficeContext>().Set<Person>().AsNoTracking().SingleAsync(p => p.DisplayName == name);
        return await services.GetRequiredService<Actors>().OfAsync(person, default);
    }

    private static T Allowed<T>(Ruling<T> ruling) => Assert.IsType<Ruling<T>.Allowed>(ruling).Value;
}

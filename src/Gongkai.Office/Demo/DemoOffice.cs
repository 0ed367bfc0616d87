using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.People;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Office.Demo;

/// <summary>The office of a demo at work: calls use cases as its people would, and knows what has come of them.</summary>
internal sealed class DemoOffice(IServiceProvider services, PeopleContent people)
{
    /// <summary>By code.</summary>
    public Dictionary<string, AgencyId> Agencies { get; } = [];

    /// <summary>By user name.</summary>
    public Dictionary<string, Guid> People { get; } = [];

    /// <summary>By code of the body and name of the post.</summary>
    public Dictionary<(string Agency, string Post), Guid> Posts { get; } = [];

    /// <summary>By user name: nobody in a demo holds two posts.</summary>
    public Dictionary<string, Tenure> Tenures { get; } = [];

    /// <summary>Ids of items by the number of the document.</summary>
    public Dictionary<string, Guid> Documents { get; } = [];

    /// <summary>What was last recorded of the disclosure office, by the code of the body.</summary>
    public Dictionary<string, Guid> DisclosureOffices { get; } = [];

    /// <summary>Does something with a use case of its own scope, as a request of the workspace would.</summary>
    /// <exception cref="InvalidOperationException">It was refused: what the demo tells does not agree with the rules.</exception>
    public async Task<T> ActAsync<TUseCase, T>(Func<TUseCase, Task<Ruling<T>>> act)
        where TUseCase : IUseCase
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TUseCase>()) switch
        {
            Ruling<T>.Allowed allowed => allowed.Value,
            Ruling<T>.Refused { Reason: var reason } => throw new InvalidOperationException($"The demo was refused {typeof(TUseCase).Name}: {reason.Code}, {reason.Message}"),
            _ => throw new InvalidOperationException("A ruling is either allowed or refused."),
        };
    }

    /// <summary>What a query of its own scope finds.</summary>
    public async Task<T> AskAsync<TQuery, T>(Func<TQuery, Task<T>> ask)
        where TQuery : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TQuery>());
    }

    /// <summary>Who does the daily work of a body on a day, or acts for that person.</summary>
    public Actor ClerkOf(string agency, DateOnly day) => HolderOf(agency, Duty.Clerk, day);

    /// <summary>Who has a duty at a body on a day, or acts for that person.</summary>
    /// <param name="name">The post, where several of the body have the duty; null for the first of them.</param>
    public Actor HolderOf(string agency, Duty duty, DateOnly day, string? name = null)
    {
        var post = people.Posts.First(post => post.Agency == agency && post.Duties.Contains(duty) && (name is null || post.Post == name));
        var holder = post.Holders.Single(holder => !(holder.From > day) && !(holder.To < day));
        return people.Delegations.FirstOrDefault(delegation => delegation.Holder == holder.User && delegation.From <= day && day <= delegation.To) is { } delegation
            ? new Actor(People[delegation.Delegate], $"{people.NameOf(delegation.Delegate)}（代行{post.Post}）")
            : new Actor(People[holder.User], $"{holder.Name}（{post.Post}）");
    }
}

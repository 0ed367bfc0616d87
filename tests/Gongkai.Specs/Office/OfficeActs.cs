using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Requests;
using Gongkai.Office.Storage;
using Gongkai.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Specs.Office;

/// <summary>Acts that many specs need, each in a scope of its own like a request of the web.</summary>
internal static class OfficeActs
{
    /// <summary>What the use case answers.</summary>
    public static Task<Ruling<T>> ActAsync<TUseCase, T>(this TestInstallation installation, Func<TUseCase, Task<Ruling<T>>> act)
        where TUseCase : notnull => installation.UsingAsync(services => act(services.GetRequiredService<TUseCase>()));

    /// <summary>What the query finds.</summary>
    public static Task<T> AskAsync<TQuery, T>(this TestInstallation installation, Func<TQuery, Task<T>> ask)
        where TQuery : notnull => installation.UsingAsync(services => ask(services.GetRequiredService<TQuery>()));

    /// <summary>The value that the rules allowed.</summary>
    public static async Task<T> Allowed<T>(this Task<Ruling<T>> ruling) => Allowed(await ruling);

    /// <inheritdoc cref="Allowed{T}(Task{Ruling{T}})"/>
    public static T Allowed<T>(this Ruling<T> ruling) => Assert.IsType<Ruling<T>.Allowed>(ruling).Value;

    /// <summary>The code of the refusal.</summary>
    public static async Task<string> Refused<T>(this Task<Ruling<T>> ruling) => Refused(await ruling);

    /// <inheritdoc cref="Refused{T}(Task{Ruling{T}})"/>
    public static string Refused<T>(this Ruling<T> ruling) => Assert.IsType<Ruling<T>.Refused>(ruling).Reason.Code;

    /// <summary>The acts in the town's log, in order.</summary>
    public static Task<List<string>> ActsAsync(this TestInstallation installation) => installation.UsingAsync(services =>
        services.GetRequiredService<OfficeContext>().JournalEntries.Where(e => e.AgencyId == TestInstallation.Town).OrderBy(e => e.Sequence).Select(e => e.Act).ToListAsync());

    public static Task<Request> RegisterAsync(this TestInstallation installation, DateOnly receivedOn, ApplicantKind? kind = null) =>
        installation.ActAsync((RegisterRequest register) => register.HandleAsync(
            new(TestInstallation.Town, RequestChannel.Counter, receivedOn, kind ?? ApplicantKind.NaturalPerson,
                new ApplicantData("周明远", "500235198801011234", Telephone: null, Address: null, Email: null), "凤鸣镇2022年度财政决算", "纸质，自行领取"),
            TestInstallation.Clerk, TestContext.Current.CancellationToken)).Allowed();

    public static Task<Request> ConcludeAsync(this TestInstallation installation, Request request, Outcome outcome, DateOnly on) =>
        installation.ActAsync((ConcludeRequest conclude) => conclude.HandleAsync(
            new(TestInstallation.Town, request.Id, request.Version, outcome, on, AnswerNumber: null), TestInstallation.Clerk, TestContext.Current.CancellationToken)).Allowed();
}

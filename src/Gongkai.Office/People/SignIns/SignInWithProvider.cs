using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.People.Accounts;

namespace Gongkai.Office.People.SignIns;

/// <summary>Signs in whoever the OpenID Connect provider vouches for. Password and second factor are then the provider's affair.</summary>
public sealed class SignInWithProvider(Logbook logbook, Credentials credentials, SessionStart start) : IUseCase
{
    /// <param name="Subject">The provider's name for the person.</param>
    public sealed record Command(string Subject, Device Device);

    /// <returns>Refused (provider-subject-unknown) while the security administrator has not linked the name to a person.</returns>
    public async Task<Ruling<SignInStep>> HandleAsync(Command command, CancellationToken cancel)
    {
        if (await credentials.FindByLoginAsync(PersonStore.Provider, command.Subject) is { } person)
            return await start.StartAsync(person, command.Device, SignInActs.SignedInByProvider, cancel);

        await using var work = await logbook.BeginAsync(JournalLog.Installation, Actor.Installation, cancel);
        await work.CommitAsync(SignInActs.ProviderSubjectUnknown, subject: null, note: null, cancel);
        return new Refusal("provider-subject-unknown", "您的统一身份认证账号还没有关联到本系统的人员，没有登录。请把账号标识告诉本单位的安全保密管理员，关联后再登录。", Basis: null);
    }
}

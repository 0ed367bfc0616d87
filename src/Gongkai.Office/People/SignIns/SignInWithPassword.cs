using Gongkai.Law;
using Gongkai.Office.People.Accounts;

namespace Gongkai.Office.People.SignIns;

/// <summary>The first step of signing in: name and password.</summary>
public sealed class SignInWithPassword(Credentials credentials, FailedAttempts attempts, UnknownNames unknown, SessionStart start) : IUseCase
{
    public sealed record Command(string UserName, string Password, Device Device);

    /// <returns>Refused (not-recognised) for a wrong name and a wrong password alike, (locked-out) after too many failures,
    /// (account-disabled) only for whoever knows the password.</returns>
    public async Task<Ruling<SignInStep>> HandleAsync(Command command, CancellationToken cancel)
    {
        var person = await credentials.FindByNameAsync(command.UserName);
        var locked = person is null ? unknown.CheckLock(command.UserName) : await attempts.CheckLockAsync(person);
        if (locked is not null) return locked;

        if (credentials.IsPassword(person, command.Password)) return await start.NextAsync(person!, hasSecondFactor: false, command.Device, cancel);

        var refusal = new Refusal("not-recognised", "用户名或者密码不对。注意大小写和输入法；忘记密码的，联系安全保密管理员重置。", Basis: null);
        return person is null ? unknown.Count(command.UserName, refusal) : await attempts.CountAsync(person, refusal, cancel);
    }
}

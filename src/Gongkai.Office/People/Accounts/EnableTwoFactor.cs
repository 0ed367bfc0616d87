using Gongkai.Law;
using Gongkai.Office.Journal;

namespace Gongkai.Office.People.Accounts;

/// <summary>A person ties an authenticator app to the account; from then on sign-in asks for its code.</summary>
public sealed class EnableTwoFactor(Logbook logbook, Credentials credentials, TimeProvider real) : IUseCase
{
    /// <param name="Key">The secret that was shown: <see cref="OneTimeCodes.NewKey"/>.</param>
    /// <param name="Code">What the app shows now: the proof that it has the secret.</param>
    public sealed record Command(Guid Person, Guid Session, string Key, string Code);

    /// <returns>The recovery codes, to be shown once; refused (code-wrong) when the app does not have the secret, (two-factor-on) when there is one already.</returns>
    public async Task<Ruling<IReadOnlyList<string>>> HandleAsync(Command command, Actor actor, CancellationToken cancel)
    {
        var now = real.GetUtcNow();
        if (!OneTimeCodes.IsKey(command.Key) || OneTimeCodes.StepOf(command.Key, command.Code.Trim(), now) is not { } step)
            return new Refusal("code-wrong", "验证码不对。请核对手机的时间是否准确，再填写手机上现在显示的六位数字。", Basis: null);

        await using var work = await logbook.BeginAsync(JournalLog.Installation, actor, cancel);
        var person = await work.FindPersonAsync(command.Person, cancel);
        if (person.IsTwoFactorEnabled) return new Refusal("two-factor-on", "动态口令已经开启，没有改动。要换手机的，先关闭再重新开启。", Basis: null);

        var codes = await credentials.SetSecondFactorAsync(person, command.Key, step);
        await work.CarryOnAsync(person, command.Session, cancel);
        await work.CommitAsync(AccountActs.TwoFactorEnabled, person.AsSubject(), note: null, cancel);
        return new Ruling<IReadOnlyList<string>>.Allowed(codes);
    }
}

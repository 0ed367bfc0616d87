using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.People.Accounts;

namespace Gongkai.Office.People.SignIns;

/// <summary>The second step for those who have an authenticator app: its code, or a recovery code where the device is lost.</summary>
public sealed class SignInWithSecondFactor(Logbook logbook, Credentials credentials, FailedAttempts attempts, Actors actors, SessionStart start) : IUseCase
{
    public sealed record Command(Proof Proof, string Code, Device Device);

    /// <returns>Refused (code-wrong) for a code that is wrong, old or used, (locked-out) after too many, (sign-in-stale) when it took too long.</returns>
    public async Task<Ruling<SignInStep>> HandleAsync(Command command, CancellationToken cancel)
    {
        if (await start.PersonOfAsync(command.Proof) is not { } person) return SessionStart.Stale;
        if (await attempts.CheckLockAsync(person) is { } locked) return locked;

        var code = string.Concat(command.Code.Normalize(System.Text.NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
        var isRight = code.Length == 6 && code.All(char.IsAsciiDigit)
            ? await credentials.VerifyTwoFactorTokenAsync(person, credentials.Options.Tokens.AuthenticatorTokenProvider, code)
            : await UseRecoveryCodeAsync(person, code, cancel);
        if (!isRight) return await attempts.CountAsync(person, new Refusal("code-wrong", "验证码不对，或者已经用过、过期。请填写手机上现在显示的六位数字；备用码每个只能用一次。", Basis: null), cancel);

        return await start.NextAsync(person, hasSecondFactor: true, command.Device, cancel);
    }

    private async Task<bool> UseRecoveryCodeAsync(Person person, string code, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(JournalLog.Installation, await actors.OfAsync(person, cancel), cancel);
        var known = await work.FindPersonAsync(person.Id, cancel);
        if (!(await credentials.RedeemTwoFactorRecoveryCodeAsync(known, code)).Succeeded) return false;

        await work.CommitAsync(AccountActs.RecoveryCodeUsed, known.AsSubject(), $"还剩{await credentials.CountRecoveryCodesAsync(known)}个", cancel);
        return true;
    }
}

using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.People.Accounts;
using Gongkai.Office.Storage;

namespace Gongkai.Office.People.SignIns;

/// <summary>What follows when somebody has proved something: the next proof, or the session.</summary>
public sealed class SessionStart(Logbook logbook, Credentials credentials, Actors actors, TimeProvider real) : IUseCase
{
    /// <summary>How long somebody may take between two steps.</summary>
    public static readonly TimeSpan LongestStep = TimeSpan.FromMinutes(10);

    /// <summary>For whoever proved the password, and the second factor where the proof says so.</summary>
    /// <returns>Refused (account-disabled) for an account that is switched off.</returns>
    internal async Task<Ruling<SignInStep>> NextAsync(Person person, bool hasSecondFactor, Device device, CancellationToken cancel)
    {
        if (Disabled(person) is { } refusal) return refusal;

        var proof = new Proof(person.Id, person.SecurityStamp, hasSecondFactor, BusinessClock.Stored(real.GetUtcNow()));
        if (person.IsTwoFactorEnabled && !hasSecondFactor) return new SignInStep.SecondFactor(proof);
        if (person.MustChangePassword || credentials.IsPasswordOld(person)) return new SignInStep.NewPassword(proof);
        return await StartAsync(person, device, SignInActs.SignedIn, cancel);
    }

    /// <summary>Starts the session.</summary>
    internal async Task<Ruling<SignInStep>> StartAsync(Person person, Device device, Act act, CancellationToken cancel)
    {
        if (Disabled(person) is { } refusal) return refusal;

        await using var work = await logbook.BeginAsync(JournalLog.Installation, await actors.OfAsync(person, cancel), cancel);
        var known = await work.FindPersonAsync(person.Id, cancel);
        if (known.SecurityStamp != person.SecurityStamp || known.DisabledAt is not null) return Stale;

        var session = OpenSession(work, known, device);
        await work.CommitAsync(act, known.AsSubject(), note: null, cancel);
        return new SignInStep.Done(known.Id, session.Id);
    }

    /// <summary>The person of a proof, as long as it holds; null when it took too long, or the account was changed meanwhile.</summary>
    internal async Task<Person?> PersonOfAsync(Proof proof)
    {
        if (BusinessClock.Stored(real.GetUtcNow()) - proof.At > LongestStep) return null;

        var person = await credentials.FindByIdAsync(proof.Person.ToString("D"));
        return person?.SecurityStamp == proof.SecurityStamp ? person : null;
    }

    internal Session OpenSession(Work work, Person person, Device device)
    {
        var now = BusinessClock.Stored(real.GetUtcNow());
        person.AccessFailedCount = 0;
        return work.Data.Add(new Session
        {
            Id = work.NewId(),
            PersonId = person.Id,
            StartedAt = now,
            SeenAt = now,
            SecurityStamp = person.SecurityStamp,
            Address = device.Address,
            Device = device.Browser,
        }).Entity;
    }

    /// <summary>The steps took too long.</summary>
    internal static Refusal Stale => new("sign-in-stale", "登录中断的时间太长，或者账号在这期间有变动。请重新填写用户名和密码。", Basis: null);

    private static Refusal? Disabled(Person person) =>
        person.DisabledAt is null ? null : new Refusal("account-disabled", "账号已经停用，不能登录。确需使用的，联系本单位的安全保密管理员。", Basis: null);
}

using Gongkai.Law;
using Gongkai.Office.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Gongkai.Office.People.Accounts;

/// <summary>
/// How people prove who they are: Identity's user manager, with lock-out by the real clock that the installation was given.
/// </summary>
/// <remarks>Whatever it changes of a person is stored with the use case that asked for it; see <see cref="PersonStore"/>.</remarks>
public sealed class Credentials(
    IUserStore<Person> store, IOptions<IdentityOptions> options, IPasswordHasher<Person> hasher, IEnumerable<IUserValidator<Person>> userRules,
    IEnumerable<IPasswordValidator<Person>> passwordRules, ILookupNormalizer names, IdentityErrorDescriber errors, IServiceProvider services,
    ILogger<UserManager<Person>> log, NobodysPassword nobodys, DataFolder folder, TimeProvider real)
    : UserManager<Person>(store, options, hasher, userRules, passwordRules, names, errors, services, log)
{
    private const int RecoveryCodes = 10;

    private DateTimeOffset Now => real.GetUtcNow();

    /// <summary>Takes the same time whether there is such a person or not.</summary>
    /// <param name="person">Null when nobody has the name that was typed.</param>
    public bool IsPassword(Person? person, string password)
    {
        var isRight = PasswordHasher.VerifyHashedPassword(person!, person?.PasswordHash ?? nobodys.Hash, password) is not PasswordVerificationResult.Failed;
        return isRight && person?.PasswordHash is not null;
    }

    /// <summary>A hash for somebody who has no account yet.</summary>
    public string HashOf(string password) => PasswordHasher.HashPassword(null!, password);

    /// <summary>Sets a password and ends all other sessions; refused (password-too-weak, password-unchanged) when it breaks the rules.</summary>
    /// <param name="mustChange">True when somebody else chose it.</param>
    internal async Task<Refusal?> SetPasswordAsync(Person person, string password, bool mustChange)
    {
        if (person.PasswordHash is not null && IsPassword(person, password)) return new Refusal("password-unchanged", "新密码与现在的密码相同。请换一个。", Basis: null);

        var result = await UpdatePasswordHash(person, password, validatePassword: true);
        if (!result.Succeeded) return new Refusal("password-too-weak", string.Concat(result.Errors.Select(error => error.Description)), Basis: null);

        person.MustChangePassword = mustChange;
        person.PasswordSetAt = BusinessClock.Stored(Now);
        return null;
    }

    /// <summary>Whether the password is older than the installation allows.</summary>
    internal bool IsPasswordOld(Person person) =>
        folder.Settings.SignIn.PasswordDays is { } days && person.PasswordSetAt is { } setAt && Now >= new DateTimeOffset(setAt).AddDays(days);

    /// <summary>Takes the authenticator app and its recovery codes off the account; the other sessions end.</summary>
    internal async Task ForgetSecondFactorAsync(Person person)
    {
        (person.AuthenticatorKey, person.RecoveryCodes, person.UsedCodeStep) = (null, "", null);
        await SetTwoFactorEnabledAsync(person, enabled: false);
    }

    /// <summary>Ties an app to the account: its secret, and new recovery codes for the day on which it is lost. The other sessions end.</summary>
    /// <param name="step">Of the code by which the app proved that it has the secret; the code is used up.</param>
    /// <returns>The recovery codes, of which only hashes are kept.</returns>
    internal async Task<IReadOnlyList<string>> SetSecondFactorAsync(Person person, string key, long step)
    {
        await ((IUserAuthenticatorKeyStore<Person>)Store).SetAuthenticatorKeyAsync(person, key, CancellationToken);
        person.UsedCodeStep = step;
        await SetTwoFactorEnabledAsync(person, enabled: true);
        return [.. await GenerateNewTwoFactorRecoveryCodesAsync(person, RecoveryCodes) ?? []];
    }

    public override Task<bool> IsLockedOutAsync(Person user) => Task.FromResult(user.LockedOutUntil is { } until && Now < new DateTimeOffset(until));

    public override async Task<IdentityResult> AccessFailedAsync(Person user)
    {
        var lockout = (IUserLockoutStore<Person>)Store;
        if (await lockout.IncrementAccessFailedCountAsync(user, CancellationToken) < folder.Settings.SignIn.Failures) return IdentityResult.Success;

        await lockout.SetLockoutEndDateAsync(user, Now + folder.Settings.SignIn.LockOut, CancellationToken);
        await lockout.ResetAccessFailedCountAsync(user, CancellationToken);
        return await lockout.UpdateAsync(user, CancellationToken);
    }
}

/// <summary>A hash that no password is behind, for the same work where there is nobody to check.</summary>
public sealed class NobodysPassword(IOptions<PasswordHasherOptions> hashing)
{
    private readonly Lazy<string> _hash = new(() => new PasswordHasher<object>(hashing).HashPassword(new object(), Guid.NewGuid().ToString("N")));

    public string Hash => _hash.Value;
}

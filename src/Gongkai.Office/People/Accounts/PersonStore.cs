using Gongkai.Office.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.People.Accounts;

/// <summary>People as ASP.NET Core Identity sees them: rows of the table <c>people</c>.</summary>
/// <remarks>
/// Inside a use case a change is stored with the use case's commit and its journal entry. Outside, <see cref="UpdateAsync"/> stores
/// bookkeeping only: a change of anything that is journalled throws there, as everywhere.
/// </remarks>
internal sealed class PersonStore(OfficeContext data, DataFolder folder) :
    IUserPasswordStore<Person>, IUserSecurityStampStore<Person>, IUserLockoutStore<Person>, IUserTwoFactorStore<Person>,
    IUserAuthenticatorKeyStore<Person>, IUserTwoFactorRecoveryCodeStore<Person>, IUserLoginStore<Person>
{
    /// <summary>The one provider that an installation may have.</summary>
    public const string Provider = "openid-connect";

    private const string AuthenticatorKey = "authenticator_key";

    public void Dispose()
    {
        // The context belongs to the request.
    }

    public Task<string> GetUserIdAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString("D"));

    public Task<string?> GetUserNameAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.UserName);

    public Task SetUserNameAsync(Person user, string? userName, CancellationToken cancellationToken)
    {
        user.UserName = userName ?? throw new ArgumentNullException(nameof(userName));
        return Task.CompletedTask;
    }

    public Task<string?> GetNormalizedUserNameAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.NormalizedUserName);

    public Task SetNormalizedUserNameAsync(Person user, string? normalizedName, CancellationToken cancellationToken)
    {
        user.NormalizedUserName = normalizedName ?? throw new ArgumentNullException(nameof(normalizedName));
        return Task.CompletedTask;
    }

    public async Task<IdentityResult> CreateAsync(Person user, CancellationToken cancellationToken)
    {
        data.Add(user);
        return await UpdateAsync(user, cancellationToken);
    }

    public async Task<IdentityResult> UpdateAsync(Person user, CancellationToken cancellationToken)
    {
        if (data.Work is null) await data.SaveChangesAsync(cancellationToken);
        return IdentityResult.Success;
    }

    public Task<IdentityResult> DeleteAsync(Person user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A person is disabled, never deleted: the journal names people.");

    public async Task<Person?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParseExact(userId, "D", out var id) ? await data.Set<Person>().SingleOrDefaultAsync(person => person.Id == id, cancellationToken) : null;

    public async Task<Person?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        await data.Set<Person>().SingleOrDefaultAsync(person => person.NormalizedUserName == normalizedUserName, cancellationToken);

    public Task SetPasswordHashAsync(Person user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.PasswordHash = passwordHash;
        return Task.CompletedTask;
    }

    public Task<string?> GetPasswordHashAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task SetSecurityStampAsync(Person user, string stamp, CancellationToken cancellationToken)
    {
        user.SecurityStamp = stamp;
        return Task.CompletedTask;
    }

    public Task<string?> GetSecurityStampAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult(user.LockedOutUntil is { } until ? new DateTimeOffset(until) : (DateTimeOffset?)null);

    public Task SetLockoutEndDateAsync(Person user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken)
    {
        user.LockedOutUntil = lockoutEnd?.UtcDateTime;
        return Task.CompletedTask;
    }

    /// <summary>Counts in the database, so that attempts at the same moment are all counted.</summary>
    public async Task<int> IncrementAccessFailedCountAsync(Person user, CancellationToken cancellationToken)
    {
        await data.Set<Person>().Where(person => person.Id == user.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(person => person.AccessFailedCount, person => person.AccessFailedCount + 1), cancellationToken);
        await data.Entry(user).ReloadAsync(cancellationToken);
        return user.AccessFailedCount;
    }

    public Task ResetAccessFailedCountAsync(Person user, CancellationToken cancellationToken)
    {
        user.AccessFailedCount = 0;
        return Task.CompletedTask;
    }

    public Task<int> GetAccessFailedCountAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.AccessFailedCount);

    public Task<bool> GetLockoutEnabledAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(Person user, bool enabled, CancellationToken cancellationToken) =>
        enabled ? Task.CompletedTask : throw new NotSupportedException("Nobody is exempt from lock-out.");

    public Task SetTwoFactorEnabledAsync(Person user, bool enabled, CancellationToken cancellationToken)
    {
        user.IsTwoFactorEnabled = enabled;
        return Task.CompletedTask;
    }

    public Task<bool> GetTwoFactorEnabledAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.IsTwoFactorEnabled);

    public Task SetAuthenticatorKeyAsync(Person user, string key, CancellationToken cancellationToken)
    {
        user.AuthenticatorKey = folder.Keys.Columns.Seal(key, user.Id, AuthenticatorKey);
        return Task.CompletedTask;
    }

    public Task<string?> GetAuthenticatorKeyAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult(user.AuthenticatorKey is { } key ? folder.Keys.Columns.Open(key, user.Id, AuthenticatorKey) : null);

    public Task ReplaceCodesAsync(Person user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        user.RecoveryCodes = string.Join('\n', recoveryCodes.Select(code => HashOf(user, code)));
        return Task.CompletedTask;
    }

    public Task<bool> RedeemCodeAsync(Person user, string code, CancellationToken cancellationToken)
    {
        var left = Codes(user);
        var isGood = left.Remove(HashOf(user, code));
        if (isGood) user.RecoveryCodes = string.Join('\n', left);
        return Task.FromResult(isGood);
    }

    public Task<int> CountCodesAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(Codes(user).Count);

    public Task AddLoginAsync(Person user, UserLoginInfo login, CancellationToken cancellationToken)
    {
        user.ProviderSubject = login.ProviderKey;
        return Task.CompletedTask;
    }

    public Task RemoveLoginAsync(Person user, string loginProvider, string providerKey, CancellationToken cancellationToken)
    {
        if (user.ProviderSubject == providerKey) user.ProviderSubject = null;
        return Task.CompletedTask;
    }

    public Task<IList<UserLoginInfo>> GetLoginsAsync(Person user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<UserLoginInfo>>(user.ProviderSubject is { } subject ? [new UserLoginInfo(Provider, subject, folder.Settings.OpenIdConnect?.DisplayName)] : []);

    public async Task<Person?> FindByLoginAsync(string loginProvider, string providerKey, CancellationToken cancellationToken) =>
        await data.Set<Person>().SingleOrDefaultAsync(person => person.ProviderSubject == providerKey, cancellationToken);

    private static List<string> Codes(Person user) => [.. user.RecoveryCodes.Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Keyed, so that the database alone does not help to guess the short codes.</summary>
    private string HashOf(Person user, string code) =>
        Convert.ToHexStringLower(folder.Keys.Index.Of("recovery-code", $"{user.Id:D} {code.Replace("-", "", StringComparison.Ordinal)}"));
}

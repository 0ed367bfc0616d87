using Gongkai.Office.Storage;

namespace Gongkai.Office.People;

/// <summary>Somebody with an account. What a person may do comes from the posts the person holds.</summary>
public sealed class Person : InstallationRow
{
    /// <summary>What is typed at sign-in.</summary>
    public required string UserName { get; set; }

    /// <summary>Unique: <see cref="UserName"/> without regard to case and width.</summary>
    public required string NormalizedUserName { get; set; }

    /// <summary>姓名.</summary>
    public required string DisplayName { get; set; }

    /// <summary>Null until a password is set.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Changes with every change of password or second factor; sessions from before it end.</summary>
    public string SecurityStamp { get; set; } = "";

    /// <summary>True until the person has replaced a password that somebody else gave out.</summary>
    public bool MustChangePassword { get; set; }

    public bool IsTwoFactorEnabled { get; set; }

    /// <summary>The secret of the authenticator app.</summary>
    public SealedText? AuthenticatorKey { get; set; }

    /// <summary>Hashes of the recovery codes that are left, one a line.</summary>
    public string RecoveryCodes { get; set; } = "";

    /// <summary>The name by which the OpenID Connect provider knows the person.</summary>
    public string? ProviderSubject { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>Since when the account cannot be used; null while it can.</summary>
    public DateTime? DisabledAt { get; set; }

    /// <summary>Failed sign-ins in a row, by the real clock. Bookkeeping.</summary>
    public int AccessFailedCount { get; set; }

    /// <summary>Until when sign-in is refused after too many failures, by the real clock. Bookkeeping.</summary>
    public DateTime? LockedOutUntil { get; set; }

    internal static string NewSecurityStamp() => Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(20));
}

/// <summary>One sign-in on one device; it ends by sign-out, by time, or when somebody revokes it. Bookkeeping, real clock.</summary>
public sealed class Session
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required DateTime StartedAt { get; init; }

    /// <summary>Kept to the minute.</summary>
    public required DateTime SeenAt { get; set; }

    public DateTime? EndedAt { get; set; }

    /// <summary>The <see cref="Person.SecurityStamp"/> at the start.</summary>
    public required string SecurityStamp { get; init; }

    public required string Address { get; init; }

    /// <summary>The browser as it calls itself.</summary>
    public required string Device { get; init; }
}

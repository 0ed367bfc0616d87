namespace Gongkai.Office.Storage;

/// <summary>What is fixed for an installation before its database can be opened: <c>DIR/gongkai.json</c>.</summary>
public sealed record InstallationSettings
{
    /// <summary>Made once; part of the name of every log.</summary>
    public required Guid Installation { get; init; }

    /// <summary>The connection string of a PostgreSQL server; null for SQLite in the folder.</summary>
    public string? Postgres { get; init; }

    /// <summary>How far the business clock is ahead of the real one; negative when behind, zero but in a demo.</summary>
    public TimeSpan ClockOffset { get; init; }

    /// <summary>True when the folder holds invented bodies and people, which every page then says.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Sign-in through a provider that the county runs; null for passwords only.</summary>
    public OpenIdConnectSettings? OpenIdConnect { get; init; }

    /// <summary>How strictly sign-in is guarded.</summary>
    public SignInSettings SignIn { get; init; } = new();

    /// <summary>
    /// Addresses of the proxies before this server, such as <c>127.0.0.1</c> or <c>10.0.0.0/8</c>; from them, and from nobody else, is taken who
    /// asked and by which scheme.
    /// </summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>What the public pages say about the site.</summary>
    public PortalSettings Portal { get; init; } = new();

    /// <summary>The people as whom anybody may sign in by a click; read in a demo only.</summary>
    public IReadOnlyList<DemoPerson> DemoPeople { get; init; } = [];
}

/// <summary>How strictly sign-in is guarded. Everything here goes by the real clock.</summary>
public sealed record SignInSettings
{
    /// <summary>A session ends after that time without a request.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>A session ends that long after sign-in, however busy.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(12);

    /// <summary>So many failures in a row lock the account.</summary>
    public int Failures { get; init; } = 5;

    /// <summary>How long a locked account stays locked.</summary>
    public TimeSpan LockOut { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Days after which a password must be replaced; null for never.</summary>
    public int? PasswordDays { get; init; } = 90;

    /// <summary>Forms with passwords or codes that one address may send in a minute.</summary>
    public int AttemptsAMinute { get; init; } = 10;
}

/// <summary>Somebody as whom a visitor of a demo may sign in.</summary>
/// <param name="UserName">Of a person of the demo.</param>
/// <param name="Role">What the visitor will see, such as 凤鸣镇综合协调岗，经办人.</param>
public sealed record DemoPerson(string UserName, string Role);

/// <summary>An OpenID Connect provider.</summary>
/// <param name="Authority">Its address.</param>
/// <param name="ClientId">The name by which the provider knows this installation.</param>
/// <param name="ClientSecret">The secret shared with it.</param>
/// <param name="DisplayName">How the button on the sign-in page calls it, such as 市统一身份认证.</param>
public sealed record OpenIdConnectSettings(string Authority, string ClientId, string ClientSecret, string DisplayName);

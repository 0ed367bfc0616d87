using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Office.People.Accounts;

/// <summary>ASP.NET Core Identity over our own people.</summary>
internal static class AccountServices
{
    /// <summary>Of PBKDF2 with HMAC-SHA-512, with a salt of 128 bits for each password.</summary>
    private const int PasswordRounds = 210_000;

    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<ILookupNormalizer, NameNormalizer>();
        services.AddIdentityCore<Person>(identity =>
            {
                // PasswordRules says all that there is to say.
                (identity.Password.RequiredLength, identity.Password.RequiredUniqueChars) = (1, 1);
                identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
                identity.User.AllowedUserNameCharacters = ""; // any: UserNames.Fault is asked where an account is made
            })
            .AddUserStore<PersonStore>()
            .AddUserManager<Credentials>()
            .AddPasswordValidator<PasswordRules>()
            .AddErrorDescriber<ChineseIdentityErrors>()
            .AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = PasswordRounds);
        services.AddSingleton<NobodysPassword>();
        services.AddSingleton<SignIns.UnknownNames>();
        services.AddSingleton<SetUpCode>();
        return services;
    }
}

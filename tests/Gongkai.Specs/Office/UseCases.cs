using Gongkai.Law;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Specs.Office;

/// <summary>Calls use cases and queries of an installation, each with services of its own.</summary>
internal static class UseCases
{
    public static Task<T> UseAsync<TCase, T>(this TestInstallation installation, Func<TCase, Task<T>> use)
        where TCase : notnull => installation.UsingAsync(services => use(services.GetRequiredService<TCase>()));

    public static T Allowed<T>(this Ruling<T> ruling) => ruling switch
    {
        Ruling<T>.Allowed allowed => allowed.Value,
        Ruling<T>.Refused refused => throw new Xunit.Sdk.XunitException($"Refused: {refused.Reason.Code}, {refused.Reason.Message}"),
        _ => throw new NotSupportedException(),
    };

    /// <summary>The code of the refusal.</summary>
    public static string Refused<T>(this Ruling<T> ruling) => Assert.IsType<Ruling<T>.Refused>(ruling).Reason.Code;
}

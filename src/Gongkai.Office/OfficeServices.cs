using Gongkai.Office.Files;
using Gongkai.Office.Journal;
using Gongkai.Office.People.Accounts;
using Gongkai.Office.Screening;
using Gongkai.Office.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Office;

/// <summary>The office for whoever hosts it: storage, journal and the use cases of every area.</summary>
public static class OfficeServices
{
    /// <param name="real">The real clock.</param>
    public static IServiceCollection AddGongkaiOffice(this IServiceCollection services, DataFolder folder, TimeProvider real)
    {
        services.AddSingleton(folder);
        services.AddSingleton(real);
        services.AddSingleton(new BusinessClock(real, () => folder.Settings.ClockOffset));
        services.AddScoped(_ => Databases.Open(folder));
        services.AddSingleton<LogGrowth>();
        services.AddScoped<Logbook>();
        services.AddSingleton<FileStore>();
        services.AddSingleton<ScreenedFiles>();
        services.AddAccounts();
        foreach (var useCase in UseCases()) services.AddScoped(useCase);
        return services;
    }

    /// <summary>Every class that is marked as one.</summary>
    private static IEnumerable<Type> UseCases() =>
        typeof(OfficeServices).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IUseCase).IsAssignableFrom(type));
}

/// <summary>Marks a use case or a query that is made anew for every request: it is found and registered by this mark.</summary>
public interface IUseCase;

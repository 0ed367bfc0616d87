using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.People.SignIns;

/// <summary>One person on the sign-in page of a demo.</summary>
public sealed record OfferedPerson(string UserName, string DisplayName, string Role);

/// <summary>Whom the sign-in page of a demo offers: those whom the settings name, in their order.</summary>
public sealed class DemoPeople(OfficeContext data, DataFolder folder) : IUseCase
{
    /// <returns>Nobody unless the folder is a demo.</returns>
    public async Task<IReadOnlyList<OfferedPerson>> ListAsync(CancellationToken cancel)
    {
        if (!folder.Settings.IsDemo) return [];

        var names = folder.Settings.DemoPeople.Select(offered => UserNames.Normalize(offered.UserName)).ToList();
        var people = await data.Set<Person>().AsNoTracking().Where(person => names.Contains(person.NormalizedUserName) && person.DisabledAt == null)
            .ToDictionaryAsync(person => person.NormalizedUserName, person => person.DisplayName, StringComparer.Ordinal, cancel);
        return
        [
            .. from offered in folder.Settings.DemoPeople
               let name = UserNames.Normalize(offered.UserName)
               where people.ContainsKey(name)
               select new OfferedPerson(offered.UserName, people[name], offered.Role),
        ];
    }
}

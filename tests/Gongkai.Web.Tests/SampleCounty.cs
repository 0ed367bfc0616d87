using Gongkai.Agencies;
using Gongkai.Office.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.People;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests;

/// <summary>
/// A county with two towns, and a village below the first; in the first town and in the county, one person for every duty.
/// </summary>
public static class SampleCounty
{
    private static readonly DateOnly Start = new(2020, 1, 1);

    public static AgencyId County { get; } = Id(1);

    public static AgencyId Town { get; } = Id(2);

    public static AgencyId OtherTown { get; } = Id(3);

    public static AgencyId Village { get; } = Id(4);

    public static IReadOnlyDictionary<AgencyId, string> Codes { get; } = new Dictionary<AgencyId, string>
    {
        [County] = "yunyang", [Town] = "fengming", [OtherTown] = "nanxi", [Village] = "guihua",
    };

    /// <summary>The person with this duty at the body.</summary>
    public static Guid Person(AgencyId agency, Duty duty) => new(((agency.Value.ToByteArray()[0] * 100) + IndexOf(duty)), 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 9);

    /// <summary>Builds it in an installation that has nothing in it yet.</summary>
    public static async Task BuildAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await using var work = await scope.ServiceProvider.GetRequiredService<Logbook>().BeginAsync(JournalLog.Installation, Actor.Installation, default, [County, Town]);
        Establish(work, County, AgencyLevel.County, AgencyKind.CountyGovernment, "云阳县人民政府", "云阳县", null);
        Establish(work, Town, AgencyLevel.Town, AgencyKind.TownGovernment, "云阳县凤鸣镇人民政府", "凤鸣镇", County);
        Establish(work, OtherTown, AgencyLevel.Town, AgencyKind.TownGovernment, "云阳县南溪镇人民政府", "南溪镇", County);
        Establish(work, Village, AgencyLevel.Village, AgencyKind.Unknown, "凤鸣镇桂花村村民委员会", "桂花村", Town);
        foreach (var agency in new[] { County, Town })
        {
            foreach (var duty in Duty.All) Appoint(work, agency, duty);
        }

        await work.CommitAsync(new Act("sample-county", "设立示例"), subject: null, note: null, default);
    }

    /// <summary>A session of the person that began just now.</summary>
    public static async Task<Guid> BeginSessionAsync(IServiceProvider services, Guid person)
    {
        await using var scope = services.CreateAsyncScope();
        var data = scope.ServiceProvider.GetRequiredService<OfficeContext>();
        var now = BusinessClock.Stored(TimeProvider.System.GetUtcNow());
        var stamp = await data.Set<Person>().Where(p => p.Id == person).Select(p => p.SecurityStamp).SingleAsync();
        var session = new Session { Id = Guid.CreateVersion7(), PersonId = person, StartedAt = now, SeenAt = now, SecurityStamp = stamp, Address = "127.0.0.1", Device = "Test" };
        data.Add(session);
        await data.SaveChangesAsync();
        return session.Id;
    }

    private static void Establish(Work work, AgencyId id, AgencyLevel level, AgencyKind kind, string name, string shortName, AgencyId? superior)
    {
        work.Add(new Agency { Id = id, Code = AgencyCode.Parse(Codes[id]), Level = level, Kind = kind, EstablishedOn = Start });
        work.Add(new AgencyNaming { Id = work.NewId(), AgencyId = id, From = Start, FullName = name, ShortName = shortName, DocumentCode = shortName, RequestPrefix = $"{shortName}公申" });
        if (superior is { } above) work.Add(new AgencySuperior { Id = work.NewId(), AgencyId = id, From = Start, SuperiorId = above });
    }

    private static void Appoint(Work work, AgencyId agency, Duty duty)
    {
        var id = Person(agency, duty);
        var name = $"{Codes[agency]}.{duty.Code}";
        work.Add(new Person { Id = id, UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = $"王{duty.Label[0]}", SecurityStamp = "1", CreatedAt = work.Now });
        var post = work.Add(new Post { AgencyId = agency, Id = work.NewId(), Name = duty.Label, Duties = [duty], From = Start });
        work.Add(new Tenure { AgencyId = agency, Id = work.NewId(), PostId = post.Id, PersonId = id, From = Start });
    }

    private static int IndexOf(Duty duty) => Duty.All.Select((each, index) => (each, index)).First(pair => pair.each == duty).index;

    private static AgencyId Id(int number) => new(new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1));
}

using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.People;
using Gongkai.Office.Storage;
using Gongkai.Office.Storage.Backups;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Specs.Office.People;

/// <summary>The first start of an installation.</summary>
public sealed class SettingUp
{
    private static readonly RecoveryKey Key = RecoveryKey.Create();

    private static readonly SetUp.Command Command = new(
        new SetUp.Body("云阳县人民政府", "云阳县", "yunyang", "county", "云阳府", "云阳公申", new(2008, 5, 1)),
        [new("tanxl", "谭秀兰", "hash"), new("luojp", "罗建平", "hash"), new("zhouqm", "周启明", "hash")],
        Key);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task It_gives_each_administrator_one_duty_and_happens_once(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        Assert.True(await installation.UsingAsync(services => services.GetRequiredService<SetUp>().IsDueAsync(Cancel)));

        var body = Assert.IsType<Ruling<Agency>.Allowed>(await installation.UsingAsync(services => services.GetRequiredService<SetUp>().HandleAsync(Command, Cancel))).Value;

        await installation.UsingAsync(async services =>
        {
            var data = services.GetRequiredService<OfficeContext>();
            var named = await data.Set<Person>().ToDictionaryAsync(person => person.UserName, Cancel);
            var people = new[] { "tanxl", "luojp", "zhouqm" }.Select(name => named[name]).ToList();
            var standings = new List<Duty>();
            foreach (var person in people)
            {
                var standing = await services.GetRequiredService<StandingQuery>().OfAsync(person.Id, services.GetRequiredService<BusinessClock>().Today, Cancel);
                standings.Add(Assert.Single(standing!.Duties).Duty);
            }

            Assert.Equal(3, named.Count);
            Assert.Equal(SetUp.Administrators, standings);
            Assert.Equal(1, await data.JournalEntries.CountAsync(entry => entry.AgencyId == body.Id && entry.Act == "set-up", Cancel));
        });
        Assert.True(File.Exists(installation.Folder.RecoveryPublicKeyFile));
        Assert.IsType<Ruling<Agency>.Refused>(await installation.UsingAsync(services => services.GetRequiredService<SetUp>().HandleAsync(Command, Cancel)));
    }

    [Fact]
    public void The_start_code_is_read_however_it_is_typed()
    {
        var code = new SetUpCode();

        Assert.True(code.Is(code.Text.ToLowerInvariant().Replace('-', ' ')));
        Assert.False(code.Is(new SetUpCode().Text));
        Assert.False(code.Is(null));
    }
}

using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office;
using Gongkai.Office.Journal;
using Gongkai.Office.Requests;
using Gongkai.Office.Storage;
using Gongkai.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

// SteadyWriter DIR AGENCY COUNT [unsafe]
// Registers applications one after the other and prints the number of each when it is committed, until it is killed.
// With "unsafe" SQLite does not wait for the disk: the spec that watches the disk must notice.
var folder = DataFolder.Open(new DirectoryInfo(args[0]));
var agency = AgencyId.Parse(args[1]);
await using var services = new ServiceCollection().AddLogging().AddGongkaiOffice(folder, TimeProvider.System).BuildServiceProvider();
await using var scope = services.CreateAsyncScope();
if (args is [_, _, _, "unsafe"])
{
    var data = scope.ServiceProvider.GetRequiredService<OfficeContext>();
    await data.Database.OpenConnectionAsync();
    await data.Database.ExecuteSqlRawAsync("PRAGMA synchronous = OFF");
}

var today = scope.ServiceProvider.GetRequiredService<BusinessClock>().Today;
var command = new RegisterRequest.Command(
    agency, RequestChannel.Counter, today, ApplicantKind.NaturalPerson,
    new ApplicantData("周明远", IdentityNumber: null, "13800000000", Address: null, Email: null), "2022年度财政决算", "纸质");
var clerk = new Actor(PersonId: null, "杨慧敏（综合协调岗）");
var output = Console.OpenStandardOutput();
for (var left = int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture); left > 0; left--)
{
    if (await scope.ServiceProvider.GetRequiredService<RegisterRequest>().HandleAsync(command, clerk, default) is not Ruling<Request>.Allowed { Value: var request }) return 1;

    output.Write(System.Text.Encoding.UTF8.GetBytes($"ack {request.Id:D}\n"));
    output.Flush();
}

return 0;

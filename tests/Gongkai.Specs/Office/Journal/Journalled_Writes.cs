using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.Requests;
using Gongkai.Office.Storage;
using Gongkai.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Specs.Office.Journal;

/// <summary>Every write is journalled in the same transaction.</summary>
public sealed class Journalled_Writes
{
    private static readonly RegisterRequest.Command Application = new(
        TestInstallation.Town, RequestChannel.Counter, new(2023, 4, 20), ApplicantKind.NaturalPerson,
        new ApplicantData("周明远", "500235198801011234", "13800000000", "云阳县凤鸣镇桂花村2组", Email: null),
        "凤鸣镇2022年度财政决算", "纸质，自行领取");

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_registered_application_stands_in_its_ledger_and_in_the_journal(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);

        var request = await RegisterAsync(installation);

        await installation.UsingAsync(async services =>
        {
            var data = services.GetRequiredService<OfficeContext>();
            var entry = await data.JournalEntries.Include(e => e.Records).SingleAsync(e => e.AgencyId == TestInstallation.Town, Cancel);
            Assert.Equal(("request-registered", "凤鸣公申〔2023〕1号", 0L), (entry.Act, entry.SubjectName, entry.Sequence));
            Assert.Equal([("requests", request.Id, RecordChange.Added)], entry.Records.Select(record => (record.RecordTable, record.RecordId, record.Change)));
            Assert.Equal("凤鸣公申〔2023〕1号", (await data.Set<Request>().SingleAsync(Cancel)).Number);
        });
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task The_digest_in_the_journal_is_that_of_the_row_as_it_is_read_back(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);

        await RegisterAsync(installation);

        await installation.UsingAsync(async services =>
        {
            var data = services.GetRequiredService<OfficeContext>();
            var record = await data.JournalRecords.SingleAsync(r => r.AgencyId == TestInstallation.Town, Cancel);
            Assert.Equal(record.Digest, RowDigest.Of(data.Entry(await data.Set<Request>().SingleAsync(Cancel))));
        });
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_change_past_the_journal_is_refused(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        await RegisterAsync(installation);

        await installation.UsingAsync(async services =>
        {
            var data = services.GetRequiredService<OfficeContext>();
            data.Remove(await data.Set<Request>().SingleAsync(Cancel));
            await Assert.ThrowsAsync<InvalidOperationException>(() => data.SaveChangesAsync(Cancel));
        });
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_refused_act_leaves_no_trace(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);

        var ruling = await installation.UsingAsync(services =>
            services.GetRequiredService<RegisterRequest>().HandleAsync(Application with { ReceivedOn = new(2023, 4, 21) }, TestInstallation.Clerk, Cancel));

        Assert.Equal("received-in-future", Assert.IsType<Ruling<Request>.Refused>(ruling).Reason.Code);
        Assert.Equal(0, await installation.UsingAsync(services => services.GetRequiredService<OfficeContext>().JournalEntries.CountAsync(e => e.AgencyId == TestInstallation.Town, Cancel)));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Applications_registered_at_the_same_moment_get_numbers_of_their_own(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);

        await Parallel.ForAsync(0, 8, Cancel, async (_, _) => await RegisterAsync(installation));

        var numbers = await installation.UsingAsync(services => services.GetRequiredService<OfficeContext>().Set<Request>().Select(r => r.Number).ToListAsync(Cancel));
        Assert.Equal(Enumerable.Range(1, 8).Select(n => $"凤鸣公申〔2023〕{n}号"), numbers.Order(StringComparer.Ordinal));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task The_signed_head_is_the_root_over_all_entries(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        for (var i = 0; i < 5; i++) await RegisterAsync(installation);

        await installation.UsingAsync(async services =>
        {
            var data = services.GetRequiredService<OfficeContext>();
            var leaves = await data.JournalEntries.Where(e => e.AgencyId == TestInstallation.Town).OrderBy(e => e.Sequence).Select(e => e.LeafHash).ToArrayAsync(Cancel);
            var head = await data.JournalHeads.SingleAsync(h => h.AgencyId == TestInstallation.Town, Cancel);
            var signed = Checkpoint.Open(head.Note, installation.Folder.Keys.Journal.Verifier);
            Assert.Equal(new Checkpoint(JournalLog.Origin(installation.Folder.Settings.Installation, TestInstallation.Town), 5, MerkleTree.Root(leaves)), signed);
        });
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<Request> RegisterAsync(TestInstallation installation) => await installation.UsingAsync(async services =>
        Assert.IsType<Ruling<Request>.Allowed>(await services.GetRequiredService<RegisterRequest>().HandleAsync(Application, TestInstallation.Clerk, Cancel)).Value);
}

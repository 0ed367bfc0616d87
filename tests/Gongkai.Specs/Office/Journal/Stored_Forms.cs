using Gongkai.Office.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Specs.Office.Journal;

/// <summary>SQLite takes any value in any column. A value that reads the same and is found by no query is a change all the same.</summary>
public sealed class Stored_Forms
{
    [Theory]
    [InlineData("UPDATE requests SET received_on = CAST(received_on AS BLOB)")]
    [InlineData("UPDATE requests SET received_on = ' ' || received_on")]
    [InlineData("UPDATE requests SET received_on = replace(received_on, '-', '/')")]
    [InlineData("UPDATE requests SET version = version + 0.5")]
    [InlineData("UPDATE requests SET id = lower(id)")]
    [InlineData("UPDATE journal_entries SET subject_id = lower(subject_id)")]
    [InlineData("UPDATE journal_entries SET act = CAST(act AS BLOB)")]
    [InlineData("INSERT INTO journal_entries (agency_id, id, sequence, at, actor_name, act, leaf_hash) SELECT replace(agency_id, '-', ''), upper(hex(randomblob(4))) || '-0000-7000-8000-000000000000', sequence, at, actor_name, act, leaf_hash FROM journal_entries LIMIT 1")]
    public async Task A_value_that_the_program_did_not_write_is_named(string sql)
    {
        await using var installation = await TestInstallation.CreateAsync(Database.Sqlite);
        await installation.RegisterAsync();
        Assert.True((await VerifyAsync(installation)).IsSound);

        await installation.ExecuteAsync(sql);

        Assert.False((await VerifyAsync(installation)).IsSound);
    }

    private static Task<VerificationResult> VerifyAsync(TestInstallation installation) => installation.UsingAsync(services =>
        services.GetRequiredService<LogVerification>().RunAsync([], TestContext.Current.CancellationToken));
}

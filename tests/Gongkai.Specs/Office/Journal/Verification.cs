using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Drafts;
using Gongkai.Office.Files;
using Gongkai.Office.Journal;
using Gongkai.Office.People;
using Gongkai.Office.Proactive;
using Gongkai.Office.Requests;
using Gongkai.Office.Storage;
using Gongkai.Proactive;
using Gongkai.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Specs.Office.Journal;

/// <summary>Whatever is done to the database past the program is found and named; what is harmless is not.</summary>
public sealed class Verification
{
    private const string Town = "agency_id = '01890000-0000-7000-8000-000000000001'";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task An_untouched_installation_is_sound(Database database)
    {
        await using var installation = await WithRequestsAsync(database);

        var result = await VerifyAsync(installation);

        Assert.True(result.IsSound);
        Assert.Equal([("全系统", 1L, 2L), ("云阳县凤鸣镇人民政府", 5L, 4L)], result.Logs.Select(log => (log.Name, log.Entries, log.Rows)));
    }

    [Theory]
    [InlineData(Database.Sqlite, "VACUUM")]
    [InlineData(Database.Postgres, "VACUUM FULL")]
    [InlineData(Database.Sqlite, "UPDATE people SET access_failed_count = 3, locked_out_until = '2024-01-01 00:00:00'")]
    [InlineData(Database.Postgres, "UPDATE people SET access_failed_count = 3, locked_out_until = '2024-01-01 00:00:00Z'")]
    [InlineData(Database.Sqlite, "DELETE FROM sessions")]
    [InlineData(Database.Postgres, "DELETE FROM sessions")]
    [InlineData(Database.Sqlite, "DELETE FROM drafts")]
    [InlineData(Database.Postgres, "DELETE FROM drafts")]
    public async Task What_is_harmless_still_verifies(Database database, string sql)
    {
        await using var installation = await WithRequestsAsync(database);
        await KeepBookkeepingAsync(installation);

        await installation.ExecuteAsync(sql);

        Assert.True((await VerifyAsync(installation)).IsSound);
    }

    [Theory, MemberData(nameof(Tamperings))]
    public async Task A_tampering_is_found_and_named(Database database, string kind, string sentence, string sql)
    {
        await using var installation = await WithRequestsAsync(database);

        await installation.ExecuteAsync(sql.Replace("TOWN", Town, StringComparison.Ordinal));

        var misfit = await TownMisfitAsync(installation);
        Assert.Equal(kind, misfit?.Kind.Code);
        Assert.Matches(sentence, misfit!.Sentence);
    }

    public static TheoryData<Database, string, string, string> Tamperings()
    {
        (string Kind, string Sentence, string Sql)[] cases =
        [
            ("changed", "^数据表requests中的记录.*（凤鸣公申〔2023〕2号）被改过，与第2条日志", "UPDATE requests SET received_on = '2023-04-19' WHERE number LIKE '%〔2023〕2号'"),
            ("changed", "^数据表requests中的记录.*（凤鸣公申〔2023〕1号）被改过，与第5条日志", "UPDATE requests SET concluded_on = NULL, outcome = NULL WHERE number LIKE '%〔2023〕1号'"),
            ("changed", "^数据表requests中的记录.*被改过", "UPDATE requests SET outcome = 'no-such-outcome' WHERE number LIKE '%〔2023〕1号'"),
            ("changed", "^数据表requests中的记录.*（凤鸣公申〔2023〕3号）被改过", "UPDATE requests SET applicant_name = (SELECT o.applicant_name FROM requests o WHERE o.number LIKE '%〔2023〕4号') WHERE number LIKE '%〔2023〕3号'"),
            ("deleted", "^数据表requests中的记录.*（凤鸣公申〔2023〕3号）不见了", "DELETE FROM requests WHERE number LIKE '%〔2023〕3号'"),
            ("inserted", "^数据表divisions中的记录.*不是在系统中登记的", "INSERT INTO divisions (agency_id, id, name, \"from\", version, digest_key) SELECT agency_id, '01890000-0000-7000-8000-00000000AAAA', '纪检办', '2023-01-01', 1, digest_key FROM requests LIMIT 1"),
            ("changed", "^第2条日志被改过", "UPDATE journal_entries SET actor_name = '张三' WHERE TOWN AND sequence = 1"),
            ("changed", "^第3条日志被改过", "UPDATE journal_records SET digest = (SELECT leaf_hash FROM journal_entries WHERE TOWN AND sequence = 0) WHERE TOWN AND entry_id = (SELECT id FROM journal_entries WHERE TOWN AND sequence = 2)"),
            ("changed", "^第3条日志被改过", "UPDATE journal_records SET change = 'Rewritten' WHERE TOWN AND entry_id = (SELECT id FROM journal_entries WHERE TOWN AND sequence = 2)"),
            ("changed", "^第2条日志被改过", "DELETE FROM journal_records WHERE TOWN AND entry_id = (SELECT id FROM journal_entries WHERE TOWN AND sequence = 1)"),
            ("deleted", "^缺少第2条日志", "DELETE FROM journal_entries WHERE TOWN AND sequence = 1"),
            ("deleted", "^缺少原来的第2条日志", "DELETE FROM journal_entries WHERE TOWN AND sequence = 1; UPDATE journal_entries SET sequence = sequence + 100 WHERE TOWN AND sequence > 1; UPDATE journal_entries SET sequence = sequence - 101 WHERE TOWN AND sequence > 100"),
            ("reordered", "现在的第2条原来是第4条", "UPDATE journal_entries SET sequence = 100 WHERE TOWN AND sequence = 1; UPDATE journal_entries SET sequence = 1 WHERE TOWN AND sequence = 3; UPDATE journal_entries SET sequence = 3 WHERE TOWN AND sequence = 100"),
            ("inserted", "第6条日志没有自己的摘要，是插入的", Insertion),
            ("inserted", "第2条日志没有自己的摘要，是插入的", "UPDATE journal_entries SET sequence = sequence + 101 WHERE TOWN AND sequence > 0; UPDATE journal_entries SET sequence = sequence - 100 WHERE TOWN AND sequence > 100; " + InsertionAt1),
            ("cut-off", "^日志的末尾被截掉了：日志头记有5条，现在只有3条，从第4条起", "DELETE FROM journal_entries WHERE TOWN AND sequence > 2"),
            ("cut-off", "^日志的末尾被截掉了：日志头记有5条，现在只有0条", "DELETE FROM journal_entries WHERE TOWN"),
            ("cut-off", "^日志的末尾被截掉了：留存的检查点记有4条，现在只有3条", "DELETE FROM journal_entries WHERE TOWN AND sequence > 2; UPDATE journal_heads SET size = 3 WHERE TOWN"),
            ("cut-off", "^日志的末尾被截掉了：日志头的签名是5条的，现在只有3条", "DELETE FROM journal_entries WHERE TOWN AND sequence > 2; UPDATE journal_heads SET size = 3 WHERE TOWN; DELETE FROM journal_checkpoints WHERE TOWN"),
            ("changed", "^日志头被改过：其中的摘要", "UPDATE journal_heads SET frontier = (SELECT leaf_hash FROM journal_entries WHERE TOWN AND sequence = 0) WHERE TOWN"),
            ("changed", "^日志头被改过：上面的签名不是本系统的", "UPDATE journal_heads SET note = replace(note, '— gongkai-', '— gongkai-0') WHERE TOWN"),
            ("changed", "^日志头被改过：最后一条的时间", "UPDATE journal_heads SET last_entry_at = (SELECT at FROM journal_entries WHERE TOWN AND sequence = 0) WHERE TOWN"),
            ("deleted", "日志头不见了", "DELETE FROM journal_heads WHERE TOWN"),
            ("changed", "留存的检查点被改过", "UPDATE journal_checkpoints SET note = replace(note, '\n4\n', '\n3\n') WHERE TOWN"),
        ];
        var data = new TheoryData<Database, string, string, string>();
        foreach (var (kind, sentence, sql) in cases)
        {
            data.Add(Database.Sqlite, kind, sentence, sql);
            data.Add(Database.Postgres, kind, sentence, sql);
        }

        return data;
    }

    [Theory]
    [InlineData("changed", "内容与登记时不同")]
    [InlineData("deleted", "不在文件夹里")]
    public async Task A_file_whose_bytes_were_changed_or_taken_away_is_named(string kind, string sentence)
    {
        await using var installation = await TestInstallation.CreateAsync(Database.Sqlite);
        var staff = await Proactive.TownStaff.EngageAsync(installation);
        var facts = new ItemFacts(ItemNature.General, ItemCategory.ConvenienceService, DisclosureClass.Proactive, null, null, DisclosureRule.General, new(2023, 4, 20), null, null);
        var upload = Upload.Of("放水安排表.txt", "东干渠4月25日"u8.ToArray()).Allowed();
        (await installation.ActAsync((DraftItem draft) => draft.HandleAsync(
            new(TestInstallation.Town, Item: null, facts, new ItemContent("春耕用水安排", null, null, null, null, "")) { Files = [(Guid.CreateVersion7(), upload, false)] }, staff.Clerk, Cancel))).Allowed();
        Assert.True((await VerifyAsync(installation)).IsSound);

        var file = Directory.EnumerateFiles(installation.Folder.FilesFolder, "*", SearchOption.AllDirectories).Single();
        if (kind == "deleted") File.Delete(file);
        else await File.AppendAllTextAsync(file, "，另行通知", Cancel);

        var misfit = await TownMisfitAsync(installation);
        Assert.Equal(kind, misfit?.Kind.Code);
        Assert.Contains("放水安排表.txt", misfit!.Sentence, StringComparison.Ordinal);
        Assert.Contains(sentence, misfit.Sentence, StringComparison.Ordinal);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_row_that_the_journal_says_was_removed_is_found_when_it_is_back(Database database)
    {
        await using var installation = await WithRequestsAsync(database);
        var division = new Division { AgencyId = TestInstallation.Town, Id = Guid.CreateVersion7(), Name = "综合协调岗", From = new(2023, 1, 1) };
        await WorkAsync(installation, work => work.Add(division));
        await installation.ExecuteAsync("CREATE TABLE kept AS SELECT * FROM divisions");
        await WorkAsync(installation, work =>
        {
            work.Data.Attach(division);
            work.Data.Remove(division);
            return division;
        });
        Assert.True((await VerifyAsync(installation)).IsSound);

        await installation.ExecuteAsync("INSERT INTO divisions SELECT * FROM kept");

        var misfit = await TownMisfitAsync(installation);
        Assert.Equal((MisfitKind.Inserted, division.Id), (misfit!.Kind, misfit.RecordId));
        Assert.Contains("已经删除", misfit.Sentence, StringComparison.Ordinal);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_record_that_was_tampered_with_cannot_be_made_right_by_a_later_change(Database database)
    {
        await using var installation = await WithRequestsAsync(database);
        await installation.ExecuteAsync("UPDATE requests SET received_on = '2023-04-19' WHERE number LIKE '%〔2023〕2号'");

        await installation.UsingAsync(async services =>
        {
            var request = await services.GetRequiredService<OfficeContext>().Set<Request>().SingleAsync(r => r.Number == "凤鸣公申〔2023〕2号", Cancel);
            await Assert.ThrowsAsync<ChangedPastJournalException>(() => services.GetRequiredService<ConcludeRequest>().HandleAsync(
                new(TestInstallation.Town, request.Id, request.Version, Outcome.Granted, new(2023, 4, 21), AnswerNumber: null), TestInstallation.Clerk, Cancel));
        });

        Assert.Equal((MisfitKind.Changed, 1L), (await TownMisfitAsync(installation)) is { } misfit ? (misfit.Kind, misfit.Sequence) : default);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_head_signed_with_another_key_is_found(Database database)
    {
        await using var installation = await WithRequestsAsync(database);
        var head = await installation.UsingAsync(services => services.GetRequiredService<OfficeContext>().JournalHeads.SingleAsync(h => h.AgencyId == TestInstallation.Town, Cancel));
        var forger = new NoteSigner($"gongkai-{installation.Folder.Settings.Installation:N}", new byte[32]);
        var forged = Checkpoint.Open(head.Note, installation.Folder.Keys.Journal.Verifier)!.Sign(forger);

        await installation.ExecuteAsync($"UPDATE journal_heads SET note = '{forged}' WHERE {Town}");

        Assert.Contains("签名不是本系统的", (await TownMisfitAsync(installation))!.Sentence, StringComparison.Ordinal);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Entries_rewritten_by_somebody_who_knows_the_hashes_do_not_fit_the_signed_head(Database database)
    {
        await using var installation = await WithRequestsAsync(database);
        var entry = await installation.UsingAsync(services => services.GetRequiredService<OfficeContext>().JournalEntries.AsNoTracking().Include(e => e.Records).SingleAsync(e => e.AgencyId == TestInstallation.Town && e.Sequence == 1, Cancel));
        var rewritten = new JournalEntry
        {
            AgencyId = entry.AgencyId, Id = entry.Id, Sequence = entry.Sequence, At = entry.At, ActorId = entry.ActorId, ActorName = "张三", Act = entry.Act,
            SubjectTable = entry.SubjectTable, SubjectId = entry.SubjectId, SubjectName = entry.SubjectName, Note = entry.Note, LeafHash = [],
        };
        var leaf = Convert.ToHexString(MerkleTree.LeafHash(EntryBytes.Of(rewritten, entry.Records)));

        await installation.ExecuteAsync($"UPDATE journal_entries SET actor_name = '张三', leaf_hash = {(database == Database.Sqlite ? $"X'{leaf}'" : $"'\\x{leaf}'::bytea")} WHERE {Town} AND sequence = 1");

        Assert.Matches("^第1条至第4条日志中有的被改过：与.*留存的检查点不一致", (await TownMisfitAsync(installation))!.Sentence);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task An_old_copy_put_back_is_found_by_a_checkpoint_that_was_kept_elsewhere(Database database)
    {
        await using var installation = await WithRequestsAsync(database);
        await installation.ExecuteAsync(string.Join(';', Copied.Select(table => $"CREATE TABLE kept_{table} AS SELECT * FROM {table}")));
        await installation.RegisterAsync();
        var kept = KeptProof.Parse("打印的检查点.txt", (await HeadAsync(installation)).Note);

        await installation.ExecuteAsync(string.Join(';', Copied.Reverse().Select(table => $"DELETE FROM {table}").Concat(Copied.Select(table => $"INSERT INTO {table} SELECT * FROM kept_{table}"))));

        Assert.True((await VerifyAsync(installation)).IsSound);
        var misfit = await TownMisfitAsync(installation, kept);
        Assert.Equal(MisfitKind.CutOff, misfit!.Kind);
        Assert.Contains("给出的“打印的检查点.txt”记有6条，现在只有5条", misfit.Sentence, StringComparison.Ordinal);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_checkpoint_and_a_receipt_of_the_same_log_fit(Database database)
    {
        await using var installation = await WithRequestsAsync(database);
        var receipt = await WorkAsync(installation, work => work.Add(new Division { AgencyId = TestInstallation.Town, Id = work.NewId(), Name = "综合协调岗", From = new(2023, 1, 1) }));
        var checkpoint = (await HeadAsync(installation)).Note;
        await installation.RegisterAsync();

        var kept = new[] { KeptProof.Parse("回执.txt", receipt.ToFile().ToString()), KeptProof.Parse("检查点.txt", checkpoint) };

        Assert.True((await VerifyAsync(installation, kept)).IsSound);
    }

    [Fact]
    public async Task A_receipt_is_read_back_as_it_was_written_and_proves_its_entry()
    {
        await using var installation = await WithRequestsAsync(Database.Sqlite);
        var file = (await WorkAsync(installation, work => work.Add(new Division { AgencyId = TestInstallation.Town, Id = work.NewId(), Name = "综合协调岗", From = new(2023, 1, 1) }))).ToFile();

        var read = ReceiptFile.Parse(file.ToString().ReplaceLineEndings("\r\n"));

        Assert.Equal(file.ToString(), read.ToString());
        Assert.True(read.IsProvedBy(Checkpoint.Open(read.Note, installation.Folder.Keys.Journal.Verifier)!));
    }

    [Fact]
    public async Task A_receipt_that_was_changed_does_not_hold()
    {
        await using var installation = await WithRequestsAsync(Database.Sqlite);
        var file = (await WorkAsync(installation, work => work.Add(new Division { AgencyId = TestInstallation.Town, Id = work.NewId(), Name = "综合协调岗", From = new(2023, 1, 1) }))).ToFile();

        var changed = KeptProof.Parse("回执.txt", (file with { Index = 2 }).ToString());

        Assert.Contains("自身不成立", (await TownMisfitAsync(installation, changed))!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_checkpoint_after_the_keys_were_replaced_shows_it()
    {
        await using var installation = await WithRequestsAsync(Database.Sqlite);
        var note = (await HeadAsync(installation)).Note;
        var foreign = Checkpoint.Open(note, installation.Folder.Keys.Journal.Verifier)!.Sign(new NoteSigner($"gongkai-{installation.Folder.Settings.Installation:N}", new byte[32]));

        Assert.Contains("密钥被换过", (await TownMisfitAsync(installation, KeptProof.Parse("旧检查点.txt", foreign)))!.Sentence, StringComparison.Ordinal);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task Verification_reads_a_long_log_in_pieces(Database database)
    {
        await using var installation = await WithRequestsAsync(database);
        for (var i = 0; i < 2_100; i += 100)
        {
            await installation.UsingAsync(async services =>
            {
                var logbook = services.GetRequiredService<Logbook>();
                for (var j = 0; j < 100; j++)
                {
                    await using var work = await logbook.BeginAsync(TestInstallation.Town, TestInstallation.Clerk, Cancel);
                    await work.CommitAsync(RequestActs.ApplicantViewed, subject: null, note: null, Cancel);
                }
            });
        }

        Assert.Equal(2_105, (await VerifyAsync(installation)).Logs.Single(log => log.Log == TestInstallation.Town).Entries);
        await installation.ExecuteAsync($"UPDATE journal_entries SET note = '改' WHERE {Town} AND sequence = 1999");
        Assert.Equal(1_999, (await TownMisfitAsync(installation))!.Sequence);
    }

    private const string Columns = "id, agency_id, sequence, at, actor_id, actor_name, act, subject_table, subject_id, subject_name, note, leaf_hash";

    private const string Insertion = $"INSERT INTO journal_entries ({Columns}) SELECT '01890000-0000-7000-8000-00000000BBBB', agency_id, 5, at, actor_id, actor_name, act, subject_table, subject_id, subject_name, note, leaf_hash FROM journal_entries WHERE TOWN AND sequence = 4";

    private const string InsertionAt1 = $"INSERT INTO journal_entries ({Columns}) SELECT '01890000-0000-7000-8000-00000000BBBB', agency_id, 1, at, actor_id, actor_name, act, subject_table, subject_id, subject_name, note, leaf_hash FROM journal_entries WHERE TOWN AND sequence = 0";

    private static readonly string[] Copied = ["requests", "journal_entries", "journal_records", "journal_heads", "journal_checkpoints"];

    /// <summary>Four applications on one day, the first answered on the next: five entries in the town's log and one kept checkpoint.</summary>
    private static async Task<TestInstallation> WithRequestsAsync(Database database)
    {
        var installation = await TestInstallation.CreateAsync(database);
        var first = await installation.RegisterAsync();
        for (var i = 0; i < 3; i++) await installation.RegisterAsync();
        installation.Clock.MoveTo(new DateOnly(2023, 4, 21));
        await installation.UsingAsync(async services => Assert.IsType<Ruling<Request>.Allowed>(await services.GetRequiredService<ConcludeRequest>().HandleAsync(
            new(TestInstallation.Town, first.Id, first.Version, Outcome.Granted, new(2023, 4, 21), "凤鸣府公复〔2023〕1号"), TestInstallation.Clerk, Cancel)));
        return installation;
    }

    private static async Task KeepBookkeepingAsync(TestInstallation installation) => await installation.UsingAsync(async services =>
    {
        var data = services.GetRequiredService<OfficeContext>();
        var person = new Person { Id = Guid.CreateVersion7(), UserName = "yang", NormalizedUserName = "YANG", DisplayName = "杨慧敏", CreatedAt = installation.Clock.GetUtcNow().UtcDateTime };
        await using (var work = await services.GetRequiredService<Logbook>().BeginAsync(JournalLog.Installation, Actor.Installation, Cancel))
        {
            work.Add(person);
            await work.CommitAsync(new Act("person-added", "登记人员"), new Subject(person, "杨慧敏"), note: null, Cancel);
        }

        data.Add(new Session { Id = Guid.CreateVersion7(), PersonId = person.Id, StartedAt = person.CreatedAt, SeenAt = person.CreatedAt, SecurityStamp = "", Address = "10.0.0.1", Device = "Firefox" });
        data.Add(new Draft { AgencyId = TestInstallation.Town, Id = Guid.CreateVersion7(), PersonId = person.Id, Form = "/requests/new", Fields = installation.Folder.Keys.Columns.Seal("x", person.Id, "fields"), KeptAt = person.CreatedAt });
        await data.SaveChangesAsync(Cancel);
    });

    private static async Task<JournalReceipt> WorkAsync(TestInstallation installation, Func<Work, JournalledRow> act) => await installation.UsingAsync(async services =>
    {
        await using var work = await services.GetRequiredService<Logbook>().BeginAsync(TestInstallation.Town, TestInstallation.Clerk, Cancel);
        var row = act(work);
        return await work.CommitAsync(new Act("division-kept", "登记科室"), new Subject(row, "综合协调岗"), note: null, Cancel);
    });

    private static Task<JournalHead> HeadAsync(TestInstallation installation) =>
        installation.UsingAsync(services => services.GetRequiredService<OfficeContext>().JournalHeads.SingleAsync(h => h.AgencyId == TestInstallation.Town, Cancel));

    private static Task<VerificationResult> VerifyAsync(TestInstallation installation, params KeptProof[] kept) =>
        installation.UsingAsync(services => services.GetRequiredService<LogVerification>().RunAsync(kept, Cancel));

    private static async Task<Misfit?> TownMisfitAsync(TestInstallation installation, params KeptProof[] kept) =>
        (await VerifyAsync(installation, kept)).Logs.Single(log => log.Log == TestInstallation.Town).Misfit;
}

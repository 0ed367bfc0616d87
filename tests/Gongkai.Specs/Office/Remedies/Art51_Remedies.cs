using Gongkai.Office.Remedies;
using Gongkai.Office.Storage;
using Gongkai.Remedies;

namespace Gongkai.Specs.Office.Remedies;

/// <summary>Regulation Art. 51: reconsiderations and suits are recorded when accepted and when decided.</summary>
public sealed class Art51_Remedies
{
    private static readonly DateOnly Today = new(2023, 4, 20);

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_reconsideration_is_recorded_with_its_application_and_then_decided(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var request = await installation.RegisterAsync(new(2023, 2, 1));

        var remedy = await installation.ActAsync((RecordRemedy record) => record.HandleAsync(Reconsideration with { RequestNumber = request.Number }, TestInstallation.Clerk, Cancel)).Allowed();
        Assert.Equal(request.Id, remedy.RequestId);
        DecideRemedy.Command decision = new(TestInstallation.Town, remedy.Id, remedy.Version, RemedyResult.Upheld, Today);
        Assert.Equal("day-before", await installation.ActAsync((DecideRemedy decide) => decide.HandleAsync(decision with { DecidedOn = Reconsideration.AcceptedOn.AddDays(-1) }, TestInstallation.Clerk, Cancel)).Refused());
        var decided = await installation.ActAsync((DecideRemedy decide) => decide.HandleAsync(decision, TestInstallation.Clerk, Cancel)).Allowed();
        Assert.Equal((RemedyResult.Upheld, Today), (decided.Result, decided.DecidedOn));
        Assert.Equal("already-decided", await installation.ActAsync((DecideRemedy decide) => decide.HandleAsync(decision, TestInstallation.Clerk, Cancel)).Refused());
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.Postgres)]
    public async Task A_case_stands_once_and_speaks_of_an_application_that_is_there(Database database)
    {
        await using var installation = await TestInstallation.CreateAsync(database);
        var remedy = await installation.ActAsync((RecordRemedy record) => record.HandleAsync(Reconsideration, TestInstallation.Clerk, Cancel)).Allowed();

        Assert.Equal("number-used", await installation.ActAsync((RecordRemedy record) => record.HandleAsync(Reconsideration, TestInstallation.Clerk, Cancel)).Refused());
        Assert.Equal("request-unknown", await installation.ActAsync((ChangeRemedy change) => change.HandleAsync(
            new(TestInstallation.Town, remedy.Id, remedy.Version, remedy.CaseNumber, remedy.AcceptedOn, "凤鸣公申〔2023〕9号", "补登记"), TestInstallation.Clerk, Cancel)).Refused());
        await installation.RegisterAsync(Today);
        Assert.Equal("day-before", await installation.ActAsync((ChangeRemedy change) => change.HandleAsync(
            new(TestInstallation.Town, remedy.Id, remedy.Version, remedy.CaseNumber, remedy.AcceptedOn, "凤鸣公申〔2023〕1号", "补登记"), TestInstallation.Clerk, Cancel)).Refused());
        Assert.Equal(JournalledRow.ChangedMeanwhile, await installation.ActAsync((ChangeRemedy change) => change.HandleAsync(
            new(TestInstallation.Town, remedy.Id, remedy.Version - 1, remedy.CaseNumber, remedy.AcceptedOn, RequestNumber: null, "补登记"), TestInstallation.Clerk, Cancel)).Refused());
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static RecordRemedy.Command Reconsideration => new(TestInstallation.Town, RemedyKind.Reconsideration, "云阳府复〔2023〕6号", new(2023, 3, 1), RequestNumber: null);
}

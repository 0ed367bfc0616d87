using Gongkai.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Proactive;
using Gongkai.Office.Remedies;
using Gongkai.Office.Requests;

namespace Gongkai.Office.Demo;

/// <summary>What a body's clerk enters in its ledgers, on the day on which it happens.</summary>
internal sealed class LedgerStory(Timeline timeline, DemoOffice office, LedgerContent ledger)
{
    public void Tell()
    {
        foreach (var item in ledger.Items ?? []) On(item.On, (clerk, cancel) => RecordAsync(item, clerk, cancel));
        foreach (var decision in ledger.Decisions ?? []) Tell(decision);
        foreach (var charge in ledger.Charges ?? []) On(charge.On, (clerk, cancel) => RecordAsync(charge, clerk, cancel));
        foreach (var document in ledger.Documents ?? []) Tell(document);
        foreach (var request in ledger.Requests ?? []) Tell(request);
        foreach (var remedy in ledger.Remedies ?? []) Tell(remedy);
    }

    private AgencyId Agency => office.Agencies[ledger.Agency];

    private void On(DateOnly day, Func<Actor, CancellationToken, Task> act) => timeline.On(day, cancel => act(office.ClerkOf(ledger.Agency, day), cancel));

    private async Task RecordAsync(RecordedItemContent item, Actor clerk, CancellationToken cancel) =>
        await office.ActAsync((RecordItem record) => record.HandleAsync(new(Agency, item.Title, item.Category, item.On, item.Number), clerk, cancel));

    private void Tell(DecisionContent content)
    {
        Decision? decision = null;
        On(content.On, async (clerk, cancel) =>
            decision = await office.ActAsync((RecordDecision record) => record.HandleAsync(new(Agency, content.Kind, content.Number, content.Subject, content.On), clerk, cancel)));
        if (content.Shown is { } shown)
        {
            On(shown, (clerk, cancel) => office.ActAsync((ChangeDecision change) => change.HandleAsync(
                new(Agency, decision!.Id, decision.Version, content.Kind, content.Number, content.Subject, content.On, office.Documents[content.Number], "决定已经公开，补充公开的信息"), clerk, cancel)));
        }
    }

    private async Task RecordAsync(ChargeContent charge, Actor clerk, CancellationToken cancel) =>
        await office.ActAsync((RecordCharge record) => record.HandleAsync(new(Agency, charge.Item, charge.Fen, charge.On, charge.Receipt), clerk, cancel));

    private void Tell(DocumentContent content)
    {
        NormativeDocument? document = null;
        On(content.On < DemoDays.SetUp ? DemoDays.OldDocuments : content.On, async (clerk, cancel) =>
            document = await office.ActAsync((RecordNormativeDocument record) =>
                record.HandleAsync(new(Agency, content.Kind, content.Title, content.Number, content.On) { Details = Details(content, item: null) }, clerk, cancel)));
        if (content.Linked is { } linked)
        {
            On(linked, async (clerk, cancel) => document = await office.ActAsync((ChangeNormativeDocument change) => change.HandleAsync(
                new(Agency, document!.Id, document.Version, content.Title, content.Number, content.On, Details(content, office.Documents[content.Number]), "文件已经公开，补充公开的信息"), clerk, cancel)));
        }

        if (content.Repealed is { } repealed)
        {
            On(repealed, (clerk, cancel) =>
                office.ActAsync((RepealNormativeDocument repeal) => repeal.HandleAsync(new(Agency, document!.Id, document.Version, repealed, content.Basis!), clerk, cancel)));
        }
    }

    private static DocumentDetails Details(DocumentContent content, Guid? item) => new(content.Register, content.Effective, content.Until, content.Filing, item);

    private void Tell(RequestContent content)
    {
        Request? request = null;
        On(content.Received, async (clerk, cancel) =>
        {
            var applicant = new ApplicantData(content.Applicant.Name, content.Applicant.IdentityNumber, content.Applicant.Telephone, content.Applicant.Address, Email: null);
            var command = new RegisterRequest.Command(Agency, content.Channel, content.Received, content.Applicant.Kind, applicant, content.Description, content.Delivery);
            request = await office.ActAsync((RegisterRequest register) => register.HandleAsync(command, clerk, cancel));
        });
        if (content.Concluded is { } concluded)
        {
            On(concluded, (clerk, cancel) =>
                office.ActAsync((ConcludeRequest conclude) => conclude.HandleAsync(new(Agency, request!.Id, request.Version, content.Outcome!, concluded, content.Answer), clerk, cancel)));
        }
    }

    private void Tell(RemedyContent content)
    {
        Remedy? remedy = null;
        On(content.Accepted, async (clerk, cancel) =>
            remedy = await office.ActAsync((RecordRemedy record) => record.HandleAsync(new(Agency, content.Kind, content.Case, content.Accepted, content.Request), clerk, cancel)));
        if (content.Decided is { } decided)
        {
            On(decided, (clerk, cancel) =>
                office.ActAsync((DecideRemedy decide) => decide.HandleAsync(new(Agency, remedy!.Id, remedy.Version, content.Result!, decided), clerk, cancel)));
        }
    }
}

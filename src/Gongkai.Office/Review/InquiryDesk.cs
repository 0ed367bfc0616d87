using Gongkai.Agencies;
using Gongkai.Office.Journal;
using Gongkai.Office.Storage;
using Gongkai.Review;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.Review;

/// <summary>Reads the questions to other bodies. Like the desk of the review it knows nothing of what they are about.</summary>
internal static class InquiryDesk
{
    /// <summary>The questions about the subject, in the order in which they were asked.</summary>
    public static Task<List<ReviewInquiry>> InquiriesOfAsync(this OfficeContext data, AgencyId agency, Guid subject, CancellationToken cancel) =>
        data.Set<ReviewInquiry>().AsNoTracking().Where(i => i.AgencyId == agency && i.SubjectId == subject).OrderBy(i => i.Ordinal).ToListAsync(cancel);

    /// <summary>For the rules.</summary>
    public static Inquiries Read(IEnumerable<ReviewInquiry> rows) => Inquiries.Of(rows.SelectMany(Acts).OrderBy(act => act.Ordinal).Select(act => act.Act));

    /// <summary>The place of the next question, answer or withdrawal.</summary>
    public static int NextOrdinal(IReadOnlyCollection<ReviewInquiry> rows) => rows.Count + rows.Count(row => !row.IsOpen) + 1;

    /// <summary>The question as it reached the other body; null where that body does not work here. The work must be open in its log.</summary>
    public static async Task<ReceivedInquiry?> ReceivedAsync(this Work work, ReviewInquiry inquiry, CancellationToken cancel) => inquiry.AskedAgencyId is { } asked
        ? await work.Data.Set<ReceivedInquiry>().SingleAsync(r => r.AgencyId == asked && r.InquiryId == inquiry.Id, cancel)
        : null;

    private static IEnumerable<(int Ordinal, InquiryAct Act)> Acts(ReviewInquiry row)
    {
        yield return (row.Ordinal, new InquiryAct.Ask(row.Id, row.Kind, new AskedBody(row.AskedAgencyId, row.AskedName), row.TextId));
        if (row.SettledOrdinal is { } settled) yield return (settled, row.Answer is { } answer ? new InquiryAct.Answer(row.Id, answer) : new InquiryAct.Withdraw(row.Id));
    }
}

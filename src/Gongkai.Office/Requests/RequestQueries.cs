namespace Gongkai.Office.Requests;

/// <summary>Questions to the ledger of applications.</summary>
public static class RequestQueries
{
    /// <summary>Received in the year.</summary>
    public static IQueryable<Request> ReceivedIn(this IQueryable<Request> requests, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return requests.Where(request => request.ReceivedOn >= first && request.ReceivedOn <= last);
    }

    /// <summary>Not yet concluded, or concluded.</summary>
    public static IQueryable<Request> WhereOpen(this IQueryable<Request> requests, bool isOpen) =>
        requests.Where(request => request.ConcludedOn == null == isOpen);
}

using Gongkai.Office.Search;
using Gongkai.Office.ToDo;

namespace Gongkai.Web.Workspace;

/// <summary>Where the pages of a body stand: the one place that knows the addresses of records. All begin with <c>~/</c>.</summary>
public static class Addresses
{
    public static string Home(string agency) => $"~/workspace/{agency}";

    public static string Request(string agency, Guid id) => $"{Home(agency)}/requests/{id:D}";

    public static string Item(string agency, Guid id) => $"{Home(agency)}/items/{id:D}";

    public static string ItemVersion(string agency, Guid id) => $"{Home(agency)}/items/versions/{id:D}";

    public static string ReceivedInquiry(string agency, Guid id) => $"{Home(agency)}/inquiries/{id:D}";

    public static string NormativeDocument(string agency, Guid id) => $"{Home(agency)}/registers/normative-documents/{id:D}";

    public static string Decision(string agency, Guid id) => $"{Home(agency)}/registers/decisions/{id:D}";

    public static string Charge(string agency, Guid id) => $"{Home(agency)}/registers/charges/{id:D}";

    public static string Remedy(string agency, Guid id) => $"{Home(agency)}/remedies/{id:D}";

    public static string Notice(string agency, Guid id) => $"{Home(agency)}/notices/{id:D}";

    public static string Place(string agency, Guid id) => $"{Home(agency)}/places/{id:D}";

    public static string SubsidyList(string agency, Guid id) => $"{Home(agency)}/subsidies/{id:D}";

    public static string Meeting(string agency, Guid id) => $"{Home(agency)}/meetings/{id:D}";

    public static string AnnualReport(string agency, int year) => $"{Home(agency)}/annual-reports/{year}";

    public static string Of(string agency, ToDoLine line) => line.Kind switch
    {
        ToDoKind.ItemVersion => ItemVersion(agency, line.Subject!.Value),
        ToDoKind.ReceivedInquiry => ReceivedInquiry(agency, line.Subject!.Value),
        ToDoKind.AnnualReport => AnnualReport(agency, line.Year!.Value),
        ToDoKind.NormativeDocument => NormativeDocument(agency, line.Subject!.Value),
        ToDoKind.Notice => Notice(agency, line.Subject!.Value),
        ToDoKind.Place => Place(agency, line.Subject!.Value),
        ToDoKind.SubsidyList => SubsidyList(agency, line.Subject!.Value),
        ToDoKind.VillageComplaint => $"{Home(agency)}/village-complaints/{line.Subject!.Value:D}",
        ToDoKind.SubsidyRelease => $"{Home(agency)}/subsidies",
        ToDoKind.Meeting => Meeting(agency, line.Subject!.Value),
        ToDoKind.PenaltyWithdrawal => Item(agency, line.Subject!.Value),
        _ => Request(agency, line.Subject!.Value),
    };

    public static string Of(string agency, FoundRecord found) => found.Kind switch
    {
        FoundKind.Item => Item(agency, found.Id),
        FoundKind.NormativeDocument => NormativeDocument(agency, found.Id),
        FoundKind.Decision => Decision(agency, found.Id),
        FoundKind.Charge => Charge(agency, found.Id),
        FoundKind.Remedy => Remedy(agency, found.Id),
        _ => Request(agency, found.Id),
    };
}

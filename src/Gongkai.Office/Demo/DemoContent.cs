using System.Text.Json;
using System.Text.Json.Serialization;
using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Agencies;
using Gongkai.Office.People;
using Gongkai.Proactive;
using Gongkai.Proactive.Offline;
using Gongkai.Remedies;
using Gongkai.Requests;

namespace Gongkai.Office.Demo;

/// <summary>What a demo tells, from the files in <c>Demo/Content</c>: all of it is invented, and nobody in it can be telephoned.</summary>
internal sealed record DemoContent(
    IReadOnlyList<BodyContent> Bodies, PeopleContent People, IReadOnlyList<LedgerContent> Ledgers, IReadOnlyList<WrittenContent> Written, IReadOnlyList<GuideContent> Guides,
    IReadOnlyList<ReportContent> Reports)
{
    private const string Folder = "demo/";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower),
            new TermJson<AgencyLevel>(), new TermJson<Duty>(), new TermJson<LeadingGroupRole>(), new TermJson<ItemCategory>(), new TermJson<RequestChannel>(),
            new TermJson<ApplicantKind>(), new TermJson<Outcome>(), new TermJson<DecisionKind>(), new TermJson<NormativeKind>(), new TermJson<RemedyKind>(), new TermJson<RemedyResult>(),
            new TermJson<PublicationChannel>(), new TermJson<CatalogueLevel>(), new TermJson<CatalogueAudience>(), new TermJson<CatalogueManner>(),
            new TermJson<ItemNature>(), new TermJson<DisclosureRule>(), new TermJson<InformationOrigin>(), new TermJson<PlaceKind>(), new TermJson<MeetingKind>(), new TermJson<SupplyReceiver>(),
        },
    };

    public CatalogueContent Catalogue { get; private init; } = Read<CatalogueContent>("catalogue.json");

    public OfflineContent Offline { get; private init; } = Read<OfflineContent>("places-fengming.json");

    public static DemoContent Read() => new(
        Read<IReadOnlyList<BodyContent>>("bodies.json"),
        Read<PeopleContent>("people.json"),
        [.. Names().Where(name => name.StartsWith("ledger-", StringComparison.Ordinal)).Select(Read<LedgerContent>)],
        [.. Names().Where(name => name.StartsWith("items-", StringComparison.Ordinal)).Select(Read<WrittenContent>)],
        Read<IReadOnlyList<GuideContent>>("guides.json"),
        Read<IReadOnlyList<ReportContent>>("reports.json"));

    private static IEnumerable<string> Names() => typeof(DemoContent).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => name[Folder.Length..])
        .Order(StringComparer.Ordinal);

    private static T Read<T>(string name)
    {
        using var stream = typeof(DemoContent).Assembly.GetManifestResourceStream(Folder + name) ?? throw new FileNotFoundException($"No demo file '{name}'.", name);
        return JsonSerializer.Deserialize<T>(stream, Json) ?? throw new JsonException($"The demo file '{name}' is empty.");
    }

    /// <summary>A term of a vocabulary is written as its code.</summary>
    private sealed class TermJson<TTerm> : JsonConverter<TTerm>
        where TTerm : class, ITerm<TTerm>
    {
        public override TTerm Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Term.FromCode<TTerm>(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, TTerm value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
    }
}

/// <summary>A body.</summary>
/// <param name="Superior">The code of the body above; null at the top.</param>
/// <param name="Office">Null for villages and communities, which have none.</param>
internal sealed record BodyContent(
    string Code, AgencyLevel Level, AgencyKind Kind, string FullName, string ShortName, string DocumentCode, string RequestPrefix, string? Superior, DateOnly EstablishedOn,
    string? CreditCode = null, string? DivisionCode = null, DisclosureOfficeData? Office = null)
{
    public AgencyNames Names => new(FullName, ShortName, DocumentCode, RequestPrefix);
}

/// <summary>Who works where.</summary>
/// <param name="Visitors">Whom the sign-in page offers, in this order.</param>
internal sealed record PeopleContent(
    IReadOnlyList<PostContent> Posts, IReadOnlyList<DelegationContent> Delegations, IReadOnlyList<LeadingGroupContent> LeadingGroups, IReadOnlyList<Storage.DemoPerson> Visitors)
{
    /// <exception cref="InvalidOperationException">Nobody holds a post under that user name.</exception>
    public string NameOf(string user) => Posts.SelectMany(post => post.Holders).Single(holder => holder.User == user).Name;
}

/// <summary>A post with those who hold it one after another.</summary>
/// <param name="Division">Null when the post stands outside the divisions.</param>
internal sealed record PostContent(string Agency, string Post, IReadOnlyList<Duty> Duties, IReadOnlyList<HolderContent> Holders, string? Division = null);

/// <summary>Somebody's time in a post, both days included.</summary>
/// <param name="From">Null for those who were there before the demo begins.</param>
internal sealed record HolderContent(string User, string Name, DateOnly? From = null, DateOnly? To = null);

/// <summary>Somebody acts for the holder of a post.</summary>
/// <param name="On">The day of the act.</param>
internal sealed record DelegationContent(string Agency, string Post, string Holder, string Delegate, DateOnly On, DateOnly From, DateOnly To, string Reason);

/// <summary>A leading group.</summary>
/// <param name="On">The day of the act.</param>
internal sealed record LeadingGroupContent(string Agency, DateOnly On, DateOnly From, string Basis, IReadOnlyList<MemberContent> Members);

internal sealed record MemberContent(LeadingGroupRole Role, string Name, string Office, string? User = null);

/// <summary>The ledgers of a body. What lies before the demo begins is entered on its first days.</summary>
internal sealed record LedgerContent(
    string Agency, IReadOnlyList<RecordedItemContent>? Items = null, IReadOnlyList<RequestContent>? Requests = null, IReadOnlyList<DecisionContent>? Decisions = null,
    IReadOnlyList<ChargeContent>? Charges = null, IReadOnlyList<DocumentContent>? Documents = null, IReadOnlyList<RemedyContent>? Remedies = null);

/// <summary>An item that was published elsewhere and is only recorded.</summary>
internal sealed record RecordedItemContent(DateOnly On, ItemCategory Category, string Title, string? Number = null);

internal sealed record RequestContent(
    DateOnly Received, RequestChannel Channel, ApplicantContent Applicant, string Description, string Delivery, DateOnly? Concluded = null, Outcome? Outcome = null, string? Answer = null);

internal sealed record ApplicantContent(ApplicantKind Kind, string Name, string IdentityNumber, string Telephone, string Address);

/// <param name="Shown">The day on which it is linked with the item that has its number; null where it is not public.</param>
internal sealed record DecisionContent(DateOnly On, DecisionKind Kind, string Number, string Subject, DateOnly? Shown = null);

internal sealed record ChargeContent(DateOnly On, string Item, long Fen, string Receipt);

/// <param name="Linked">The day on which it is linked with the item that has its number; null where its text is not on the platform.</param>
internal sealed record DocumentContent(
    DateOnly On, NormativeKind Kind, string Title, string Number, DateOnly? Repealed = null, string? Basis = null, string? Register = null, DateOnly? Effective = null, DateOnly? Until = null,
    string? Filing = null, DateOnly? Linked = null);

internal sealed record RemedyContent(RemedyKind Kind, string Case, DateOnly Accepted, string? Request = null, DateOnly? Decided = null, RemedyResult? Result = null);

/// <summary>The words of a yearly report as they were kept on a day; a line a paragraph.</summary>
internal sealed record ReportContent(
    string Agency, int Year, DateOnly On, IReadOnlyList<string> Preface, IReadOnlyList<string> Overview, IReadOnlyList<string> Problems, IReadOnlyList<string> OtherMatters,
    DateOnly? SignedOn = null);

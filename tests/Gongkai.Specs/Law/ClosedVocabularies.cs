using System.Reflection;
using System.Text.RegularExpressions;
using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Proactive;
using Gongkai.Proactive.Offline;
using Gongkai.Proactive.Offline.Subsidies;
using Gongkai.Remedies;
using Gongkai.Requests;
using Gongkai.Review;
using Gongkai.Screening;
using Gongkai.Screening.Wording;

namespace Gongkai.Specs.Law;

/// <summary>What holds for every closed vocabulary: codes are stored, so they must stay one to one.</summary>
public sealed partial class ClosedVocabularies
{
    [Fact]
    public void Every_vocabulary_of_the_rules_is_looked_at_here()
    {
        var vocabularies = typeof(Term).Assembly.GetTypes()
            .Where(type => type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ITerm<>)))
            .Select(type => type.Name);

        Assert.Equal(
            [
                nameof(AgencyLevel), nameof(ApplicantKind), nameof(CatalogueAudience), nameof(CatalogueLevel), nameof(CatalogueManner), nameof(DecisionKind), nameof(DecisionReversal), nameof(DisclosureClass), nameof(DisclosureRule), nameof(DocumentState), nameof(Duty),
                nameof(InformationOrigin), nameof(InquiryAnswer), nameof(InquiryKind), nameof(ItemCategory), nameof(ItemNature), nameof(MeetingKind), nameof(NormativeKind), nameof(NoticeMatter), nameof(Outcome), nameof(PlaceKind), nameof(PortalColumn), nameof(PublicationChannel), nameof(RemedyKind), nameof(RemedyResult), nameof(RequestChannel), nameof(Right),
                nameof(ScreeningKind), nameof(SubsidyColumn), nameof(SupplyReceiver), nameof(VillageAffairsField), nameof(WithholdingGround), nameof(WordKind),
            ],
            vocabularies.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Levels() => IsClosed<AgencyLevel>();

    [Fact]
    public void Duties() => IsClosed<Duty>();

    [Fact]
    public void Rights() => IsClosed<Right>();

    [Fact]
    public void Kinds_of_applicant() => IsClosed<ApplicantKind>();

    [Fact]
    public void Channels() => IsClosed<RequestChannel>();

    [Fact]
    public void Outcomes() => IsClosed<Outcome>();

    [Fact]
    public void Categories_of_items() => IsClosed<ItemCategory>();

    [Fact]
    public void Natures_of_items() => IsClosed<ItemNature>();

    [Fact]
    public void Places() => IsClosed<PlaceKind>();

    [Fact]
    public void Matters_of_notices() => IsClosed<NoticeMatter>();

    [Fact]
    public void Columns_of_lists() => IsClosed<SubsidyColumn>();

    [Fact]
    public void Fields_of_village_affairs() => IsClosed<VillageAffairsField>();

    [Fact]
    public void Receivers_of_supplies() => IsClosed<SupplyReceiver>();

    [Fact]
    public void Kinds_of_meeting() => IsClosed<MeetingKind>();

    [Fact]
    public void Columns_of_the_platform() => IsClosed<PortalColumn>();

    [Fact]
    public void Classes_of_disclosure() => IsClosed<DisclosureClass>();

    [Fact]
    public void Grounds_for_withholding() => IsClosed<WithholdingGround>();

    [Fact]
    public void States_of_documents_and_reversals_of_decisions()
    {
        IsClosed<DocumentState>();
        IsClosed<DecisionReversal>();
    }

    [Fact]
    public void Origins_of_information() => IsClosed<InformationOrigin>();

    [Fact]
    public void Limits_of_disclosure() => IsClosed<DisclosureRule>();

    [Fact]
    public void Columns_of_the_standard_catalogue()
    {
        IsClosed<PublicationChannel>();
        IsClosed<CatalogueAudience>();
        IsClosed<CatalogueManner>();
        IsClosed<CatalogueLevel>();
    }

    [Fact]
    public void Kinds_of_decision() => IsClosed<DecisionKind>();

    [Fact]
    public void Kinds_of_normative_document() => IsClosed<NormativeKind>();

    [Fact]
    public void What_screening_looks_for()
    {
        IsClosed<ScreeningKind>();
        IsClosed<WordKind>();
    }

    [Fact]
    public void Kinds_of_remedy() => IsClosed<RemedyKind>();

    [Fact]
    public void Results_of_remedies() => IsClosed<RemedyResult>();

    [Fact]
    public void Questions_to_other_bodies_and_their_answers()
    {
        IsClosed<InquiryKind>();
        IsClosed<InquiryAnswer>();
        Assert.All(InquiryKind.All, kind => Assert.NotEmpty(InquiryAnswer.To(kind)));
    }

    [Theory]
    [InlineData("Granted")]
    [InlineData("予以公开")]
    [InlineData("")]
    public void What_is_no_code_is_refused(string code)
    {
        Assert.Throws<UnknownTermException>(() => Outcome.FromCode(code));
        Assert.Null(Term.Find<Outcome>(code));
    }

    /// <summary>All its words are listed once, each has a code of its own and a Chinese label, and is found by its code.</summary>
    private static void IsClosed<T>()
        where T : class, ITerm<T>
    {
        var declared = typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == typeof(T)).Select(field => (T)field.GetValue(null)!);

        Assert.Equal(declared.OrderBy(term => term.Code, StringComparer.Ordinal), T.All.OrderBy(term => term.Code, StringComparer.Ordinal));
        Assert.All(T.All, term =>
        {
            Assert.Matches(KebabCase(), term.Code);
            Assert.Matches(Chinese(), term.Label);
            Assert.Same(term, Term.FromCode<T>(term.Code));
        });
    }

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KebabCase();

    [GeneratedRegex(@"^[\u4e00-\u9fff][\u4e00-\u9fff（）、：，“”/]*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Chinese();
}

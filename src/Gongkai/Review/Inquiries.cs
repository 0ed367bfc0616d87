using System.Collections.Immutable;
using Gongkai.Agencies;
using Gongkai.Law;

namespace Gongkai.Review;

/// <summary>A body that is asked: one of the installation, or any other by its name.</summary>
/// <param name="Agency">Null of a body outside.</param>
public sealed record AskedBody(AgencyId? Agency, string Name)
{
    /// <summary>A body of the installation is the same under every name.</summary>
    public bool Equals(AskedBody? other) => other is not null && (Agency is null ? other.Agency is null && Name == other.Name : Agency == other.Agency);

    public override int GetHashCode() => Agency is { } agency ? agency.GetHashCode() : Name.GetHashCode(StringComparison.Ordinal);
}

/// <summary>What happens to a question that another body is asked about an item.</summary>
public abstract record InquiryAct(Guid Inquiry)
{
    /// <param name="Text">The text that the body was asked about.</param>
    public sealed record Ask(Guid Inquiry, InquiryKind Kind, AskedBody Body, Guid Text) : InquiryAct(Inquiry);

    public sealed record Answer(Guid Inquiry, InquiryAnswer Given) : InquiryAct(Inquiry);

    /// <summary>The question is taken back before it is answered.</summary>
    public sealed record Withdraw(Guid Inquiry) : InquiryAct(Inquiry);
}

/// <summary>
/// The questions about one version to other bodies (协商, 报请确定), and whether what they answered lets it pass (Regulation Arts. 11 para. 1, 17 para. 3).
/// </summary>
/// <remarks>
/// Silence is not agreement: an open question holds up every step until it is answered or taken back. The last answer of a body counts. That a
/// determination overrides a disagreement only when it comes after it, and that 不予公开 is final for the version, is our reading (decision 0011).
/// </remarks>
public sealed record Inquiries
{
    private Inquiries()
    {
    }

    public static Inquiries None { get; } = new();

    /// <summary>Neither answered nor taken back, in the order in which they were asked.</summary>
    public ImmutableList<InquiryAct.Ask> Open { get; private init; } = [];

    /// <summary>Questions with their answers, in the order of the answers.</summary>
    public ImmutableList<(InquiryAct.Ask Question, InquiryAnswer Answer)> Answered { get; private init; } = [];

    /// <summary>After acts that were allowed when they were done.</summary>
    /// <exception cref="InvalidOperationException">An act does not fit: the record is damaged.</exception>
    public static Inquiries Of(IEnumerable<InquiryAct> acts) => acts.Aggregate(None, (inquiries, act) => inquiries.After(act) is Ruling<Inquiries>.Allowed { Value: var after }
        ? after
        : throw new InvalidOperationException($"{act} does not fit the questions before it."));

    /// <returns>
    /// Refused when the body has not answered the same question yet (inquiry-open), the question is settled already (inquiry-settled), the answer
    /// is none to this kind of question (answer-kind), or it has been determined that the version is not disclosed (determined-withheld).
    /// </returns>
    public Ruling<Inquiries> After(InquiryAct act) => act switch
    {
        InquiryAct.Ask when CheckDetermination() is { } withheld => withheld,
        InquiryAct.Ask ask when Open.Exists(open => open.Kind == ask.Kind && open.Body.Equals(ask.Body)) =>
            new Refusal("inquiry-open", $"已经就这一稿向{ask.Body.Name}{ask.Kind.Label}，还没有答复。要重新提出的，请先撤回前一次。", ask.Kind.Basis),
        InquiryAct.Ask ask => this with { Open = Open.Add(ask) },
        _ when Open.Find(open => open.Inquiry == act.Inquiry) is not { } => new Refusal("inquiry-settled", "这次协商或者报请已经答复，或者已经撤回。请刷新后再办理。", Basis: null),
        InquiryAct.Answer { Given: var given } answer => Question(answer) is var question && question.Kind == given.Kind
            ? this with { Open = Open.Remove(question), Answered = Answered.Add((question, given)) }
            : new Refusal("answer-kind", $"“{given.Label}”不是对{question.Kind.Label}的答复。请重新选择。", question.Kind.Basis),
        InquiryAct.Withdraw => this with { Open = Open.Remove(Question(act)) },
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, message: null),
    };

    /// <summary>Whether the answers let the version pass a step or become public with this text.</summary>
    /// <returns>
    /// Null when they do. Refused while it is determined that it is not disclosed (determined-withheld), a question is open (inquiry-open), a body
    /// does not agree and nobody has determined otherwise since (not-agreed), or the text still is the one that was to be changed (changes-open).
    /// </returns>
    public Refusal? CheckPass(Guid text)
    {
        if (CheckDetermination() is { } withheld) return withheld;
        if (Open is [var first, ..])
        {
            var waiting = string.Join("；", Open.GroupBy(open => open.Kind).Select(kind => $"{string.Join("、", kind.Select(open => open.Body.Name))}还没有答复（{kind.Key.Label}）"));
            return new Refusal("inquiry-open", $"{waiting}，不能通过或者发布。没有答复不视为同意；等待期间可以退回，也可以写明理由撤回{first.Kind.Label}。", first.Kind.Basis);
        }

        var agreed = Answered.Where(each => each.Question.Kind == InquiryKind.Agreement).GroupBy(each => each.Question.Body).Select(body => body.Last()).ToList();
        var determined = Answered.FindLastIndex(each => each.Answer == InquiryAnswer.Disclosable);
        if (agreed.Find(each => each.Answer == InquiryAnswer.Disagreed && Answered.IndexOf(each) > determined) is { Question: { } disagreed })
            return new Refusal("not-agreed", $"{disagreed.Body.Name}不同意公开，不能通过或者发布。请修改后重新协商，或者报请有关主管部门确定可以公开。", LegalBasis.Regulation(11, 1));
        return agreed.Find(each => each.Answer == InquiryAnswer.AgreedWithChanges && each.Question.Text == text && Answered.IndexOf(each) > determined) is { Question: { } changing }
            ? new Refusal("changes-open", $"{changing.Body.Name}答复修改后公开，送去协商的文字还没有改动，不能通过或者发布。请退回修改，或者由审查人直接改正后通过。", LegalBasis.Regulation(11, 1))
            : null;
    }

    /// <summary>Refused (determined-withheld) once it is determined that the version is not disclosed; null otherwise.</summary>
    public Refusal? CheckDetermination() => Answered.Find(each => each.Answer == InquiryAnswer.NotDisclosable) is { Question: { } referral }
        ? new Refusal("determined-withheld", $"{referral.Body.Name}已经确定不予公开，这一稿不能作为主动公开信息办理。请退回起草人，把公开属性改为不予公开。", LegalBasis.Regulation(17, 3))
        : null;

    private InquiryAct.Ask Question(InquiryAct act) => Open.Find(open => open.Inquiry == act.Inquiry)!;
}

using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Review;

namespace Gongkai.Specs.Review;

/// <summary>协商 (Regulation Art. 11 para. 1) and 报请确定 (Art. 17 para. 3): what the questions to other bodies do to the review of a version.</summary>
public sealed class Art11_WhatOtherBodiesAnswer
{
    private static readonly Guid Text = Guid.NewGuid();
    private static readonly Guid ChangedText = Guid.NewGuid();
    private static readonly AskedBody Water = new(Agency: null, "云阳县水利局");
    private static readonly AskedBody Finance = new(new AgencyId(Guid.NewGuid()), "云阳县财政局");
    private static readonly AskedBody Secrecy = new(Agency: null, "云阳县国家保密局");

    [Fact]
    public void Silence_is_not_agreement()
    {
        var asked = Asked(Water, Finance);
        var refusal = asked.CheckPass(Text)!;
        Assert.Equal(("inquiry-open", "Regulation Art. 11 para. 1"), (refusal.Code, refusal.Basis!.ToString()));
        Assert.Contains("云阳县水利局、云阳县财政局还没有答复（协商）", refusal.Message, StringComparison.Ordinal);

        var one = Answered(asked, Water, InquiryAnswer.Agreed);
        Assert.Equal("inquiry-open", one.CheckPass(Text)!.Code);
        Assert.Null(Answered(one, Finance, InquiryAnswer.Agreed).CheckPass(Text));
    }

    [Fact]
    public void A_question_to_the_competent_department_holds_the_version_up_by_its_own_article()
    {
        var refusal = Ask(Inquiries.None, Secrecy, InquiryKind.Referral).CheckPass(Text)!;
        Assert.Equal(("inquiry-open", "Regulation Art. 17 para. 3"), (refusal.Code, refusal.Basis!.ToString()));
        Assert.Contains("云阳县国家保密局", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_that_does_not_agree_holds_it_up_until_it_agrees_or_it_is_determined_that_it_may_be_disclosed()
    {
        var refused = Answered(Asked(Water), Water, InquiryAnswer.Disagreed);
        Assert.Equal("not-agreed", refused.CheckPass(ChangedText)!.Code);
        Assert.Null(Answered(Ask(refused, Water), Water, InquiryAnswer.Agreed).CheckPass(Text));
        Assert.Null(Answered(Ask(refused, Secrecy, InquiryKind.Referral), Secrecy, InquiryAnswer.Disclosable).CheckPass(Text));
    }

    [Fact]
    public void A_determination_says_nothing_about_a_disagreement_that_comes_later()
    {
        var determined = Answered(Ask(Asked(Water), Secrecy, InquiryKind.Referral), Secrecy, InquiryAnswer.Disclosable);
        Assert.Equal("not-agreed", Answered(determined, Water, InquiryAnswer.Disagreed).CheckPass(Text)!.Code);
    }

    [Fact]
    public void What_was_agreed_with_changes_passes_with_another_text_only()
    {
        var answered = Answered(Asked(Water), Water, InquiryAnswer.AgreedWithChanges);
        Assert.Equal("changes-open", answered.CheckPass(Text)!.Code);
        Assert.Null(answered.CheckPass(ChangedText));
    }

    [Fact]
    public void What_is_determined_not_to_be_disclosed_never_passes_and_is_not_asked_about_again()
    {
        var determined = Answered(Ask(Inquiries.None, Secrecy, InquiryKind.Referral), Secrecy, InquiryAnswer.NotDisclosable);
        Assert.Equal(("determined-withheld", "Regulation Art. 17 para. 3"), (determined.CheckPass(ChangedText)!.Code, determined.CheckPass(ChangedText)!.Basis!.ToString()));
        Refused(determined, new InquiryAct.Ask(Guid.NewGuid(), InquiryKind.Agreement, Water, Text), "determined-withheld");
    }

    [Fact]
    public void A_question_taken_back_leaves_what_was_answered_before()
    {
        var refused = Answered(Asked(Water), Water, InquiryAnswer.Disagreed);
        var again = Ask(refused, Water);
        Assert.Equal("not-agreed", Allowed(again, new InquiryAct.Withdraw(again.Open[0].Inquiry)).CheckPass(Text)!.Code);

        var first = Asked(Finance);
        Assert.Null(Allowed(first, new InquiryAct.Withdraw(first.Open[0].Inquiry)).CheckPass(Text));
    }

    [Fact]
    public void A_question_is_asked_once_at_a_time_and_settled_once()
    {
        var asked = Asked(Finance);
        var question = asked.Open[0].Inquiry;
        Refused(asked, new InquiryAct.Ask(Guid.NewGuid(), InquiryKind.Agreement, Finance with { Name = "云阳县财政局（国资办）" }, Text), "inquiry-open");
        Refused(asked, new InquiryAct.Answer(question, InquiryAnswer.Disclosable), "answer-kind");
        var answered = Answered(asked, Finance, InquiryAnswer.Agreed);
        Refused(answered, new InquiryAct.Answer(question, InquiryAnswer.Disagreed), "inquiry-settled");
        Refused(answered, new InquiryAct.Withdraw(question), "inquiry-settled");
        Assert.Throws<InvalidOperationException>(() => Inquiries.Of([new InquiryAct.Withdraw(question)]));
    }

    /// <summary>Every sequence of up to five acts over two bodies that are to agree and one that determines: whatever passes keeps the rule.</summary>
    [Fact]
    public void However_it_goes_what_may_pass_has_every_answer_and_no_objection_that_stands()
    {
        var (may, mayNot) = (0, 0);
        Walk([], Inquiries.None, 5);
        Assert.True(may > 100 && mayNot > 1000, $"{may} may pass, {mayNot} may not");

        void Walk(IReadOnlyList<InquiryAct> done, Inquiries inquiries, int left)
        {
            if (inquiries.CheckPass(Text) is null)
            {
                may++;
                Assert.True(MayPass(done), string.Join("\n", done));
            }
            else
            {
                mayNot++;
                Assert.False(MayPass(done), string.Join("\n", done));
            }

            if (left == 0) return;
            foreach (var act in Acts(inquiries))
            {
                if (inquiries.After(act) is Ruling<Inquiries>.Allowed(var next)) Walk([.. done, act], next, left - 1);
            }
        }

        static IEnumerable<InquiryAct> Acts(Inquiries inquiries)
        {
            foreach (var body in new[] { Water, Finance }) yield return new InquiryAct.Ask(Guid.NewGuid(), InquiryKind.Agreement, body, Text);
            yield return new InquiryAct.Ask(Guid.NewGuid(), InquiryKind.Referral, Secrecy, Text);
            foreach (var open in inquiries.Open)
            {
                yield return new InquiryAct.Withdraw(open.Inquiry);
                foreach (var answer in InquiryAnswer.To(open.Kind)) yield return new InquiryAct.Answer(open.Inquiry, answer);
            }
        }

        // The rule once more, told backwards from the acts themselves.
        static bool MayPass(IReadOnlyList<InquiryAct> done)
        {
            var settled = done.Where(act => act is not InquiryAct.Ask).Select(act => act.Inquiry).ToHashSet();
            if (done.OfType<InquiryAct.Ask>().Any(ask => !settled.Contains(ask.Inquiry))) return false;

            var objecting = new HashSet<AskedBody>();
            foreach (var answer in done.OfType<InquiryAct.Answer>())
            {
                var body = done.OfType<InquiryAct.Ask>().Single(ask => ask.Inquiry == answer.Inquiry).Body;
                if (answer.Given == InquiryAnswer.NotDisclosable) return false;
                if (answer.Given == InquiryAnswer.Disclosable) objecting.Clear();
                else if (answer.Given == InquiryAnswer.Agreed) objecting.Remove(body);
                else objecting.Add(body);
            }

            return objecting.Count == 0;
        }
    }

    private static Inquiries Asked(params AskedBody[] bodies) => bodies.Aggregate(Inquiries.None, (inquiries, body) => Ask(inquiries, body));

    private static Inquiries Ask(Inquiries inquiries, AskedBody body, InquiryKind? kind = null) =>
        Allowed(inquiries, new InquiryAct.Ask(Guid.NewGuid(), kind ?? InquiryKind.Agreement, body, Text));

    private static Inquiries Answered(Inquiries inquiries, AskedBody body, InquiryAnswer answer) =>
        Allowed(inquiries, new InquiryAct.Answer(inquiries.Open.Single(open => open.Body.Equals(body)).Inquiry, answer));

    private static Inquiries Allowed(Inquiries inquiries, InquiryAct act) => Assert.IsType<Ruling<Inquiries>.Allowed>(inquiries.After(act)).Value;

    private static void Refused(Inquiries inquiries, InquiryAct act, string code) =>
        Assert.Equal(code, Assert.IsType<Ruling<Inquiries>.Refused>(inquiries.After(act)).Reason.Code);
}

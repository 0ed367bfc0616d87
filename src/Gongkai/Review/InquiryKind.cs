using Gongkai.Law;

namespace Gongkai.Review;

/// <summary>Why another body is asked about an item before it is disclosed.</summary>
public sealed record InquiryKind : ITerm<InquiryKind>
{
    /// <summary>The item concerns the other body, and is agreed and confirmed with it (Regulation Art. 11 para. 1).</summary>
    public static readonly InquiryKind Agreement = new("agreement", "协商", LegalBasis.Regulation(11, 1));

    /// <summary>
    /// The body cannot determine whether it may be disclosed; the competent department or the secrecy administration does (Regulation Art. 17 para. 3).
    /// </summary>
    public static readonly InquiryKind Referral = new("referral", "报请确定", LegalBasis.Regulation(17, 3));

    private InquiryKind(string code, string label, LegalBasis basis) => (Code, Label, Basis) = (code, label, basis);

    public static IReadOnlyList<InquiryKind> All { get; } = [Agreement, Referral];

    public string Code { get; }

    public string Label { get; }

    public LegalBasis Basis { get; }

    /// <exception cref="FormatException"><paramref name="code"/> names no kind.</exception>
    public static InquiryKind FromCode(string code) => Term.FromCode<InquiryKind>(code);
}

/// <summary>What the other body answered.</summary>
public sealed record InquiryAnswer : ITerm<InquiryAnswer>
{
    public static readonly InquiryAnswer Agreed = new("agreed", "同意公开", InquiryKind.Agreement);

    /// <summary>Its words say what is to be changed.</summary>
    public static readonly InquiryAnswer AgreedWithChanges = new("agreed-with-changes", "修改后公开", InquiryKind.Agreement);

    public static readonly InquiryAnswer Disagreed = new("disagreed", "不同意公开", InquiryKind.Agreement);

    /// <summary>The determination that it may be disclosed; also where a body that was asked to agree did not.</summary>
    public static readonly InquiryAnswer Disclosable = new("disclosable", "可以公开", InquiryKind.Referral);

    /// <summary>The determination that it may not be disclosed; final for the version.</summary>
    public static readonly InquiryAnswer NotDisclosable = new("not-disclosable", "不予公开", InquiryKind.Referral);

    private InquiryAnswer(string code, string label, InquiryKind kind) => (Code, Label, Kind) = (code, label, kind);

    public static IReadOnlyList<InquiryAnswer> All { get; } = [Agreed, AgreedWithChanges, Disagreed, Disclosable, NotDisclosable];

    public string Code { get; }

    public string Label { get; }

    /// <summary>The question that it answers.</summary>
    public InquiryKind Kind { get; }

    /// <summary>Whether the words must say more: what to change, or why not.</summary>
    public bool NeedsWords => this == AgreedWithChanges || this == Disagreed || this == NotDisclosable;

    /// <summary>The answers to a question of this kind.</summary>
    public static IReadOnlyList<InquiryAnswer> To(InquiryKind kind) => [.. All.Where(answer => answer.Kind == kind)];

    /// <exception cref="FormatException"><paramref name="code"/> names no answer.</exception>
    public static InquiryAnswer FromCode(string code) => Term.FromCode<InquiryAnswer>(code);
}

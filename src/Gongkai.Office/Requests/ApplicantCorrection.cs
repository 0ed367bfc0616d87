namespace Gongkai.Office.Requests;

/// <summary>
/// What of an applicant's data is corrected: null leaves a field as it is, so that nobody has to see what is right to correct what is
/// wrong; an empty text removes it.
/// </summary>
public sealed record ApplicantCorrection(string? Name = null, string? IdentityNumber = null, string? Telephone = null, string? Address = null, string? Email = null)
{
    /// <summary>The data as corrected. A name is never removed.</summary>
    internal ApplicantData Of(ApplicantData stored) => new(
        string.IsNullOrEmpty(Name) ? stored.Name : Name,
        Corrected(stored.IdentityNumber, IdentityNumber), Corrected(stored.Telephone, Telephone), Corrected(stored.Address, Address), Corrected(stored.Email, Email));

    internal bool ChangesAnythingOf(ApplicantData stored) => Of(stored) != stored;

    /// <summary>The names of the fields that would change; never what stands in them.</summary>
    internal IEnumerable<string> FieldsChangedOf(ApplicantData stored)
    {
        var corrected = Of(stored);
        if (corrected.Name != stored.Name) yield return "申请人姓名或者名称";
        if (corrected.IdentityNumber != stored.IdentityNumber) yield return "身份证明";
        if (corrected.Telephone != stored.Telephone) yield return "联系电话";
        if (corrected.Address != stored.Address) yield return "通信地址";
        if (corrected.Email != stored.Email) yield return "电子邮箱";
    }

    private static string? Corrected(string? stored, string? correction) => correction switch
    {
        null => stored,
        "" => null,
        _ => correction,
    };
}

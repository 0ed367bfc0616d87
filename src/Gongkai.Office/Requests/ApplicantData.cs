using Gongkai.Office.Storage;

namespace Gongkai.Office.Requests;

/// <summary>An applicant's personal data in the clear (Regulation Art. 29 para. 2 item 1): only on its way in, or shown to somebody who may see it.</summary>
/// <param name="Name">姓名或者名称.</param>
public sealed record ApplicantData(string Name, string? IdentityNumber, string? Telephone, string? Address, string? Email)
{
    private const string NameColumn = "applicant_name";
    private const string IdentityNumberColumn = "applicant_identity_number";
    private const string TelephoneColumn = "applicant_telephone";
    private const string AddressColumn = "applicant_address";
    private const string EmailColumn = "applicant_email";

    /// <summary>Sealed for the record with this id.</summary>
    internal Applicant Seal(KeyRing keys, Guid record)
    {
        return new Applicant
        {
            Name = keys.Columns.Seal(Name, record, NameColumn),
            NameIndex = keys.Index.Of("name", Name),
            IdentityNumber = Sealed(IdentityNumber, IdentityNumberColumn),
            IdentityNumberIndex = IdentityNumber is null ? null : keys.Index.Of("identity-number", IdentityNumber),
            Telephone = Sealed(Telephone, TelephoneColumn),
            Address = Sealed(Address, AddressColumn),
            Email = Sealed(Email, EmailColumn),
        };

        SealedText? Sealed(string? text, string column) => text is null ? null : keys.Columns.Seal(text, record, column);
    }

    internal static ApplicantData Open(Applicant applicant, KeyRing keys, Guid record)
    {
        return new ApplicantData(
            keys.Columns.Open(applicant.Name, record, NameColumn),
            Opened(applicant.IdentityNumber, IdentityNumberColumn),
            Opened(applicant.Telephone, TelephoneColumn),
            Opened(applicant.Address, AddressColumn),
            Opened(applicant.Email, EmailColumn));

        string? Opened(SealedText? text, string column) => text is null ? null : keys.Columns.Open(text, record, column);
    }
}

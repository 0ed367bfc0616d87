using Gongkai.Office.Storage;

namespace Gongkai.Office.Requests;

/// <summary>Shows of an applicant's name what tells two applications apart, and no more: 周＊＊.</summary>
public sealed class ApplicantMask(DataFolder folder) : IUseCase
{
    public string Of(Request request) =>
        string.Concat(ApplicantData.Open(request.Applicant, folder.Keys, request.Id).Name.EnumerateRunes().Take(1)) + "＊＊";
}

using Gongkai.Law;
using Gongkai.Office.Requests;
using Gongkai.Requests;
using Gongkai.Web.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Gongkai.Web.Pages.Workspace.Requests;

/// <summary>登记申请: an application that came in on paper or over the counter.</summary>
public sealed class NewModel(RegisterRequest register) : LedgerPage
{
    [BindProperty]
    public RequestEntry Entry { get; set; } = new();

    /// <summary>Each channel with its day of receipt.</summary>
    public static IReadOnlyList<SelectListItem> Channels { get; } =
        [.. RequestChannel.All.Select(channel => new SelectListItem($"{channel.Label}（{channel.ReceiptRule}）", channel.Code))];

    public void OnGet() => Entry.ReceivedOn = Today;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid) return Page();

        var applicant = new ApplicantData(Entry.Name!.Trim(), Typed(Entry.IdentityNumber), Typed(Entry.Telephone), Typed(Entry.Address), Typed(Entry.Email));
        var command = new RegisterRequest.Command(
            AgencyId, RequestChannel.FromCode(Entry.Channel!), Entry.ReceivedOn, ApplicantKind.FromCode(Entry.Kind!), applicant, Entry.Description!.Trim(), Entry.DeliveryForm!.Trim());
        switch (await register.HandleAsync(command, Actor, cancel))
        {
            case Ruling<Request>.Allowed { Value: var request }:
                return GoTo($"requests/{request.Id}", $"已登记，编号{request.Number}");
            case Ruling<Request>.Refused { Reason: var refusal }:
                Refuse(refusal, $"{nameof(Entry)}.{nameof(Entry.ReceivedOn)}");
                return Page();
            default:
                throw new InvalidOperationException("A ruling is either allowed or refused.");
        }
    }
}

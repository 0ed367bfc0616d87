using Gongkai.Law;
using Gongkai.Office.People.SignIns;
using Gongkai.Web.Access;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.WebUtilities;

namespace Gongkai.Web.SignIns;

/// <summary>What becomes of the provider's answer: a session of ours, or a page that says why not.</summary>
internal sealed class ProviderEvents(SignInWithProvider signIn, PageSeal seal) : OpenIdConnectEvents
{
    public const string Scheme = "provider";

    /// <summary>The seal of what the page of a refusal shows.</summary>
    public const string Refusals = "provider-refusal";

    private const string Unreachable = "统一身份认证没有完成。可能是中途取消、停留太久，或者认证系统没有回应。请重新登录；仍然不行的，用用户名和密码登录，并告诉系统管理员。";

    public override async Task TokenValidated(TokenValidatedContext context)
    {
        var subject = context.SecurityToken.Subject;
        switch (await signIn.HandleAsync(new(subject, Visitor.Of(context.HttpContext)), context.HttpContext.RequestAborted))
        {
            case Ruling<SignInStep>.Allowed { Value: SignInStep.Done done }:
                context.Principal = SessionTicket.PrincipalOf(done);
                return;
            case Ruling<SignInStep>.Refused { Reason: var refusal }:
                Refuse(context.HttpContext, new ProviderRefusal(refusal.Message, refusal.Code == "provider-subject-unknown" ? subject : null));
                break;
        }

        context.HandleResponse();
    }

    public override Task RemoteFailure(Microsoft.AspNetCore.Authentication.RemoteFailureContext context)
    {
        Refuse(context.HttpContext, new ProviderRefusal(Unreachable, Subject: null));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    private void Refuse(Microsoft.AspNetCore.Http.HttpContext http, ProviderRefusal refusal) =>
        http.Response.Redirect(QueryHelpers.AddQueryString($"{http.Request.PathBase}/sign-in/refused", "about", seal.Close(Refusals, refusal)));
}

/// <summary>Why somebody whom the provider sent was not let in.</summary>
/// <param name="Subject">The provider's name for the person, for the security administrator; null when that is not the reason.</param>
internal sealed record ProviderRefusal(string Message, string? Subject);

using Gongkai.Office.Storage;

namespace Gongkai.Office.People.SignIns;

/// <summary>From where somebody signs in.</summary>
/// <param name="Address">Network address.</param>
/// <param name="Browser">The browser as it calls itself.</param>
public sealed record Device(string Address, string Browser)
{
    public const int LongestAddress = 64;

    public const int LongestBrowser = 300;

    public string Address { get; } = Cut(Address, LongestAddress);

    public string Browser { get; } = Cut(Browser, LongestBrowser);

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];
}

/// <summary>What somebody on the way in has proved so far. It travels sealed with the page, so that nothing is stored for those who give up.</summary>
/// <param name="SecurityStamp">Of the person at that moment: whoever changes it meanwhile ends the attempt.</param>
/// <param name="At">By the real clock.</param>
public sealed record Proof(Guid Person, string SecurityStamp, bool HasSecondFactor, DateTime At);

/// <summary>What comes next at sign-in.</summary>
public abstract record SignInStep
{
    private SignInStep()
    {
    }

    /// <summary>A code of the authenticator app, or one of the recovery codes.</summary>
    public sealed record SecondFactor(Proof Proof) : SignInStep;

    /// <summary>A password of the person's own, in place of one that was given out or is too old.</summary>
    public sealed record NewPassword(Proof Proof) : SignInStep;

    /// <summary>In.</summary>
    public sealed record Done(Guid Person, Guid Session) : SignInStep;
}

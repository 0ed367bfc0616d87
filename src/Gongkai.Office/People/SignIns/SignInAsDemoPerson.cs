using Gongkai.Law;
using Gongkai.Office.People.Accounts;
using Gongkai.Office.Storage;

namespace Gongkai.Office.People.SignIns;

/// <summary>Lets a visitor of a demo in as one of its people, by a click.</summary>
public sealed class SignInAsDemoPerson(DataFolder folder, Credentials credentials, SessionStart start) : IUseCase
{
    public sealed record Command(string UserName, Device Device);

    /// <returns>Refused (not-a-demo) anywhere but in a demo, and for anybody whom the settings do not name.</returns>
    public async Task<Ruling<SignInStep>> HandleAsync(Command command, CancellationToken cancel)
    {
        var isOffered = folder.Settings.IsDemo && folder.Settings.DemoPeople.Any(offered => offered.UserName == command.UserName);
        if (!isOffered || await credentials.FindByNameAsync(command.UserName) is not { } person)
            return new Refusal("not-a-demo", "没有这个演示人员。请用用户名和密码登录。", Basis: null);

        return await start.StartAsync(person, command.Device, SignInActs.SignedInAsDemoPerson, cancel);
    }
}

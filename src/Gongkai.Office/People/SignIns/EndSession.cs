using Gongkai.Office.Journal;
using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Office.People.SignIns;

/// <summary>Ends a session at once: sign-out, or somebody ends a session elsewhere.</summary>
public sealed class EndSession(Logbook logbook, TimeProvider real) : IUseCase
{
    /// <summary>The person leaves.</summary>
    public Task SignOutAsync(Guid session, Actor actor, CancellationToken cancel) => EndAsync(session, owner: null, SignInActs.SignedOut, actor, cancel);

    /// <summary>A session on another device is ended, by the person or by the security administrator.</summary>
    /// <param name="owner">Whose session it must be; null for the security administrator, who may end anybody's.</param>
    public Task RevokeAsync(Guid session, Guid? owner, Actor actor, CancellationToken cancel) => EndAsync(session, owner, SignInActs.SessionRevoked, actor, cancel);

    /// <remarks>A session that is over already, or is somebody else's, stays as it is.</remarks>
    private async Task EndAsync(Guid id, Guid? owner, Act act, Actor actor, CancellationToken cancel)
    {
        await using var work = await logbook.BeginAsync(JournalLog.Installation, actor, cancel);
        var session = await work.Data.Set<Session>().SingleOrDefaultAsync(s => s.Id == id && s.EndedAt == null && (owner == null || s.PersonId == owner), cancel);
        if (session is null) return;

        session.EndedAt = BusinessClock.Stored(real.GetUtcNow());
        await work.CommitAsync(act, (await work.FindPersonAsync(session.PersonId, cancel)).AsSubject(), note: null, cancel);
    }
}

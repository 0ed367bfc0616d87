namespace Gongkai.Review;

/// <summary>What somebody does to a version of an item on its way to disclosure.</summary>
/// <param name="By">The person whose act it is; of a step that was signed on paper, the signer.</param>
public abstract record ReviewAct(Guid By)
{
    /// <summary>起草: writes or changes the draft.</summary>
    public sealed record Draft(Guid By) : ReviewAct(By);

    /// <summary>送审: the first step may begin.</summary>
    public sealed record Submit(Guid By) : ReviewAct(By);

    /// <summary>撤回送审: takes it back before anybody has passed it.</summary>
    public sealed record Recall(Guid By) : ReviewAct(By);

    /// <summary>通过: the step is done, as it stands or with corrections of the reviewer's own.</summary>
    /// <param name="Step">The number of the step, from 0.</param>
    /// <param name="OnPaper">Signed on the printed 审签单.</param>
    public sealed record Pass(Guid By, int Step, bool OnPaper = false) : ReviewAct(By);

    /// <summary>退回: back to an earlier step, or to whoever drafted it, with reasons.</summary>
    /// <param name="Step">The number of the step that returns it.</param>
    /// <param name="To">The step that comes next; null for the drafters.</param>
    public sealed record Return(Guid By, int Step, int? To) : ReviewAct(By);
}

using System.Text;
using Gongkai.Agencies;

namespace Gongkai.Specs.Agencies;

/// <summary>The table of who may do what: approved as people read it, and what must hold whatever stands in it.</summary>
public sealed class RightsOfDuties
{
    private static readonly Duty[] Administrators = [Duty.SystemAdministrator, Duty.SecurityAdministrator, Duty.AuditAdministrator];

    [Fact]
    public void The_table_is_the_approved_one()
    {
        var text = new StringBuilder();
        foreach (var duty in Duty.All)
        {
            text.Append(duty.Label).Append('\n');
            foreach (var (right, scope) in WhoMayDoWhat.Rights(duty)) text.Append("    ").Append(right.Label).Append('：').Append(scope.Label()).Append('\n');
        }

        Approved.Matches(text.ToString(), "Agencies/who-may-do-what");
    }

    [Fact]
    public void Every_right_is_held_by_somebody() =>
        Assert.All(Right.All, right => Assert.Contains(Duty.All, duty => WhoMayDoWhat.Reach(duty, right) is not null));

    [Fact]
    public void Every_duty_enters_the_workspace() => Assert.All(Duty.All, duty => Assert.NotNull(WhoMayDoWhat.Reach(duty, Right.SeeWorkspace)));

    [Fact]
    public void No_administrator_has_a_part_in_the_work_itself() =>
        Assert.All(Administrators, duty => Assert.DoesNotContain(WhoMayDoWhat.Rights(duty).Keys, right => right.Field == RightField.Content));

    [Fact]
    public void Nobody_but_an_administrator_has_a_right_over_people_installation_or_journal() =>
        Assert.All(
            Duty.All.Where(duty => !duty.IsAdministrator),
            duty => Assert.DoesNotContain(WhoMayDoWhat.Rights(duty).Keys, right => right.Field is RightField.People or RightField.Installation or RightField.Audit));

    [Fact]
    public void The_auditor_changes_nothing() =>
        Assert.Equal(
            [Right.SeeWorkspace, Right.SeePeople, Right.SeeSessions, Right.SeeJournal, Right.ExportJournal],
            WhoMayDoWhat.Rights(Duty.AuditAdministrator).Keys);

    [Fact]
    public void Only_the_auditor_reads_the_journal() =>
        Assert.Equal([Duty.AuditAdministrator], Duty.All.Where(duty => WhoMayDoWhat.Reach(duty, Right.SeeJournal) is not null));

    [Fact]
    public void Applicants_are_seen_in_the_own_body_only() =>
        Assert.All(Duty.All, duty => Assert.True(WhoMayDoWhat.Reach(duty, Right.SeeApplicant) is null or Scope.OwnBody));

    [Fact]
    public void The_county_reads_the_ledgers_and_reports_below_it_and_no_applicant() =>
        Assert.Equal(
            (Scope.Subtree, Scope.Subtree, null, null),
            (WhoMayDoWhat.Reach(Duty.CountySupervisor, Right.SeeLedgers)!.Value, WhoMayDoWhat.Reach(Duty.CountySupervisor, Right.SeeReport)!.Value, WhoMayDoWhat.Reach(Duty.CountySupervisor, Right.SeeApplicant), WhoMayDoWhat.Reach(Duty.CountySupervisor, Right.EditReport)));

    [Fact]
    public void Of_several_duties_the_broadest_reach_counts()
    {
        Assert.Equal(Scope.Subtree, WhoMayDoWhat.Allows([Duty.Clerk, Duty.CountySupervisor], Right.SeeLedgers));
        Assert.Equal(Scope.OwnBody, WhoMayDoWhat.Allows([Duty.CountySupervisor, Duty.Clerk], Right.SeeApplicant));
        Assert.Null(WhoMayDoWhat.Allows([Duty.VillageClerk, Duty.SecrecyReviewer], Right.EditReport));
        Assert.Null(WhoMayDoWhat.Allows([], Right.SeeWorkspace));
    }

    [Fact]
    public void One_person_does_not_unite_two_of_the_three_administrators()
    {
        foreach (var one in Administrators)
        {
            foreach (var other in Administrators)
            {
                var refusal = ThreeAdministrators.Check([Duty.Clerk, one, other]);
                Assert.Equal(one == other ? null : "administrators-united", refusal?.Code);
            }
        }
    }

    [Fact]
    public void A_person_with_many_duties_but_no_second_administrator_is_allowed() =>
        Assert.Null(ThreeAdministrators.Check(Duty.All.Where(duty => !duty.IsAdministrator).Append(Duty.SystemAdministrator)));
}

using Gongkai.Agencies;
using Gongkai.Law;
using Gongkai.Office.Journal;
using Gongkai.Office.People;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Specs.Office.Proactive;

/// <summary>A town with one person in each post that has to do with the review of items.</summary>
internal sealed record TownStaff(Actor Clerk, Actor Secrecy, Actor Head, Actor Leader, Actor Mayor)
{
    public static Task<TownStaff> EngageAsync(TestInstallation installation) => installation.UsingAsync(async services =>
    {
        async Task<Actor> EngageAsync(string user, string name, string post, Duty duty)
        {
            var cancel = TestContext.Current.CancellationToken;
            var person = (await services.GetRequiredService<CreatePerson>().HandleAsync(new(user, name), TestInstallation.Clerk, cancel)).Allowed();
            var made = (await services.GetRequiredService<CreatePost>().HandleAsync(new(TestInstallation.Town, Division: null, post, [duty], new(2023, 1, 1)), TestInstallation.Clerk, cancel)).Allowed();
            (await services.GetRequiredService<AppointToPost>().HandleAsync(new(TestInstallation.Town, made.Id, person.Id, new(2023, 1, 1), To: null), TestInstallation.Clerk, cancel)).Allowed();
            return new Actor(person.Id, $"{name}（{post}）");
        }

        return new TownStaff(
            await EngageAsync("yanghuimin", "杨慧敏", "综合协调岗", Duty.Clerk),
            await EngageAsync("hejian", "何健", "保密岗", Duty.SecrecyReviewer),
            await EngageAsync("tanxiulan", "谭秀兰", "农业服务岗", Duty.SectionHead),
            await EngageAsync("zhouqiming", "周启明", "副镇长", Duty.LeaderInCharge),
            await EngageAsync("luojianping", "罗建平", "镇长", Duty.PrincipalLeader));
    });
}

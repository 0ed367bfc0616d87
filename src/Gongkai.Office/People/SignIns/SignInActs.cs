using Gongkai.Office.Journal;

namespace Gongkai.Office.People.SignIns;

/// <summary>Who came in and who was kept out.</summary>
public static class SignInActs
{
    public static readonly Act SignedIn = new("signed-in", "登录");

    public static readonly Act SignedInByProvider = new("signed-in-by-provider", "通过统一身份认证登录");

    public static readonly Act SignedInAsDemoPerson = new("signed-in-as-demo-person", "以演示人员登录");

    public static readonly Act SignedOut = new("signed-out", "退出");

    public static readonly Act LockedOut = new("locked-out", "连续登录失败，账号锁定");

    public static readonly Act ProviderSubjectUnknown = new("provider-subject-unknown", "统一身份认证账号没有关联，拒绝登录");

    public static readonly Act SessionRevoked = new("session-revoked", "终止登录会话");
}

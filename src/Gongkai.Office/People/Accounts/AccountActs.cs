using Gongkai.Office.Journal;

namespace Gongkai.Office.People.Accounts;

/// <summary>What is done to the means by which people prove who they are.</summary>
public static class AccountActs
{
    public static readonly Act PasswordChanged = new("password-changed", "修改密码");

    public static readonly Act PasswordReset = new("password-reset", "重置密码");

    public static readonly Act TwoFactorEnabled = new("two-factor-enabled", "开启动态口令");

    public static readonly Act TwoFactorDisabled = new("two-factor-disabled", "关闭动态口令");

    public static readonly Act TwoFactorReset = new("two-factor-reset", "重置动态口令");

    public static readonly Act RecoveryCodeUsed = new("recovery-code-used", "使用备用码");

    public static readonly Act ProviderLinked = new("provider-linked", "关联统一身份认证账号");

    public static readonly Act ProviderUnlinked = new("provider-unlinked", "取消关联统一身份认证账号");
}

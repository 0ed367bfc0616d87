using Gongkai.Office.People.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Gongkai.Specs.Office.People;

/// <summary>What a password must be.</summary>
public sealed class Passwords
{
    [Theory]
    [InlineData("Qinghe-3-tai")]
    [InlineData("三月的雨aB7xyzw")]
    [InlineData("kd83-mmpq-xz")]
    public void Ten_characters_of_three_kinds_are_enough(string password) => Assert.Null(PasswordRules.Fault(password, "yanghm"));

    [Theory]
    [InlineData("Qh-3-tai7", "密码至少10个字符，现在只有9个。")]
    [InlineData("qingheshangtu3", "密码应当包含大写字母、小写字母、数字、符号中的至少三类。")]
    [InlineData("aB-YangHM-2024", "密码不能包含用户名。")]
    [InlineData("P@ssw0rd-2024", "这个密码太常见，容易被猜中。请换一个不以常见词为主的密码。")]
    [InlineData("Admin@123456", "这个密码太常见，容易被猜中。请换一个不以常见词为主的密码。")]
    [InlineData("1qaz@WSX3edc", "这个密码太常见，容易被猜中。请换一个不以常见词为主的密码。")]
    [InlineData("Gongkai#2026", "这个密码太常见，容易被猜中。请换一个不以常见词为主的密码。")]
    public void A_weak_password_is_told_why(string password, string fault) => Assert.Equal(fault, PasswordRules.Fault(password, "yanghm"));

    [Fact]
    public void Identity_says_everything_in_Chinese()
    {
        var errors = new ChineseIdentityErrors();

        foreach (var method in typeof(IdentityErrorDescriber).GetMethods().Where(method => method.ReturnType == typeof(IdentityError)))
        {
            var error = (IdentityError)method.Invoke(errors, [.. method.GetParameters().Select(parameter => parameter.ParameterType == typeof(int) ? (object)8 : "yanghm")])!;
            Assert.Equal(method.Name, error.Code);
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}.*。$", error.Description);
        }
    }
}

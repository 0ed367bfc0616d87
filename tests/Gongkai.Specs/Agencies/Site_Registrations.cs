using Gongkai.Agencies;

namespace Gongkai.Specs.Agencies;

/// <summary>The numbers under which a website is registered.</summary>
public sealed class Site_Registrations
{
    [Theory, InlineData("渝ICP备12345678号"), InlineData("渝ICP备12345678号-1"), InlineData("京ICP备2021012345号-12")]
    public void A_number_of_the_ministry_is_taken(string number) => Assert.Null(SiteRegistrations.IcpFault(number));

    [Theory, InlineData(""), InlineData("ICP备12345678号"), InlineData("渝ICP证123456号"), InlineData("渝ICP备123号"), InlineData("渝ICP备12345678"), InlineData("渝ICP备12345678号-0"), InlineData("渝icp备12345678号"), InlineData("渝ICP备12345678号 ")]
    public void What_is_not_given_out_is_refused_with_an_example(string number) => Assert.Contains("例如渝ICP备12345678号", SiteRegistrations.IcpFault(number), StringComparison.Ordinal);

    [Theory, InlineData("渝公网安备50000000000000号"), InlineData("京公网安备 11000000000000号")]
    public void A_number_of_the_police_is_taken(string number) => Assert.Null(SiteRegistrations.PoliceFault(number));

    [Theory, InlineData("公网安备50000000000000号"), InlineData("渝公网安备5000号"), InlineData("渝公网安备50000000000000"), InlineData("渝ICP备12345678号")]
    public void Another_form_is_refused(string number) => Assert.NotNull(SiteRegistrations.PoliceFault(number));

    [Theory, InlineData("渝ICP备12345678号"), InlineData("渝公网安备50000000000000号")]
    public void The_examples_in_the_sentences_are_right_themselves(string example) =>
        Assert.Contains(example, (SiteRegistrations.IcpFault("") + SiteRegistrations.PoliceFault(""))!, StringComparison.Ordinal);
}

using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Gongkai.Web.Hosting;

/// <summary>What the framework itself says about a value that it cannot read, in Chinese.</summary>
internal static class ChineseBindingMessages
{
    public static void SetOn(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => $"{field}填写的“{value}”无效。");
        messages.SetMissingBindRequiredValueAccessor(field => $"没有填写{field}。");
        messages.SetMissingKeyOrValueAccessor(() => "没有填写。");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "没有收到内容。");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"填写的“{value}”无效。");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "填写的内容无效。");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "请填写数字。");
        messages.SetUnknownValueIsInvalidAccessor(field => $"{field}填写的内容无效。");
        messages.SetValueIsInvalidAccessor(value => $"填写的“{value}”无效。");
        messages.SetValueMustBeANumberAccessor(field => $"{field}请填写数字。");
        messages.SetValueMustNotBeNullAccessor(_ => "没有填写。");
    }
}

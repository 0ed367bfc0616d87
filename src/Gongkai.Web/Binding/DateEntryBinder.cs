using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Gongkai.Web.Binding;

/// <summary>Binds a <see cref="DateOnly"/> from what a person wrote, and keeps what was written to show it again.</summary>
internal sealed class DateEntryBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (value == ValueProviderResult.None) return Task.CompletedTask;

        var state = bindingContext.ModelState;
        state.SetModelValue(bindingContext.ModelName, value);
        if (string.IsNullOrWhiteSpace(value.FirstValue))
        {
            if (bindingContext.ModelMetadata.IsReferenceOrNullableType) bindingContext.Result = ModelBindingResult.Success(null);
            else state.TryAddModelError(bindingContext.ModelName, $"没有填写{bindingContext.ModelMetadata.DisplayName ?? "日期"}。");
        }
        else if (DateEntry.TryRead(value.FirstValue, out var day, out var error))
        {
            bindingContext.Result = ModelBindingResult.Success(day);
        }
        else
        {
            state.TryAddModelError(bindingContext.ModelName, error);
        }

        return Task.CompletedTask;
    }
}

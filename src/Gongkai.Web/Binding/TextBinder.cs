using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Gongkai.Web.Binding;

/// <summary>Binds text as the framework does, but takes what cannot be seen (<see cref="VisibleText.IsBlank"/>) for nothing typed.</summary>
internal sealed class TextBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (value == ValueProviderResult.None) return Task.CompletedTask;

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
        var isNothing = bindingContext.ModelMetadata.ConvertEmptyStringToNull && VisibleText.IsBlank(value.FirstValue);
        bindingContext.Result = ModelBindingResult.Success(isNothing ? null : value.FirstValue);
        return Task.CompletedTask;
    }
}

/// <summary>Chooses <see cref="TextBinder"/> for every text that comes from a form or an address.</summary>
internal sealed class TextBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string) && context.BindingInfo.BindingSource is not { IsGreedy: true } ? new TextBinder() : null;
}

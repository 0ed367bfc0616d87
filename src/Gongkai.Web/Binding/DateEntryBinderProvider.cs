using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Gongkai.Web.Binding;

/// <summary>Chooses <see cref="DateEntryBinder"/> for every day that a page asks for.</summary>
internal sealed class DateEntryBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? new DateEntryBinder() : null;
}

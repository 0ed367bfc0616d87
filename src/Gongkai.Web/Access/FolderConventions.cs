using System.Reflection;
using Gongkai.Agencies;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Access;

/// <summary>
/// Who may do what in one folder of pages, said in that folder's <c>Conventions.cs</c>. A page of the workspace that no convention
/// names is closed to everybody.
/// </summary>
internal abstract class FolderConventions
{
    /// <summary>Without the root and the name of the page: <c>/Workspace/Requests</c>.</summary>
    public abstract string Folder { get; }

    public abstract void Describe(FolderAccess folder);

    /// <summary>Applies every folder's conventions.</summary>
    public static void ApplyAll(RazorPagesOptions options)
    {
        foreach (var type in Assembly.GetExecutingAssembly().GetTypes().Where(type => type.IsSubclassOf(typeof(FolderConventions))))
        {
            var conventions = (FolderConventions)Activator.CreateInstance(type)!;
            var folder = new FolderAccess();
            conventions.Describe(folder);
            options.Conventions.AddFolderApplicationModelConvention(conventions.Folder, page => folder.Mark(page, conventions.Folder));
        }
    }
}

/// <summary>The pages of one folder and what they need.</summary>
internal sealed class FolderAccess
{
    private readonly Dictionary<string, PageAccess> _pages = [];

    /// <summary>A page, and what its one form needs when it has one.</summary>
    /// <param name="name">The file's name without its end: <c>Index</c>.</param>
    /// <param name="view">Null: every person with an account.</param>
    /// <param name="post">The right behind the form without a handler name.</param>
    public PageForms Page(string name, Right? view, Right? post = null)
    {
        _pages[name] = new PageAccess(view);
        var forms = new PageForms(this, name);
        return post is null ? forms : forms.Post("", post);
    }

    /// <summary>A page that holds nothing of any body or person.</summary>
    public void OpenPage(string name) => _pages[name] = new PageAccess(View: null) { IsOpen = true };

    /// <summary>A page about the installation as a whole.</summary>
    public PageForms InstallationPage(string name, Right view, Right? post = null)
    {
        var forms = Page(name, view, post);
        _pages[name] = _pages[name] with { IsOfInstallation = true };
        return forms;
    }

    internal void Add(string page, string handler, Right? right)
    {
        var access = _pages[page];
        _pages[page] = access with { Posts = new Dictionary<string, Right?>(access.Posts) { [handler] = right } };
    }

    /// <summary>A folder's conventions also reach the folders below it, which have their own.</summary>
    internal void Mark(PageApplicationModel page, string folder)
    {
        var path = page.ViewEnginePath;
        if (path.StartsWith(folder + "/", StringComparison.Ordinal) && _pages.GetValueOrDefault(path[(folder.Length + 1)..]) is { } access) page.EndpointMetadata.Add(access);
    }
}

/// <summary>The forms of one page.</summary>
internal sealed class PageForms(FolderAccess folder, string page)
{
    /// <param name="handler">As in <c>asp-page-handler</c>.</param>
    /// <param name="right">Null: every person with an account, for forms about oneself.</param>
    public PageForms Post(string handler, Right? right)
    {
        folder.Add(page, handler, right);
        return this;
    }
}

using System.Globalization;
using Gongkai.Benchmarks;

// What bench/run.sh needs of .NET: "material" makes the files, "table" measures reading and checking within this process.
switch (args)
{
    case ["material", var corpus, var folder]:
        Material.Write(corpus, folder);
        return 0;
    case ["table", var material, var samples]:
        foreach (var kind in FileKinds.In(material, samples)) Console.WriteLine(new Speed(kind).Row());
        Console.WriteLine(LongSentence.Row());
        return 0;
    case ["office"]:
        await OfficePages.RunAsync();
        return 0;
    case ["search", .. var rest]:
        await Searching.RunAsync(rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 500_000, rest.Length > 1 ? rest[1] : null);
        return 0;
    case ["screening", .. var folder]:
        ScreeningSpeed.Run(folder is [var path] ? path : Path.GetTempPath());
        return 0;
    case ["pages", var gongkai]:
        await PublicPages.RunAsync(gongkai);
        return 0;
    case ["import", var gongkai, .. var count]:
        await Importing.RunAsync(gongkai, count is [var items] ? int.Parse(items, CultureInfo.InvariantCulture) : 100_000);
        return 0;
    default:
        Console.Error.WriteLine("usage: material CORPUS FOLDER | table MATERIAL SAMPLES | office | screening [FOLDER] | pages GONGKAI | import GONGKAI [ITEMS] | search [ITEMS [CONNECTION-OF-AN-EMPTY-POSTGRESQL-DATABASE]]");
        return 2;
}

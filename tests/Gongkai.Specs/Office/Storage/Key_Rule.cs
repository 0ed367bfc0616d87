using Gongkai.Office.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Gongkai.Specs.Office.Storage;

/// <summary>Every row that belongs to a body has the key (agency_id, id), and nothing crosses bodies.</summary>
public sealed class Key_Rule : IDisposable
{
    private readonly OfficeContext _data = new SqliteContext(SqliteContext.OptionsFor("unused.db"));

    private IEnumerable<IEntityType> Tables => _data.Model.GetEntityTypes();

    public void Dispose() => _data.Dispose();

    [Fact]
    public void Every_table_of_a_body_has_the_key_agency_id_and_id() =>
        Assert.All(Tables.Where(IsOwned), table => Assert.Equal(["agency_id", "id"], Columns(table.FindPrimaryKey()!.Properties)));

    [Fact]
    public void A_table_with_one_row_a_body_has_the_key_agency_id() =>
        Assert.All(Tables.Where(table => InstallationWideTables.OneRowABody.Contains(table.GetTableName())), table => Assert.Equal(["agency_id"], Columns(table.FindPrimaryKey()!.Properties)));

    [Fact]
    public void A_reference_between_tables_of_a_body_carries_agency_id() =>
        Assert.All(
            Tables.Where(IsOwned).SelectMany(table => table.GetForeignKeys()).Where(key => IsOwned(key.PrincipalEntityType)),
            key =>
            {
                Assert.Equal("agency_id", Columns(key.Properties)[0]);
                Assert.Equal(["agency_id", "id"], Columns(key.PrincipalKey.Properties));
            });

    [Fact]
    public void An_installation_wide_table_refers_to_no_table_of_a_body() =>
        Assert.All(
            Tables.Where(table => InstallationWideTables.Names.Contains(table.GetTableName())).SelectMany(table => table.GetForeignKeys()),
            key => Assert.Contains(key.PrincipalEntityType.GetTableName(), InstallationWideTables.Names));

    [Fact]
    public void Every_name_on_the_lists_is_a_table() =>
        Assert.Empty(InstallationWideTables.Names.Concat(InstallationWideTables.OneRowABody).Except(Tables.Select(table => table.GetTableName()!)));

    [Fact]
    public void Tables_and_columns_are_snake_case_and_tables_plural()
    {
        Assert.All(Tables, table => Assert.Matches("^(people|[a-z]+(_[a-z]+)*s)$", table.GetTableName()));
        Assert.All(Tables.SelectMany(table => table.GetFlattenedProperties()), column => Assert.Matches("^[a-z]+(_[a-z0-9]+)*$", column.GetColumnName()));
    }

    private static bool IsOwned(IEntityType table) => !InstallationWideTables.Names.Concat(InstallationWideTables.OneRowABody).Contains(table.GetTableName());

    private static string[] Columns(IEnumerable<IProperty> properties) => [.. properties.Select(property => property.GetColumnName())];
}

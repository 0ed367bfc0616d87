using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Gongkai.Office.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SignIn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "password_set_at",
                table: "people",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "used_code_step",
                table: "people",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "password_set_at",
                table: "people");

            migrationBuilder.DropColumn(
                name: "used_code_step",
                table: "people");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Gongkai.Office.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "agencies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    credit_code = table.Column<string>(type: "TEXT", maxLength: 18, nullable: true),
                    division_code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    site_code = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    established_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    dissolved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agencies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journal_checkpoints",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_checkpoints", x => new { x.agency_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "journal_entries",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    actor_name = table.Column<string>(type: "TEXT", nullable: false),
                    act = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    subject_table = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    subject_name = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    leaf_hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_entries", x => new { x.agency_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "journal_heads",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    frontier = table.Column<byte[]>(type: "BLOB", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    last_entry_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_heads", x => x.agency_id);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    display_name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: false),
                    must_change_password = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_set_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    is_two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    authenticator_key = table.Column<byte[]>(type: "BLOB", nullable: true),
                    recovery_codes = table.Column<string>(type: "TEXT", nullable: false),
                    provider_subject = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    disabled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false),
                    locked_out_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    used_code_step = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "adopted_catalogues",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    issuer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_adopted_catalogues", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_adopted_catalogues_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agency_competences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    competent = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    competent_agency_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    basis = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agency_competences", x => x.id);
                    table.ForeignKey(
                        name: "fk_agency_competences_agency_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agency_names",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    full_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    short_name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    document_code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    request_prefix = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agency_names", x => x.id);
                    table.ForeignKey(
                        name: "fk_agency_names_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agency_successions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    predecessor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    successor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agency_successions", x => x.id);
                    table.ForeignKey(
                        name: "fk_agency_successions_agencies_predecessor_id",
                        column: x => x.predecessor_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agency_successions_agencies_successor_id",
                        column: x => x.successor_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agency_superiors",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    superior_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agency_superiors", x => x.id);
                    table.ForeignKey(
                        name: "fk_agency_superiors_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agency_superiors_agencies_superior_id",
                        column: x => x.superior_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "catalogue_statements",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    field = table.Column<string>(type: "TEXT", maxLength: 25, nullable: false),
                    line_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    matter = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    voided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    void_reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_catalogue_statements", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_catalogue_statements_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "catalogue_versions",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    basis = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_catalogue_versions", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_catalogue_versions_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "charges",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    amount_in_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    receipt = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    voided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    void_reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_charges", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_charges_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "disclosure_offices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: false),
                    office_hours = table.Column<string>(type: "TEXT", nullable: false),
                    telephone = table.Column<string>(type: "TEXT", nullable: false),
                    fax = table.Column<string>(type: "TEXT", nullable: false),
                    internet_contact = table.Column<string>(type: "TEXT", nullable: false),
                    postal_code = table.Column<string>(type: "TEXT", nullable: false),
                    complaint_telephone = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disclosure_offices", x => x.id);
                    table.ForeignKey(
                        name: "fk_disclosure_offices_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "divisions",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_divisions", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_divisions_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "guides",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    classification = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: false),
                    arrangement = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: false),
                    access = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: false),
                    applying = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: false),
                    receipt_by_system = table.Column<bool>(type: "INTEGER", nullable: false),
                    office_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    office_hours = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    telephone = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    fax = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    internet_contact = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    postal_code = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    complaint_telephone = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guides", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_guides_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "impact_assessments",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    necessity = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    risks = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    measures = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    assessed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    voided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    void_reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_impact_assessments", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_impact_assessments_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "index_number_rules",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pattern = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_index_number_rules", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_index_number_rules_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "index_series",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    series = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    last = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_index_series", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_index_series_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "item_texts",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    document_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    document_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    summary = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    keywords = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    html = table.Column<string>(type: "TEXT", nullable: false),
                    plain = table.Column<string>(type: "TEXT", nullable: false),
                    author = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_item_texts", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_item_texts_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "items",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    document_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    nature = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    index_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    originally_published_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    imported_from = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    original_address = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    version_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    explains_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    catalogue_line_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    shown_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    withdrawal_reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    voided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    void_reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_items", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_items_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meetings",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    topic = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    venue = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    present = table.Column<int>(type: "INTEGER", nullable: false),
                    summary = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    voided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    void_reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meetings", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_meetings_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    matter = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    posted_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    affairs_field = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    affairs_period = table.Column<string>(type: "TEXT", maxLength: 7, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    voided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    void_reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notices", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_notices_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "places",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    location = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    owner = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    responsible = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    telephone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    capacity = table.Column<int>(type: "INTEGER", nullable: true),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    voided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    void_reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_places", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_places_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "received_inquiries",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    asker_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    asker_name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    inquiry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    html = table.Column<string>(type: "TEXT", nullable: false),
                    question = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    letter_number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    reply_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answer_words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    answer_by = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    withdrawal_reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    is_settled = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_received_inquiries", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_received_inquiries_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_drafts",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    preface = table.Column<string>(type: "TEXT", nullable: false),
                    overview = table.Column<string>(type: "TEXT", nullable: false),
                    problems = table.Column<string>(type: "TEXT", nullable: false),
                    other_matters = table.Column<string>(type: "TEXT", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_drafts", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_report_drafts_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "requests",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    applicant_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    delivery_form = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    concluded_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answer_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    applicant_address = table.Column<byte[]>(type: "BLOB", nullable: true),
                    applicant_email = table.Column<byte[]>(type: "BLOB", nullable: true),
                    applicant_identity_number = table.Column<byte[]>(type: "BLOB", nullable: true),
                    applicant_identity_number_index = table.Column<byte[]>(type: "BLOB", nullable: true),
                    applicant_name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    applicant_name_index = table.Column<byte[]>(type: "BLOB", nullable: false),
                    applicant_telephone = table.Column<byte[]>(type: "BLOB", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    voided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    void_reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_requests", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_requests_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "review_entries",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    deed = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    step = table.Column<int>(type: "INTEGER", nullable: true),
                    returned_to = table.Column<int>(type: "INTEGER", nullable: true),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    text_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    opinion = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    signed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    scan_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    recorded_by = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    steps = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_entries", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_review_entries_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "review_inquiries",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    asked_agency_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    asked_name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    question = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    letter_number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    reply_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    text_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_by = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answer_words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    answer_by = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    is_answered_there = table.Column<bool>(type: "INTEGER", nullable: false),
                    scan_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    withdrawal_reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    settled_ordinal = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_inquiries", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_review_inquiries_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "review_procedures",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    steps = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    basis = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_procedures", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_review_procedures_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "screening_rules",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    severities = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    person = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_screening_rules", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_screening_rules_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stored_files",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    format = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stored_files", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_stored_files_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "subsidy_lists",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    basis = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    telephone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    assessed_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    assessment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    table = table.Column<byte[]>(type: "BLOB", nullable: true),
                    people = table.Column<int>(type: "INTEGER", nullable: false),
                    is_masked = table.Column<bool>(type: "INTEGER", nullable: false),
                    prepared_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    released_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    removed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    removal_reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    voided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    void_reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subsidy_lists", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_subsidy_lists_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "supplies",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    receiver = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    prepared_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    handed_over_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    taken_by = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    voided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    void_reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supplies", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_supplies_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "two_step_allowances",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_two_step_allowances", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_two_step_allowances_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "village_affairs_settings",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_finance_monthly = table.Column<bool>(type: "INTEGER", nullable: false),
                    due_day = table.Column<int>(type: "INTEGER", nullable: false),
                    names = table.Column<string>(type: "TEXT", maxLength: 44, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_village_affairs_settings", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_village_affairs_settings_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "village_complaints",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    village_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    matter = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    is_true = table.Column<bool>(type: "INTEGER", nullable: true),
                    findings = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    concluded_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    voided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    void_reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_village_complaints", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_village_complaints_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "journal_records",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    record_table = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    record_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    change = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    digest = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_records", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_journal_records_journal_entries_agency_id_entry_id",
                        columns: x => new { x.agency_id, x.entry_id },
                        principalTable: "journal_entries",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "drafts",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    form = table.Column<string>(type: "TEXT", nullable: false),
                    fields = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kept_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_drafts", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_drafts_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "leading_group_members",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    office = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    basis = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_leading_group_members", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_leading_group_members_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_leading_group_members_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    device = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_sessions_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "catalogue_lines",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    line_audiences = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    line_basis = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    line_channels = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    line_content = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    line_discloser = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    line_field = table.Column<string>(type: "TEXT", maxLength: 25, nullable: false),
                    line_first_matter = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    line_levels = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    line_limit_text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    line_manners = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    line_number = table.Column<int>(type: "INTEGER", nullable: false),
                    line_other_channel = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    line_second_matter = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_catalogue_lines", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_catalogue_lines_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_catalogue_lines_catalogue_versions_agency_id_version_id",
                        columns: x => new { x.agency_id, x.version_id },
                        principalTable: "catalogue_versions",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "posts",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    division_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    duties = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_posts", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_posts_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_posts_divisions_agency_id_division_id",
                        columns: x => new { x.agency_id, x.division_id },
                        principalTable: "divisions",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "item_versions",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    nature = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    @class = table.Column<string>(name: "class", type: "TEXT", maxLength: 40, nullable: false),
                    ground = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    class_reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    formed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    explains_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    catalogue_line_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    channels = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    other_channel = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    shown_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    text_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    stage = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    next_duty = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    awaited_from = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    scheduled_for = table.Column<DateTime>(type: "TEXT", nullable: true),
                    stopped_because = table.Column<string>(type: "TEXT", nullable: true),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    discarded_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    provenance_authority = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    provenance_lead_body = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    provenance_origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    provenance_other_bodies = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_item_versions", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_item_versions_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_item_versions_item_texts_agency_id_text_id",
                        columns: x => new { x.agency_id, x.text_id },
                        principalTable: "item_texts",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "channel_releases",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_channel_releases", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_channel_releases_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_channel_releases_items_agency_id_item_id",
                        columns: x => new { x.agency_id, x.item_id },
                        principalTable: "items",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "decisions",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    document_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reversal = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    reversed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reversal_basis = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    voided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    void_reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decisions", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_decisions_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_decisions_items_agency_id_item_id",
                        columns: x => new { x.agency_id, x.item_id },
                        principalTable: "items",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "normative_documents",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    document_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    made_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    register_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    effective_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    filing_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    repealed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    repeal_basis = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    no_explanation_reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    assessed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    assessment = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    voided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    void_reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_normative_documents", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_normative_documents_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_normative_documents_items_agency_id_item_id",
                        columns: x => new { x.agency_id, x.item_id },
                        principalTable: "items",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "search_entries",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<long>(type: "INTEGER", nullable: false),
                    shown_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    in_force_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    in_force_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_entries", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_search_entries_items_agency_id_id",
                        columns: x => new { x.agency_id, x.id },
                        principalTable: "items",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meeting_questions",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    question = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answer_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_questions", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_meeting_questions_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_meeting_questions_meetings_agency_id_meeting_id",
                        columns: x => new { x.agency_id, x.meeting_id },
                        principalTable: "meetings",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "remedies",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    case_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    request_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    accepted_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    voided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    void_reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_remedies", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_remedies_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_remedies_requests_agency_id_request_id",
                        columns: x => new { x.agency_id, x.request_id },
                        principalTable: "requests",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meeting_photographs",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_photographs", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_meeting_photographs_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_meeting_photographs_meetings_agency_id_meeting_id",
                        columns: x => new { x.agency_id, x.meeting_id },
                        principalTable: "meetings",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_meeting_photographs_stored_files_agency_id_file_id",
                        columns: x => new { x.agency_id, x.file_id },
                        principalTable: "stored_files",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "place_inspections",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    problem = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    photograph_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    fix_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    fixed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    remedy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_place_inspections", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_place_inspections_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_place_inspections_places_agency_id_place_id",
                        columns: x => new { x.agency_id, x.place_id },
                        principalTable: "places",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_place_inspections_stored_files_agency_id_photograph_id",
                        columns: x => new { x.agency_id, x.photograph_id },
                        principalTable: "stored_files",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "postings",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    notice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    taken_down_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    photograph_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_postings", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_postings_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_postings_notices_agency_id_notice_id",
                        columns: x => new { x.agency_id, x.notice_id },
                        principalTable: "notices",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_postings_places_agency_id_place_id",
                        columns: x => new { x.agency_id, x.place_id },
                        principalTable: "places",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_postings_stored_files_agency_id_photograph_id",
                        columns: x => new { x.agency_id, x.photograph_id },
                        principalTable: "stored_files",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "received_files",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    received_inquiry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    is_in_body = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_received_files", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_received_files_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_received_files_received_inquiries_agency_id_received_inquiry_id",
                        columns: x => new { x.agency_id, x.received_inquiry_id },
                        principalTable: "received_inquiries",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_received_files_stored_files_agency_id_file_id",
                        columns: x => new { x.agency_id, x.file_id },
                        principalTable: "stored_files",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "tenures",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    post_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tenures", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_tenures_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_tenures_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_tenures_posts_agency_id_post_id",
                        columns: x => new { x.agency_id, x.post_id },
                        principalTable: "posts",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "item_attachments",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    is_in_body = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_item_attachments", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_item_attachments_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_item_attachments_item_versions_agency_id_version_id",
                        columns: x => new { x.agency_id, x.version_id },
                        principalTable: "item_versions",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_item_attachments_stored_files_agency_id_file_id",
                        columns: x => new { x.agency_id, x.file_id },
                        principalTable: "stored_files",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reassessments",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    stays_withheld = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reassessments", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_reassessments_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reassessments_item_versions_agency_id_version_id",
                        columns: x => new { x.agency_id, x.version_id },
                        principalTable: "item_versions",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "screening_waivers",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    part = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", nullable: false),
                    masked = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_screening_waivers", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_screening_waivers_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_screening_waivers_item_versions_agency_id_version_id",
                        columns: x => new { x.agency_id, x.version_id },
                        principalTable: "item_versions",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "supplied_items",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    supply_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    item_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supplied_items", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_supplied_items_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_supplied_items_item_versions_agency_id_version_id",
                        columns: x => new { x.agency_id, x.version_id },
                        principalTable: "item_versions",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_supplied_items_items_agency_id_item_id",
                        columns: x => new { x.agency_id, x.item_id },
                        principalTable: "items",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_supplied_items_supplies_agency_id_supply_id",
                        columns: x => new { x.agency_id, x.supply_id },
                        principalTable: "supplies",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "document_amendments",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_amendments", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_document_amendments_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_document_amendments_normative_documents_agency_id_by_id",
                        columns: x => new { x.agency_id, x.by_id },
                        principalTable: "normative_documents",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_document_amendments_normative_documents_agency_id_document_id",
                        columns: x => new { x.agency_id, x.document_id },
                        principalTable: "normative_documents",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "delegated_tenures",
                columns: table => new
                {
                    agency_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    tenure_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    digest_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delegated_tenures", x => new { x.agency_id, x.id });
                    table.ForeignKey(
                        name: "fk_delegated_tenures_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_delegated_tenures_person_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_delegated_tenures_tenures_agency_id_tenure_id",
                        columns: x => new { x.agency_id, x.tenure_id },
                        principalTable: "tenures",
                        principalColumns: new[] { "agency_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_adopted_catalogues_agency_id_from",
                table: "adopted_catalogues",
                columns: new[] { "agency_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_adopted_catalogues_issuer_id_version_id",
                table: "adopted_catalogues",
                columns: new[] { "issuer_id", "version_id" });

            migrationBuilder.CreateIndex(
                name: "ix_agencies_code",
                table: "agencies",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agency_competences_agency_id",
                table: "agency_competences",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_agency_names_agency_id",
                table: "agency_names",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_agency_successions_predecessor_id",
                table: "agency_successions",
                column: "predecessor_id");

            migrationBuilder.CreateIndex(
                name: "ix_agency_successions_successor_id",
                table: "agency_successions",
                column: "successor_id");

            migrationBuilder.CreateIndex(
                name: "ix_agency_superiors_agency_id",
                table: "agency_superiors",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_agency_superiors_superior_id",
                table: "agency_superiors",
                column: "superior_id");

            migrationBuilder.CreateIndex(
                name: "ix_catalogue_lines_agency_id_version_id_line_id",
                table: "catalogue_lines",
                columns: new[] { "agency_id", "version_id", "line_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_catalogue_statements_agency_id_year_field_line_id",
                table: "catalogue_statements",
                columns: new[] { "agency_id", "year", "field", "line_id" },
                unique: true,
                filter: "voided_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_catalogue_versions_agency_id_number",
                table: "catalogue_versions",
                columns: new[] { "agency_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_channel_releases_agency_id_item_id",
                table: "channel_releases",
                columns: new[] { "agency_id", "item_id" });

            migrationBuilder.CreateIndex(
                name: "ix_charges_agency_id_received_on",
                table: "charges",
                columns: new[] { "agency_id", "received_on" });

            migrationBuilder.CreateIndex(
                name: "ix_decisions_agency_id_decided_on",
                table: "decisions",
                columns: new[] { "agency_id", "decided_on" });

            migrationBuilder.CreateIndex(
                name: "ix_decisions_agency_id_document_number",
                table: "decisions",
                columns: new[] { "agency_id", "document_number" },
                unique: true,
                filter: "voided_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_decisions_agency_id_item_id",
                table: "decisions",
                columns: new[] { "agency_id", "item_id" });

            migrationBuilder.CreateIndex(
                name: "ix_delegated_tenures_agency_id_tenure_id",
                table: "delegated_tenures",
                columns: new[] { "agency_id", "tenure_id" });

            migrationBuilder.CreateIndex(
                name: "ix_delegated_tenures_person_id",
                table: "delegated_tenures",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_disclosure_offices_agency_id",
                table: "disclosure_offices",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_document_amendments_agency_id_by_id",
                table: "document_amendments",
                columns: new[] { "agency_id", "by_id" });

            migrationBuilder.CreateIndex(
                name: "ix_document_amendments_agency_id_document_id",
                table: "document_amendments",
                columns: new[] { "agency_id", "document_id" });

            migrationBuilder.CreateIndex(
                name: "ix_drafts_agency_id_person_id_form",
                table: "drafts",
                columns: new[] { "agency_id", "person_id", "form" });

            migrationBuilder.CreateIndex(
                name: "ix_drafts_person_id",
                table: "drafts",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_index_series_agency_id_series",
                table: "index_series",
                columns: new[] { "agency_id", "series" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_item_attachments_agency_id_file_id",
                table: "item_attachments",
                columns: new[] { "agency_id", "file_id" });

            migrationBuilder.CreateIndex(
                name: "ix_item_attachments_agency_id_version_id",
                table: "item_attachments",
                columns: new[] { "agency_id", "version_id" });

            migrationBuilder.CreateIndex(
                name: "ix_item_texts_agency_id_item_id",
                table: "item_texts",
                columns: new[] { "agency_id", "item_id" });

            migrationBuilder.CreateIndex(
                name: "ix_item_versions_agency_id_item_id_number",
                table: "item_versions",
                columns: new[] { "agency_id", "item_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_item_versions_agency_id_stage",
                table: "item_versions",
                columns: new[] { "agency_id", "stage" });

            migrationBuilder.CreateIndex(
                name: "ix_item_versions_agency_id_text_id",
                table: "item_versions",
                columns: new[] { "agency_id", "text_id" });

            migrationBuilder.CreateIndex(
                name: "ix_item_versions_scheduled_for",
                table: "item_versions",
                column: "scheduled_for");

            migrationBuilder.CreateIndex(
                name: "ix_items_agency_id_catalogue_line_id",
                table: "items",
                columns: new[] { "agency_id", "catalogue_line_id" });

            migrationBuilder.CreateIndex(
                name: "ix_items_agency_id_index_number",
                table: "items",
                columns: new[] { "agency_id", "index_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_items_agency_id_published_on",
                table: "items",
                columns: new[] { "agency_id", "published_on" });

            migrationBuilder.CreateIndex(
                name: "ix_items_published_on",
                table: "items",
                column: "published_on");

            migrationBuilder.CreateIndex(
                name: "ix_journal_checkpoints_agency_id_size",
                table: "journal_checkpoints",
                columns: new[] { "agency_id", "size" });

            migrationBuilder.CreateIndex(
                name: "ix_journal_entries_agency_id_sequence",
                table: "journal_entries",
                columns: new[] { "agency_id", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_journal_entries_agency_id_subject_id",
                table: "journal_entries",
                columns: new[] { "agency_id", "subject_id" });

            migrationBuilder.CreateIndex(
                name: "ix_journal_entries_at",
                table: "journal_entries",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_journal_records_agency_id_entry_id",
                table: "journal_records",
                columns: new[] { "agency_id", "entry_id" });

            migrationBuilder.CreateIndex(
                name: "ix_journal_records_agency_id_record_table_record_id",
                table: "journal_records",
                columns: new[] { "agency_id", "record_table", "record_id" });

            migrationBuilder.CreateIndex(
                name: "ix_leading_group_members_person_id",
                table: "leading_group_members",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_meeting_photographs_agency_id_file_id",
                table: "meeting_photographs",
                columns: new[] { "agency_id", "file_id" });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_photographs_agency_id_meeting_id",
                table: "meeting_photographs",
                columns: new[] { "agency_id", "meeting_id" });

            migrationBuilder.CreateIndex(
                name: "ix_meeting_questions_agency_id_meeting_id_place",
                table: "meeting_questions",
                columns: new[] { "agency_id", "meeting_id", "place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meetings_agency_id_on",
                table: "meetings",
                columns: new[] { "agency_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_normative_documents_agency_id_document_number",
                table: "normative_documents",
                columns: new[] { "agency_id", "document_number" },
                unique: true,
                filter: "voided_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_normative_documents_agency_id_item_id",
                table: "normative_documents",
                columns: new[] { "agency_id", "item_id" },
                unique: true,
                filter: "voided_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_normative_documents_agency_id_made_on",
                table: "normative_documents",
                columns: new[] { "agency_id", "made_on" });

            migrationBuilder.CreateIndex(
                name: "ix_normative_documents_agency_id_register_number",
                table: "normative_documents",
                columns: new[] { "agency_id", "register_number" },
                unique: true,
                filter: "voided_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_notices_agency_id_affairs_period",
                table: "notices",
                columns: new[] { "agency_id", "affairs_period" });

            migrationBuilder.CreateIndex(
                name: "ix_notices_agency_id_posted_on",
                table: "notices",
                columns: new[] { "agency_id", "posted_on" });

            migrationBuilder.CreateIndex(
                name: "ix_people_normalized_user_name",
                table: "people",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_provider_subject",
                table: "people",
                column: "provider_subject",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_place_inspections_agency_id_photograph_id",
                table: "place_inspections",
                columns: new[] { "agency_id", "photograph_id" });

            migrationBuilder.CreateIndex(
                name: "ix_place_inspections_agency_id_place_id_on",
                table: "place_inspections",
                columns: new[] { "agency_id", "place_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_postings_agency_id_notice_id_place_id",
                table: "postings",
                columns: new[] { "agency_id", "notice_id", "place_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_postings_agency_id_photograph_id",
                table: "postings",
                columns: new[] { "agency_id", "photograph_id" });

            migrationBuilder.CreateIndex(
                name: "ix_postings_agency_id_place_id_taken_down_on",
                table: "postings",
                columns: new[] { "agency_id", "place_id", "taken_down_on" });

            migrationBuilder.CreateIndex(
                name: "ix_posts_agency_id_division_id",
                table: "posts",
                columns: new[] { "agency_id", "division_id" });

            migrationBuilder.CreateIndex(
                name: "ix_reassessments_agency_id_version_id",
                table: "reassessments",
                columns: new[] { "agency_id", "version_id" });

            migrationBuilder.CreateIndex(
                name: "ix_received_files_agency_id_file_id",
                table: "received_files",
                columns: new[] { "agency_id", "file_id" });

            migrationBuilder.CreateIndex(
                name: "ix_received_files_agency_id_received_inquiry_id",
                table: "received_files",
                columns: new[] { "agency_id", "received_inquiry_id" });

            migrationBuilder.CreateIndex(
                name: "ix_received_inquiries_agency_id_inquiry_id",
                table: "received_inquiries",
                columns: new[] { "agency_id", "inquiry_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_received_inquiries_agency_id_is_settled",
                table: "received_inquiries",
                columns: new[] { "agency_id", "is_settled" });

            migrationBuilder.CreateIndex(
                name: "ix_remedies_agency_id_accepted_on",
                table: "remedies",
                columns: new[] { "agency_id", "accepted_on" });

            migrationBuilder.CreateIndex(
                name: "ix_remedies_agency_id_case_number",
                table: "remedies",
                columns: new[] { "agency_id", "case_number" },
                unique: true,
                filter: "voided_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_remedies_agency_id_request_id",
                table: "remedies",
                columns: new[] { "agency_id", "request_id" });

            migrationBuilder.CreateIndex(
                name: "ix_report_drafts_agency_id_year",
                table: "report_drafts",
                columns: new[] { "agency_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_requests_agency_id_concluded_on",
                table: "requests",
                columns: new[] { "agency_id", "concluded_on" });

            migrationBuilder.CreateIndex(
                name: "ix_requests_agency_id_number",
                table: "requests",
                columns: new[] { "agency_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_requests_agency_id_received_on",
                table: "requests",
                columns: new[] { "agency_id", "received_on" });

            migrationBuilder.CreateIndex(
                name: "ix_review_entries_agency_id_subject_id_ordinal",
                table: "review_entries",
                columns: new[] { "agency_id", "subject_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_review_inquiries_agency_id_subject_id_ordinal",
                table: "review_inquiries",
                columns: new[] { "agency_id", "subject_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_review_inquiries_agency_id_subject_id_settled_ordinal",
                table: "review_inquiries",
                columns: new[] { "agency_id", "subject_id", "settled_ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_screening_rules_agency_id_number",
                table: "screening_rules",
                columns: new[] { "agency_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_screening_waivers_agency_id_item_id",
                table: "screening_waivers",
                columns: new[] { "agency_id", "item_id" });

            migrationBuilder.CreateIndex(
                name: "ix_screening_waivers_agency_id_version_id",
                table: "screening_waivers",
                columns: new[] { "agency_id", "version_id" });

            migrationBuilder.CreateIndex(
                name: "ix_search_entries_agency_id_place",
                table: "search_entries",
                columns: new[] { "agency_id", "place" });

            migrationBuilder.CreateIndex(
                name: "ix_search_entries_place",
                table: "search_entries",
                column: "place",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sessions_person_id",
                table: "sessions",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_stored_files_digest",
                table: "stored_files",
                column: "digest");

            migrationBuilder.CreateIndex(
                name: "ix_subsidy_lists_agency_id_from",
                table: "subsidy_lists",
                columns: new[] { "agency_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_subsidy_lists_until",
                table: "subsidy_lists",
                column: "until");

            migrationBuilder.CreateIndex(
                name: "ix_supplied_items_agency_id_item_id",
                table: "supplied_items",
                columns: new[] { "agency_id", "item_id" });

            migrationBuilder.CreateIndex(
                name: "ix_supplied_items_agency_id_supply_id_place",
                table: "supplied_items",
                columns: new[] { "agency_id", "supply_id", "place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_supplied_items_agency_id_version_id",
                table: "supplied_items",
                columns: new[] { "agency_id", "version_id" });

            migrationBuilder.CreateIndex(
                name: "ix_tenures_agency_id_post_id",
                table: "tenures",
                columns: new[] { "agency_id", "post_id" });

            migrationBuilder.CreateIndex(
                name: "ix_tenures_person_id",
                table: "tenures",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_village_affairs_settings_agency_id",
                table: "village_affairs_settings",
                column: "agency_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_village_complaints_agency_id_received_on",
                table: "village_complaints",
                columns: new[] { "agency_id", "received_on" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "adopted_catalogues");

            migrationBuilder.DropTable(
                name: "agency_competences");

            migrationBuilder.DropTable(
                name: "agency_names");

            migrationBuilder.DropTable(
                name: "agency_successions");

            migrationBuilder.DropTable(
                name: "agency_superiors");

            migrationBuilder.DropTable(
                name: "catalogue_lines");

            migrationBuilder.DropTable(
                name: "catalogue_statements");

            migrationBuilder.DropTable(
                name: "channel_releases");

            migrationBuilder.DropTable(
                name: "charges");

            migrationBuilder.DropTable(
                name: "decisions");

            migrationBuilder.DropTable(
                name: "delegated_tenures");

            migrationBuilder.DropTable(
                name: "disclosure_offices");

            migrationBuilder.DropTable(
                name: "document_amendments");

            migrationBuilder.DropTable(
                name: "drafts");

            migrationBuilder.DropTable(
                name: "guides");

            migrationBuilder.DropTable(
                name: "impact_assessments");

            migrationBuilder.DropTable(
                name: "index_number_rules");

            migrationBuilder.DropTable(
                name: "index_series");

            migrationBuilder.DropTable(
                name: "item_attachments");

            migrationBuilder.DropTable(
                name: "journal_checkpoints");

            migrationBuilder.DropTable(
                name: "journal_heads");

            migrationBuilder.DropTable(
                name: "journal_records");

            migrationBuilder.DropTable(
                name: "leading_group_members");

            migrationBuilder.DropTable(
                name: "meeting_photographs");

            migrationBuilder.DropTable(
                name: "meeting_questions");

            migrationBuilder.DropTable(
                name: "place_inspections");

            migrationBuilder.DropTable(
                name: "postings");

            migrationBuilder.DropTable(
                name: "reassessments");

            migrationBuilder.DropTable(
                name: "received_files");

            migrationBuilder.DropTable(
                name: "remedies");

            migrationBuilder.DropTable(
                name: "report_drafts");

            migrationBuilder.DropTable(
                name: "review_entries");

            migrationBuilder.DropTable(
                name: "review_inquiries");

            migrationBuilder.DropTable(
                name: "review_procedures");

            migrationBuilder.DropTable(
                name: "screening_rules");

            migrationBuilder.DropTable(
                name: "screening_waivers");

            migrationBuilder.DropTable(
                name: "search_entries");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropTable(
                name: "subsidy_lists");

            migrationBuilder.DropTable(
                name: "supplied_items");

            migrationBuilder.DropTable(
                name: "two_step_allowances");

            migrationBuilder.DropTable(
                name: "village_affairs_settings");

            migrationBuilder.DropTable(
                name: "village_complaints");

            migrationBuilder.DropTable(
                name: "catalogue_versions");

            migrationBuilder.DropTable(
                name: "tenures");

            migrationBuilder.DropTable(
                name: "normative_documents");

            migrationBuilder.DropTable(
                name: "journal_entries");

            migrationBuilder.DropTable(
                name: "meetings");

            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropTable(
                name: "places");

            migrationBuilder.DropTable(
                name: "received_inquiries");

            migrationBuilder.DropTable(
                name: "stored_files");

            migrationBuilder.DropTable(
                name: "requests");

            migrationBuilder.DropTable(
                name: "item_versions");

            migrationBuilder.DropTable(
                name: "supplies");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "posts");

            migrationBuilder.DropTable(
                name: "items");

            migrationBuilder.DropTable(
                name: "item_texts");

            migrationBuilder.DropTable(
                name: "divisions");

            migrationBuilder.DropTable(
                name: "agencies");
        }
    }
}

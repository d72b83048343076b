using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ErpSystem.Subgraphs.Tests.Library.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "library");

            migrationBuilder.CreateTable(
                name: "audit",
                schema: "library",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entity_type = table.Column<string>(type: "text", nullable: false),
                    entity_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entity_version = table.Column<int>(type: "integer", nullable: true),
                    action = table.Column<string>(type: "text", nullable: false),
                    operation = table.Column<string>(type: "text", nullable: true),
                    subject = table.Column<string>(type: "text", nullable: false),
                    client = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changes = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("audit_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "idempotency",
                schema: "library",
                columns: table => new
                {
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    client = table.Column<string>(type: "text", nullable: false),
                    mutation = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    input_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    entity_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("idempotency_pkey", x => new { x.company_id, x.client, x.mutation, x.key });
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "library",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic = table.Column<string>(type: "text", nullable: false),
                    aggregate_type = table.Column<string>(type: "text", nullable: false),
                    aggregate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    aggregate_version = table.Column<int>(type: "integer", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    data = table.Column<string>(type: "jsonb", nullable: false),
                    trace_parent = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("outbox_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox_sequence",
                schema: "library",
                columns: table => new
                {
                    aggregate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic = table.Column<string>(type: "text", nullable: false),
                    last = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("outbox_sequence_pkey", x => new { x.aggregate_id, x.topic });
                });

            migrationBuilder.CreateTable(
                name: "shelf",
                schema: "library",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("shelf_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "book",
                schema: "library",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    isbn = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    shelf_id = table.Column<Guid>(type: "uuid", nullable: true),
                    published = table.Column<DateOnly>(type: "date", nullable: true),
                    pages = table.Column<int>(type: "integer", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    price_amount = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    price_currency_code = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("book_pkey", x => x.id);
                    table.ForeignKey(
                        name: "book_shelf_id_fkey",
                        column: x => x.shelf_id,
                        principalSchema: "library",
                        principalTable: "shelf",
                        principalColumn: "id");
                });

            migrationBuilder.CreateIndex(
                name: "audit_company_id_entity_id_recorded_at_idx",
                schema: "library",
                table: "audit",
                columns: new[] { "company_id", "entity_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "book_company_id_isbn_key",
                schema: "library",
                table: "book",
                columns: new[] { "company_id", "isbn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "book_company_id_shelf_id_title_idx",
                schema: "library",
                table: "book",
                columns: new[] { "company_id", "shelf_id", "title" });

            migrationBuilder.CreateIndex(
                name: "book_shelf_id_idx",
                schema: "library",
                table: "book",
                column: "shelf_id");

            migrationBuilder.CreateIndex(
                name: "idempotency_created_at_idx",
                schema: "library",
                table: "idempotency",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "outbox_aggregate_id_topic_sequence_key",
                schema: "library",
                table: "outbox",
                columns: new[] { "aggregate_id", "topic", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "outbox_position_idx",
                schema: "library",
                table: "outbox",
                column: "position",
                filter: "sent_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "shelf_company_id_name_key",
                schema: "library",
                table: "shelf",
                columns: new[] { "company_id", "name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit",
                schema: "library");

            migrationBuilder.DropTable(
                name: "book",
                schema: "library");

            migrationBuilder.DropTable(
                name: "idempotency",
                schema: "library");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "library");

            migrationBuilder.DropTable(
                name: "outbox_sequence",
                schema: "library");

            migrationBuilder.DropTable(
                name: "shelf",
                schema: "library");
        }
    }
}

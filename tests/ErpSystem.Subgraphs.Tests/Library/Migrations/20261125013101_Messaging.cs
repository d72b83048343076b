using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ErpSystem.Subgraphs.Tests.Library.Migrations
{
    /// <inheritdoc />
    public partial class Messaging : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "attempts",
                schema: "library",
                table: "outbox",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "last_error",
                schema: "library",
                table: "outbox",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "copies",
                schema: "library",
                table: "book",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "fault",
                schema: "library",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("fault_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                schema: "library",
                columns: table => new
                {
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic = table.Column<string>(type: "text", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    aggregate_id = table.Column<string>(type: "text", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("inbox_pkey", x => new { x.company_id, x.topic, x.event_id });
                });

            migrationBuilder.CreateTable(
                name: "inbox_sequence",
                schema: "library",
                columns: table => new
                {
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    aggregate_id = table.Column<string>(type: "text", nullable: false),
                    topic = table.Column<string>(type: "text", nullable: false),
                    last = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("inbox_sequence_pkey", x => new { x.company_id, x.aggregate_id, x.topic });
                });

            migrationBuilder.CreateTable(
                name: "integration_exception",
                schema: "library",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic = table.Column<string>(type: "text", nullable: false),
                    aggregate_id = table.Column<string>(type: "text", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    message = table.Column<string>(type: "text", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    envelope = table.Column<string>(type: "text", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_failed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_by = table.Column<string>(type: "text", nullable: true),
                    skip_reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("integration_exception_pkey", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "outbox_sent_at_idx",
                schema: "library",
                table: "outbox",
                column: "sent_at",
                filter: "sent_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "fault_company_id_name_key",
                schema: "library",
                table: "fault",
                columns: new[] { "company_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "inbox_received_at_idx",
                schema: "library",
                table: "inbox",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "integration_exception_company_id_status_failed_at_idx",
                schema: "library",
                table: "integration_exception",
                columns: new[] { "company_id", "status", "failed_at" });

            migrationBuilder.CreateIndex(
                name: "integration_exception_company_id_subject_idx",
                schema: "library",
                table: "integration_exception",
                columns: new[] { "company_id", "subject" },
                filter: "subject IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "integration_exception_company_id_topic_event_id_key",
                schema: "library",
                table: "integration_exception",
                columns: new[] { "company_id", "topic", "event_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "fault",
                schema: "library");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "library");

            migrationBuilder.DropTable(
                name: "inbox_sequence",
                schema: "library");

            migrationBuilder.DropTable(
                name: "integration_exception",
                schema: "library");

            migrationBuilder.DropIndex(
                name: "outbox_sent_at_idx",
                schema: "library",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "attempts",
                schema: "library",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "last_error",
                schema: "library",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "copies",
                schema: "library",
                table: "book");
        }
    }
}

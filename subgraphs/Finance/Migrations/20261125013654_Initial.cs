using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ErpSystem.Finance.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "finance");

            migrationBuilder.CreateTable(
                name: "account",
                schema: "finance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    type = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    is_group = table.Column<bool>(type: "boolean", nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    control = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    archived = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("account_pkey", x => x.id);
                    table.CheckConstraint("account_control_check", "control IS NULL OR NOT is_group");
                    table.CheckConstraint("account_parent_id_check", "parent_id <> id");
                    table.ForeignKey(
                        name: "account_parent_id_fkey",
                        column: x => x.parent_id,
                        principalSchema: "finance",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "audit",
                schema: "finance",
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
                name: "finance_settings",
                schema: "finance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    company_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    currency_code = table.Column<string>(type: "character(3)", fixedLength: true, maxLength: 3, nullable: false),
                    time_zone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    invoice_posting = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    payment_term_days = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("finance_settings_pkey", x => x.id);
                    table.CheckConstraint("finance_settings_payment_term_days_check", "payment_term_days BETWEEN 0 AND 3650");
                });

            migrationBuilder.CreateTable(
                name: "fiscal_period",
                schema: "finance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    sales_locked = table.Column<bool>(type: "boolean", nullable: false),
                    purchase_locked = table.Column<bool>(type: "boolean", nullable: false),
                    tax_locked = table.Column<bool>(type: "boolean", nullable: false),
                    all_locked = table.Column<bool>(type: "boolean", nullable: false),
                    hard_locked = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("fiscal_period_pkey", x => x.id);
                    table.CheckConstraint("fiscal_period_ends_on_check", "ends_on >= starts_on");
                });

            migrationBuilder.CreateTable(
                name: "idempotency",
                schema: "finance",
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
                name: "journal",
                schema: "finance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    series = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    credit_series = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    is_default = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("journal_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "number_counter",
                schema: "finance",
                columns: table => new
                {
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    series = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    fiscal_year = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("number_counter_pkey", x => new { x.company_id, x.series, x.fiscal_year });
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "finance",
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
                schema: "finance",
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
                name: "account_assignment",
                schema: "finance",
                columns: table => new
                {
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("account_assignment_pkey", x => new { x.company_id, x.role });
                    table.ForeignKey(
                        name: "account_assignment_account_id_fkey",
                        column: x => x.account_id,
                        principalSchema: "finance",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "period_balance",
                schema: "finance",
                columns: table => new
                {
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fiscal_period_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    currency_code = table.Column<string>(type: "character(3)", fixedLength: true, maxLength: 3, nullable: false),
                    debit = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    credit = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    currency_amount = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("period_balance_pkey", x => new { x.company_id, x.fiscal_period_id, x.account_id, x.currency_code });
                    table.ForeignKey(
                        name: "period_balance_account_id_fkey",
                        column: x => x.account_id,
                        principalSchema: "finance",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "period_balance_fiscal_period_id_fkey",
                        column: x => x.fiscal_period_id,
                        principalSchema: "finance",
                        principalTable: "fiscal_period",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "journal_entry",
                schema: "finance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    journal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    fiscal_period_id = table.Column<Guid>(type: "uuid", nullable: false),
                    posting_date = table.Column<DateOnly>(type: "date", nullable: false),
                    document_date = table.Column<DateOnly>(type: "date", nullable: false),
                    currency_code = table.Column<string>(type: "character(3)", fixedLength: true, maxLength: 3, nullable: false),
                    description = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    source = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reverses_id = table.Column<Guid>(type: "uuid", nullable: true),
                    line_count = table.Column<int>(type: "integer", nullable: false),
                    total = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("journal_entry_pkey", x => x.id);
                    table.CheckConstraint("journal_entry_line_count_check", "line_count >= 2 AND total >= 0");
                    table.ForeignKey(
                        name: "journal_entry_fiscal_period_id_fkey",
                        column: x => x.fiscal_period_id,
                        principalSchema: "finance",
                        principalTable: "fiscal_period",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "journal_entry_journal_id_fkey",
                        column: x => x.journal_id,
                        principalSchema: "finance",
                        principalTable: "journal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "journal_entry_reverses_id_fkey",
                        column: x => x.reverses_id,
                        principalSchema: "finance",
                        principalTable: "journal_entry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "journal_line",
                schema: "finance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_number = table.Column<int>(type: "integer", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    posting_date = table.Column<DateOnly>(type: "date", nullable: false),
                    debit = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    credit = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    currency_code = table.Column<string>(type: "character(3)", fixedLength: true, maxLength: 3, nullable: false),
                    currency_amount = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    tax_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("journal_line_pkey", x => x.id);
                    table.CheckConstraint("journal_line_amount_check", "debit >= 0 AND credit >= 0 AND (debit = 0 OR credit = 0) AND debit + credit + abs(currency_amount) > 0 AND (debit - credit) * currency_amount >= 0");
                    table.ForeignKey(
                        name: "journal_line_account_id_fkey",
                        column: x => x.account_id,
                        principalSchema: "finance",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "journal_line_entry_id_fkey",
                        column: x => x.entry_id,
                        principalSchema: "finance",
                        principalTable: "journal_entry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "manual_voucher",
                schema: "finance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    journal_id = table.Column<Guid>(type: "uuid", nullable: false),
                    posting_date = table.Column<DateOnly>(type: "date", nullable: false),
                    description = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    currency_code = table.Column<string>(type: "character(3)", fixedLength: true, maxLength: 3, nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    posted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("manual_voucher_pkey", x => x.id);
                    table.CheckConstraint("manual_voucher_status_check", "(status = 'POSTED') = (number IS NOT NULL)");
                    table.ForeignKey(
                        name: "manual_voucher_entry_id_fkey",
                        column: x => x.entry_id,
                        principalSchema: "finance",
                        principalTable: "journal_entry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "manual_voucher_journal_id_fkey",
                        column: x => x.journal_id,
                        principalSchema: "finance",
                        principalTable: "journal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "manual_voucher_line",
                schema: "finance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    voucher_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_number = table.Column<int>(type: "integer", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    debit = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    credit = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("manual_voucher_line_pkey", x => x.id);
                    table.CheckConstraint("manual_voucher_line_amount_check", "debit >= 0 AND credit >= 0 AND (debit = 0) <> (credit = 0)");
                    table.ForeignKey(
                        name: "manual_voucher_line_account_id_fkey",
                        column: x => x.account_id,
                        principalSchema: "finance",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "manual_voucher_line_voucher_id_fkey",
                        column: x => x.voucher_id,
                        principalSchema: "finance",
                        principalTable: "manual_voucher",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "account_company_id_code_key",
                schema: "finance",
                table: "account",
                columns: new[] { "company_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "account_company_id_parent_id_idx",
                schema: "finance",
                table: "account",
                columns: new[] { "company_id", "parent_id" });

            migrationBuilder.CreateIndex(
                name: "audit_company_id_entity_id_recorded_at_idx",
                schema: "finance",
                table: "audit",
                columns: new[] { "company_id", "entity_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "finance_settings_company_id_key",
                schema: "finance",
                table: "finance_settings",
                column: "company_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "fiscal_period_company_id_code_key",
                schema: "finance",
                table: "fiscal_period",
                columns: new[] { "company_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "fiscal_period_company_id_starts_on_idx",
                schema: "finance",
                table: "fiscal_period",
                columns: new[] { "company_id", "starts_on" });

            migrationBuilder.CreateIndex(
                name: "idempotency_created_at_idx",
                schema: "finance",
                table: "idempotency",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "journal_company_id_code_key",
                schema: "finance",
                table: "journal",
                columns: new[] { "company_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "journal_entry_company_id_journal_id_posting_date_idx",
                schema: "finance",
                table: "journal_entry",
                columns: new[] { "company_id", "journal_id", "posting_date" });

            migrationBuilder.CreateIndex(
                name: "journal_entry_company_id_number_key",
                schema: "finance",
                table: "journal_entry",
                columns: new[] { "company_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "journal_entry_company_id_posting_date_id_idx",
                schema: "finance",
                table: "journal_entry",
                columns: new[] { "company_id", "posting_date", "id" });

            migrationBuilder.CreateIndex(
                name: "journal_entry_company_id_source_source_id_key",
                schema: "finance",
                table: "journal_entry",
                columns: new[] { "company_id", "source", "source_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "journal_entry_reverses_id_key",
                schema: "finance",
                table: "journal_entry",
                column: "reverses_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "journal_line_company_id_account_id_posting_date_idx",
                schema: "finance",
                table: "journal_line",
                columns: new[] { "company_id", "account_id", "posting_date" });

            migrationBuilder.CreateIndex(
                name: "journal_line_entry_id_line_number_key",
                schema: "finance",
                table: "journal_line",
                columns: new[] { "entry_id", "line_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "manual_voucher_company_id_number_key",
                schema: "finance",
                table: "manual_voucher",
                columns: new[] { "company_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "manual_voucher_company_id_posting_date_id_idx",
                schema: "finance",
                table: "manual_voucher",
                columns: new[] { "company_id", "posting_date", "id" });

            migrationBuilder.CreateIndex(
                name: "manual_voucher_line_voucher_id_line_number_key",
                schema: "finance",
                table: "manual_voucher_line",
                columns: new[] { "voucher_id", "line_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "outbox_aggregate_id_topic_sequence_key",
                schema: "finance",
                table: "outbox",
                columns: new[] { "aggregate_id", "topic", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "outbox_position_idx",
                schema: "finance",
                table: "outbox",
                column: "position",
                filter: "sent_at IS NULL");

            Invariants.Create(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            Invariants.Drop(migrationBuilder);

            migrationBuilder.DropTable(
                name: "account_assignment",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "audit",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "finance_settings",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "idempotency",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "journal_line",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "manual_voucher_line",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "number_counter",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "outbox_sequence",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "period_balance",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "manual_voucher",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "account",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "journal_entry",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "fiscal_period",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "journal",
                schema: "finance");
        }
    }
}

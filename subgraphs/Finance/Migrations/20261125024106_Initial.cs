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
                name: "billing_order",
                schema: "finance",
                columns: table => new
                {
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    currency_code = table.Column<string>(type: "character(3)", fixedLength: true, maxLength: 3, nullable: true),
                    policy = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    cancelled = table.Column<bool>(type: "boolean", nullable: false),
                    lines_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("billing_order_pkey", x => x.order_id);
                });

            migrationBuilder.CreateTable(
                name: "customer_account",
                schema: "finance",
                columns: table => new
                {
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    payment_term_days = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("customer_account_pkey", x => new { x.company_id, x.customer_id });
                });

            migrationBuilder.CreateTable(
                name: "exchange_rate",
                schema: "finance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    currency_code = table.Column<string>(type: "character(3)", fixedLength: true, maxLength: 3, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    rate = table.Column<decimal>(type: "numeric(28,10)", precision: 28, scale: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("exchange_rate_pkey", x => x.id);
                    table.CheckConstraint("exchange_rate_rate_check", "rate > 0");
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
                name: "inbox",
                schema: "finance",
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
                schema: "finance",
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
                schema: "finance",
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
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    last_error = table.Column<string>(type: "text", nullable: true)
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
                name: "product_name",
                schema: "finance",
                columns: table => new
                {
                    product_id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sku = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("product_name_pkey", x => x.product_id);
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
                name: "tax_code",
                schema: "finance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    rate = table.Column<decimal>(type: "numeric(8,4)", precision: 8, scale: 4, nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    archived = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("tax_code_pkey", x => x.id);
                    table.CheckConstraint("tax_code_rate_check", "rate BETWEEN 0 AND 1000 AND scale(rate) <= 4");
                    table.ForeignKey(
                        name: "tax_code_account_id_fkey",
                        column: x => x.account_id,
                        principalSchema: "finance",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "billing_line",
                schema: "finance",
                columns: table => new
                {
                    order_line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_number = table.Column<int>(type: "integer", nullable: false),
                    product_id = table.Column<Guid>(type: "uuid", nullable: true),
                    unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    moved_unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    unit_price = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    discount_percent = table.Column<decimal>(type: "numeric(7,4)", precision: 7, scale: 4, nullable: false),
                    tax_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    tax_rate = table.Column<decimal>(type: "numeric(8,4)", precision: 8, scale: 4, nullable: false),
                    ordered = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    shipped = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    invoiced = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    returned = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    credited = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("billing_line_pkey", x => x.order_line_id);
                    table.CheckConstraint("billing_line_quantity_check", "ordered >= 0 AND shipped >= 0 AND invoiced >= 0 AND returned >= 0 AND credited BETWEEN 0 AND invoiced");
                    table.ForeignKey(
                        name: "billing_line_order_id_fkey",
                        column: x => x.order_id,
                        principalSchema: "finance",
                        principalTable: "billing_order",
                        principalColumn: "order_id",
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
                name: "invoice",
                schema: "finance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: true),
                    order_number = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    currency_code = table.Column<string>(type: "character(3)", fixedLength: true, maxLength: 3, nullable: false),
                    invoice_date = table.Column<DateOnly>(type: "date", nullable: false),
                    posting_date = table.Column<DateOnly>(type: "date", nullable: true),
                    payment_term_days = table.Column<int>(type: "integer", nullable: false),
                    due_date = table.Column<DateOnly>(type: "date", nullable: true),
                    note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    net_amount = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    tax_amount = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    gross_amount = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    outstanding_amount = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    credited_amount = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    exchange_rate = table.Column<decimal>(type: "numeric(28,10)", precision: 28, scale: 10, nullable: false),
                    open_in_books = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    posted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_settled_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("invoice_pkey", x => x.id);
                    table.CheckConstraint("invoice_credited_amount_check", "credited_amount BETWEEN 0 AND gross_amount");
                    table.CheckConstraint("invoice_gross_amount_check", "net_amount >= 0 AND tax_amount >= 0 AND gross_amount = net_amount + tax_amount");
                    table.CheckConstraint("invoice_number_check", "(status IN ('DRAFT', 'CANCELLED')) = (number IS NULL) AND (number IS NULL) = (posting_date IS NULL)");
                    table.CheckConstraint("invoice_outstanding_amount_check", "outstanding_amount BETWEEN 0 AND gross_amount AND open_in_books >= 0");
                    table.CheckConstraint("invoice_status_check", "status IN ('DRAFT', 'CANCELLED') OR (outstanding_amount = 0) = (status IN ('PAID', 'CREDITED'))");
                    table.ForeignKey(
                        name: "invoice_entry_id_fkey",
                        column: x => x.entry_id,
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
                name: "payment",
                schema: "finance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    currency_code = table.Column<string>(type: "character(3)", fixedLength: true, maxLength: 3, nullable: false),
                    amount = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    unallocated_amount = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    posting_date = table.Column<DateOnly>(type: "date", nullable: false),
                    bank_account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    exchange_rate = table.Column<decimal>(type: "numeric(28,10)", precision: 28, scale: 10, nullable: false),
                    in_books = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    open_in_books = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reversal_entry_id = table.Column<Guid>(type: "uuid", nullable: true),
                    posted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reversed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("payment_pkey", x => x.id);
                    table.CheckConstraint("payment_unallocated_amount_check", "amount > 0 AND unallocated_amount BETWEEN 0 AND amount AND open_in_books BETWEEN 0 AND in_books");
                    table.ForeignKey(
                        name: "payment_bank_account_id_fkey",
                        column: x => x.bank_account_id,
                        principalSchema: "finance",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "payment_entry_id_fkey",
                        column: x => x.entry_id,
                        principalSchema: "finance",
                        principalTable: "journal_entry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "payment_reversal_entry_id_fkey",
                        column: x => x.reversal_entry_id,
                        principalSchema: "finance",
                        principalTable: "journal_entry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stock_posting",
                schema: "finance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stock_document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    posting_date = table.Column<DateOnly>(type: "date", nullable: false),
                    currency_code = table.Column<string>(type: "character(3)", fixedLength: true, maxLength: 3, nullable: false),
                    value = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("stock_posting_pkey", x => x.id);
                    table.CheckConstraint("stock_posting_entry_id_check", "(value = 0) = (entry_id IS NULL)");
                    table.ForeignKey(
                        name: "stock_posting_entry_id_fkey",
                        column: x => x.entry_id,
                        principalSchema: "finance",
                        principalTable: "journal_entry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "credit_note",
                schema: "finance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    invoice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: true),
                    currency_code = table.Column<string>(type: "character(3)", fixedLength: true, maxLength: 3, nullable: false),
                    posting_date = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    net_amount = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    tax_amount = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    gross_amount = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    applied_amount = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    unapplied_amount = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    exchange_rate = table.Column<decimal>(type: "numeric(28,10)", precision: 28, scale: 10, nullable: false),
                    open_in_books = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: true),
                    posted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("credit_note_pkey", x => x.id);
                    table.CheckConstraint("credit_note_gross_amount_check", "net_amount >= 0 AND gross_amount = net_amount + tax_amount");
                    table.CheckConstraint("credit_note_unapplied_amount_check", "unapplied_amount BETWEEN 0 AND gross_amount AND open_in_books >= 0");
                    table.ForeignKey(
                        name: "credit_note_entry_id_fkey",
                        column: x => x.entry_id,
                        principalSchema: "finance",
                        principalTable: "journal_entry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "credit_note_invoice_id_fkey",
                        column: x => x.invoice_id,
                        principalSchema: "finance",
                        principalTable: "invoice",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "invoice_line",
                schema: "finance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    invoice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_number = table.Column<int>(type: "integer", nullable: false),
                    order_line_id = table.Column<Guid>(type: "uuid", nullable: true),
                    product_id = table.Column<Guid>(type: "uuid", nullable: true),
                    description = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    unit_price = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    discount_percent = table.Column<decimal>(type: "numeric(7,4)", precision: 7, scale: 4, nullable: false),
                    net = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    tax_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    tax_rate = table.Column<decimal>(type: "numeric(8,4)", precision: 8, scale: 4, nullable: false),
                    credited_quantity = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    credited_net = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    quantity_unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    quantity_value = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("invoice_line_pkey", x => x.id);
                    table.CheckConstraint("invoice_line_credited_check", "credited_quantity BETWEEN 0 AND quantity_value AND credited_net BETWEEN 0 AND net");
                    table.CheckConstraint("invoice_line_quantity_check", "quantity_value > 0 AND unit_price >= 0 AND net >= 0");
                    table.ForeignKey(
                        name: "invoice_line_invoice_id_fkey",
                        column: x => x.invoice_id,
                        principalSchema: "finance",
                        principalTable: "invoice",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
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

            migrationBuilder.CreateTable(
                name: "allocation",
                schema: "finance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    payment_id = table.Column<Guid>(type: "uuid", nullable: true),
                    credit_note_id = table.Column<Guid>(type: "uuid", nullable: true),
                    invoice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    allocated_on = table.Column<DateOnly>(type: "date", nullable: false),
                    currency_code = table.Column<string>(type: "character(3)", fixedLength: true, maxLength: 3, nullable: false),
                    amount = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    invoice_in_books = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    source_in_books = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    reversed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("allocation_pkey", x => x.id);
                    table.CheckConstraint("allocation_source_check", "amount > 0 AND (payment_id IS NULL) <> (credit_note_id IS NULL)");
                    table.ForeignKey(
                        name: "allocation_credit_note_id_fkey",
                        column: x => x.credit_note_id,
                        principalSchema: "finance",
                        principalTable: "credit_note",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "allocation_invoice_id_fkey",
                        column: x => x.invoice_id,
                        principalSchema: "finance",
                        principalTable: "invoice",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "allocation_payment_id_fkey",
                        column: x => x.payment_id,
                        principalSchema: "finance",
                        principalTable: "payment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "credit_note_line",
                schema: "finance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    credit_note_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_number = table.Column<int>(type: "integer", nullable: false),
                    invoice_line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order_line_id = table.Column<Guid>(type: "uuid", nullable: true),
                    description = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    net = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    tax = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    tax_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    tax_rate = table.Column<decimal>(type: "numeric(8,4)", precision: 8, scale: 4, nullable: false),
                    quantity_unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    quantity_value = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("credit_note_line_pkey", x => x.id);
                    table.CheckConstraint("credit_note_line_quantity_check", "quantity_value > 0 AND net >= 0");
                    table.ForeignKey(
                        name: "credit_note_line_credit_note_id_fkey",
                        column: x => x.credit_note_id,
                        principalSchema: "finance",
                        principalTable: "credit_note",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "credit_note_line_invoice_line_id_fkey",
                        column: x => x.invoice_line_id,
                        principalSchema: "finance",
                        principalTable: "invoice_line",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
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
                name: "allocation_credit_note_id_idx",
                schema: "finance",
                table: "allocation",
                column: "credit_note_id");

            migrationBuilder.CreateIndex(
                name: "allocation_invoice_id_idx",
                schema: "finance",
                table: "allocation",
                column: "invoice_id");

            migrationBuilder.CreateIndex(
                name: "allocation_payment_id_idx",
                schema: "finance",
                table: "allocation",
                column: "payment_id");

            migrationBuilder.CreateIndex(
                name: "audit_company_id_entity_id_recorded_at_idx",
                schema: "finance",
                table: "audit",
                columns: new[] { "company_id", "entity_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "billing_line_company_id_order_id_idx",
                schema: "finance",
                table: "billing_line",
                columns: new[] { "company_id", "order_id" });

            migrationBuilder.CreateIndex(
                name: "credit_note_company_id_customer_id_posting_date_idx",
                schema: "finance",
                table: "credit_note",
                columns: new[] { "company_id", "customer_id", "posting_date" });

            migrationBuilder.CreateIndex(
                name: "credit_note_company_id_number_key",
                schema: "finance",
                table: "credit_note",
                columns: new[] { "company_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "credit_note_company_id_order_id_idx",
                schema: "finance",
                table: "credit_note",
                columns: new[] { "company_id", "order_id" });

            migrationBuilder.CreateIndex(
                name: "credit_note_company_id_posting_date_id_idx",
                schema: "finance",
                table: "credit_note",
                columns: new[] { "company_id", "posting_date", "id" });

            migrationBuilder.CreateIndex(
                name: "credit_note_invoice_id_idx",
                schema: "finance",
                table: "credit_note",
                column: "invoice_id");

            migrationBuilder.CreateIndex(
                name: "credit_note_line_credit_note_id_line_number_key",
                schema: "finance",
                table: "credit_note_line",
                columns: new[] { "credit_note_id", "line_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "exchange_rate_company_id_currency_code_valid_from_key",
                schema: "finance",
                table: "exchange_rate",
                columns: new[] { "company_id", "currency_code", "valid_from" },
                unique: true);

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
                name: "inbox_received_at_idx",
                schema: "finance",
                table: "inbox",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "integration_exception_company_id_status_failed_at_idx",
                schema: "finance",
                table: "integration_exception",
                columns: new[] { "company_id", "status", "failed_at" });

            migrationBuilder.CreateIndex(
                name: "integration_exception_company_id_subject_idx",
                schema: "finance",
                table: "integration_exception",
                columns: new[] { "company_id", "subject" },
                filter: "subject IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "integration_exception_company_id_topic_event_id_key",
                schema: "finance",
                table: "integration_exception",
                columns: new[] { "company_id", "topic", "event_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "invoice_company_id_customer_id_due_date_idx",
                schema: "finance",
                table: "invoice",
                columns: new[] { "company_id", "customer_id", "due_date" });

            migrationBuilder.CreateIndex(
                name: "invoice_company_id_invoice_date_id_idx",
                schema: "finance",
                table: "invoice",
                columns: new[] { "company_id", "invoice_date", "id" });

            migrationBuilder.CreateIndex(
                name: "invoice_company_id_number_key",
                schema: "finance",
                table: "invoice",
                columns: new[] { "company_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "invoice_company_id_order_id_idx",
                schema: "finance",
                table: "invoice",
                columns: new[] { "company_id", "order_id" });

            migrationBuilder.CreateIndex(
                name: "invoice_company_id_status_due_date_idx",
                schema: "finance",
                table: "invoice",
                columns: new[] { "company_id", "status", "due_date" });

            migrationBuilder.CreateIndex(
                name: "invoice_line_company_id_order_line_id_idx",
                schema: "finance",
                table: "invoice_line",
                columns: new[] { "company_id", "order_line_id" });

            migrationBuilder.CreateIndex(
                name: "invoice_line_invoice_id_line_number_key",
                schema: "finance",
                table: "invoice_line",
                columns: new[] { "invoice_id", "line_number" },
                unique: true);

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
                columns: new[] { "company_id", "account_id", "posting_date" })
                .Annotation("Npgsql:IndexInclude", new[] { "debit", "credit" });

            migrationBuilder.CreateIndex(
                name: "journal_line_company_id_customer_id_posting_date_idx",
                schema: "finance",
                table: "journal_line",
                columns: new[] { "company_id", "customer_id", "posting_date" },
                filter: "customer_id IS NOT NULL");

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

            migrationBuilder.CreateIndex(
                name: "outbox_sent_at_idx",
                schema: "finance",
                table: "outbox",
                column: "sent_at",
                filter: "sent_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "payment_company_id_customer_id_posting_date_idx",
                schema: "finance",
                table: "payment",
                columns: new[] { "company_id", "customer_id", "posting_date" });

            migrationBuilder.CreateIndex(
                name: "payment_company_id_number_key",
                schema: "finance",
                table: "payment",
                columns: new[] { "company_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "payment_company_id_posting_date_id_idx",
                schema: "finance",
                table: "payment",
                columns: new[] { "company_id", "posting_date", "id" });

            migrationBuilder.CreateIndex(
                name: "stock_posting_company_id_stock_document_id_key",
                schema: "finance",
                table: "stock_posting",
                columns: new[] { "company_id", "stock_document_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "tax_code_company_id_code_key",
                schema: "finance",
                table: "tax_code",
                columns: new[] { "company_id", "code" },
                unique: true);

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
                name: "allocation",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "audit",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "billing_line",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "credit_note_line",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "customer_account",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "exchange_rate",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "finance_settings",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "idempotency",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "inbox_sequence",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "integration_exception",
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
                name: "product_name",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "stock_posting",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "tax_code",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "payment",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "billing_order",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "credit_note",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "invoice_line",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "manual_voucher",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "account",
                schema: "finance");

            migrationBuilder.DropTable(
                name: "invoice",
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

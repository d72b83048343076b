using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ErpSystem.Sales.Migrations
{
    /// <inheritdoc />
    public partial class OrderToCash : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "sales_order_cancelled_check",
                schema: "sales",
                table: "sales_order");

            migrationBuilder.DropCheckConstraint(
                name: "sales_order_number_check",
                schema: "sales",
                table: "sales_order");

            migrationBuilder.DropCheckConstraint(
                name: "sales_order_status_check",
                schema: "sales",
                table: "sales_order");

            migrationBuilder.AddColumn<bool>(
                name: "archived",
                schema: "sales",
                table: "tax_code",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<decimal>(
                name: "cancelled_quantity",
                schema: "sales",
                table: "sales_order_line",
                type: "numeric(28,6)",
                precision: 28,
                scale: 6,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<decimal>(
                name: "credited_quantity",
                schema: "sales",
                table: "sales_order_line",
                type: "numeric(28,6)",
                precision: 28,
                scale: 6,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<decimal>(
                name: "invoiced_quantity",
                schema: "sales",
                table: "sales_order_line",
                type: "numeric(28,6)",
                precision: 28,
                scale: 6,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<bool>(
                name: "over_delivered",
                schema: "sales",
                table: "sales_order_line",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "quoted",
                schema: "sales",
                table: "sales_order_line",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<decimal>(
                name: "return_authorized_quantity",
                schema: "sales",
                table: "sales_order_line",
                type: "numeric(28,6)",
                precision: 28,
                scale: 6,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<decimal>(
                name: "returned_quantity",
                schema: "sales",
                table: "sales_order_line",
                type: "numeric(28,6)",
                precision: 28,
                scale: 6,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<decimal>(
                name: "shipped_quantity",
                schema: "sales",
                table: "sales_order_line",
                type: "numeric(28,6)",
                precision: 28,
                scale: 6,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<string>(
                name: "billing_status",
                schema: "sales",
                table: "sales_order",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "NONE");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "closed_at",
                schema: "sales",
                table: "sales_order",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "credit_held",
                schema: "sales",
                table: "sales_order",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<decimal>(
                name: "delivered_unbilled_amount",
                schema: "sales",
                table: "sales_order",
                type: "numeric(28,6)",
                precision: 28,
                scale: 6,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<string>(
                name: "delivery_status",
                schema: "sales",
                table: "sales_order",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "NONE");

            migrationBuilder.AddColumn<string>(
                name: "invoice_policy",
                schema: "sales",
                table: "sales_order",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "SHIPPED");

            migrationBuilder.AddColumn<decimal>(
                name: "outstanding_amount",
                schema: "sales",
                table: "sales_order",
                type: "numeric(28,6)",
                precision: 28,
                scale: 6,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<bool>(
                name: "paid",
                schema: "sales",
                table: "sales_order",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "quotation_id",
                schema: "sales",
                table: "sales_order",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reservation_status",
                schema: "sales",
                table: "sales_order",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "unbilled_amount",
                schema: "sales",
                table: "sales_order",
                type: "numeric(28,6)",
                precision: 28,
                scale: 6,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<int>(
                name: "attempts",
                schema: "sales",
                table: "outbox",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "last_error",
                schema: "sales",
                table: "outbox",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "credit_limit",
                schema: "sales",
                table: "customer",
                type: "numeric(28,6)",
                precision: 28,
                scale: 6,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "credit_policy",
                schema: "sales",
                table: "customer",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "HOLD");

            migrationBuilder.AddColumn<string>(
                name: "currency_code",
                schema: "sales",
                table: "customer",
                type: "character(3)",
                fixedLength: true,
                maxLength: 3,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "payment_term_days",
                schema: "sales",
                table: "customer",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "credit_account",
                schema: "sales",
                columns: table => new
                {
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    currency_code = table.Column<string>(type: "character(3)", fixedLength: true, maxLength: 3, nullable: false),
                    balance = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    overdue = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("credit_account_pkey", x => new { x.company_id, x.customer_id, x.currency_code });
                    table.ForeignKey(
                        name: "credit_account_customer_id_fkey",
                        column: x => x.customer_id,
                        principalSchema: "sales",
                        principalTable: "customer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fiscal_period",
                schema: "sales",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    locked = table.Column<bool>(type: "boolean", nullable: false),
                    source_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("fiscal_period_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                schema: "sales",
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
                schema: "sales",
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
                schema: "sales",
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
                name: "order_invoice",
                schema: "sales",
                columns: table => new
                {
                    invoice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    outstanding_amount = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    settlement_known = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("order_invoice_pkey", x => x.invoice_id);
                    table.ForeignKey(
                        name: "order_invoice_order_id_fkey",
                        column: x => x.order_id,
                        principalSchema: "sales",
                        principalTable: "sales_order",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "quotation",
                schema: "sales",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    revised_from_id = table.Column<Guid>(type: "uuid", nullable: true),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    price_list_id = table.Column<Guid>(type: "uuid", nullable: false),
                    currency_code = table.Column<string>(type: "character(3)", fixedLength: true, maxLength: 3, nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    quote_date = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: false),
                    requested_date = table.Column<DateOnly>(type: "date", nullable: true),
                    note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    net_amount = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    tax_amount = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    gross_amount = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    last_line_number = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("quotation_pkey", x => x.id);
                    table.CheckConstraint("quotation_ended_check", "(status IN ('DRAFT', 'SENT')) = (ended_at IS NULL)");
                    table.CheckConstraint("quotation_gross_amount_check", "net_amount >= 0 AND tax_amount >= 0 AND gross_amount = net_amount + tax_amount");
                    table.CheckConstraint("quotation_sent_check", "status IN ('DRAFT', 'CANCELLED') OR (number IS NOT NULL AND sent_at IS NOT NULL)");
                    table.CheckConstraint("quotation_status_check", "status IN ('DRAFT', 'SENT', 'ACCEPTED', 'REJECTED', 'EXPIRED', 'SUPERSEDED', 'CANCELLED')");
                    table.CheckConstraint("quotation_valid_until_check", "valid_until >= quote_date");
                    table.ForeignKey(
                        name: "quotation_customer_id_fkey",
                        column: x => x.customer_id,
                        principalSchema: "sales",
                        principalTable: "customer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "quotation_price_list_id_fkey",
                        column: x => x.price_list_id,
                        principalSchema: "sales",
                        principalTable: "price_list",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "quotation_revised_from_id_fkey",
                        column: x => x.revised_from_id,
                        principalSchema: "sales",
                        principalTable: "quotation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "return_authorization",
                schema: "sales",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    cancel_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    authorized_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cancelled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("return_authorization_pkey", x => x.id);
                    table.CheckConstraint("return_authorization_closed_check", "(status = 'CLOSED') = (closed_at IS NOT NULL)");
                    table.CheckConstraint("return_authorization_status_check", "status IN ('REQUESTED', 'AUTHORIZED', 'RECEIVED', 'CLOSED', 'CANCELLED')");
                    table.ForeignKey(
                        name: "return_authorization_customer_id_fkey",
                        column: x => x.customer_id,
                        principalSchema: "sales",
                        principalTable: "customer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "return_authorization_order_id_fkey",
                        column: x => x.order_id,
                        principalSchema: "sales",
                        principalTable: "sales_order",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "quotation_line",
                schema: "sales",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    quotation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    quantity_unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    quantity_value = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    line_number = table.Column<int>(type: "integer", nullable: false),
                    product_id = table.Column<Guid>(type: "uuid", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uuid", nullable: true),
                    unit_price_amount = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    price_agreed = table.Column<bool>(type: "boolean", nullable: false),
                    discount_percent = table.Column<decimal>(type: "numeric(7,4)", precision: 7, scale: 4, nullable: false),
                    tax_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    tax_agreed = table.Column<bool>(type: "boolean", nullable: false),
                    tax_rate = table.Column<decimal>(type: "numeric(8,4)", precision: 8, scale: 4, nullable: false),
                    net_amount = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    currency_code = table.Column<string>(type: "character(3)", fixedLength: true, maxLength: 3, nullable: false),
                    promise_date = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("quotation_line_pkey", x => x.id);
                    table.CheckConstraint("quotation_line_amounts_check", "unit_price_amount >= 0 AND net_amount >= 0 AND tax_rate >= 0");
                    table.CheckConstraint("quotation_line_discount_percent_check", "discount_percent BETWEEN 0 AND 100");
                    table.CheckConstraint("quotation_line_quantity_check", "quantity_value > 0");
                    table.ForeignKey(
                        name: "quotation_line_quotation_id_fkey",
                        column: x => x.quotation_id,
                        principalSchema: "sales",
                        principalTable: "quotation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "return_authorization_line",
                schema: "sales",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    return_authorization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_number = table.Column<int>(type: "integer", nullable: false),
                    order_line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    product_id = table.Column<Guid>(type: "uuid", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uuid", nullable: true),
                    received_quantity = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    quantity_unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    quantity_value = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("return_authorization_line_pkey", x => x.id);
                    table.CheckConstraint("return_authorization_line_quantity_check", "quantity_value > 0 AND received_quantity >= 0");
                    table.ForeignKey(
                        name: "return_authorization_line_order_line_id_fkey",
                        column: x => x.order_line_id,
                        principalSchema: "sales",
                        principalTable: "sales_order_line",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "return_authorization_line_return_authorization_id_fkey",
                        column: x => x.return_authorization_id,
                        principalSchema: "sales",
                        principalTable: "return_authorization",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.AddCheckConstraint(
                name: "sales_order_line_progress_check",
                schema: "sales",
                table: "sales_order_line",
                sql: "least(shipped_quantity, returned_quantity, return_authorized_quantity, invoiced_quantity, credited_quantity, cancelled_quantity) >= 0");

            migrationBuilder.AddCheckConstraint(
                name: "sales_order_line_return_authorized_quantity_check",
                schema: "sales",
                table: "sales_order_line",
                sql: "return_authorized_quantity <= shipped_quantity");

            migrationBuilder.AddCheckConstraint(
                name: "sales_order_line_shipped_quantity_check",
                schema: "sales",
                table: "sales_order_line",
                sql: "over_delivered OR shipped_quantity <= quantity_value");

            migrationBuilder.CreateIndex(
                name: "sales_order_company_id_credit_held_order_date_idx",
                schema: "sales",
                table: "sales_order",
                columns: new[] { "company_id", "credit_held", "order_date" },
                filter: "credit_held");

            migrationBuilder.CreateIndex(
                name: "sales_order_company_id_customer_id_currency_code_idx",
                schema: "sales",
                table: "sales_order",
                columns: new[] { "company_id", "customer_id", "currency_code" },
                filter: "unbilled_amount > 0 OR delivered_unbilled_amount > 0");

            migrationBuilder.CreateIndex(
                name: "sales_order_quotation_id_key",
                schema: "sales",
                table: "sales_order",
                column: "quotation_id",
                unique: true);

            migrationBuilder.AddCheckConstraint(
                name: "sales_order_cancelled_check",
                schema: "sales",
                table: "sales_order",
                sql: "status <> 'CANCELLED' OR cancelled_at IS NOT NULL");

            migrationBuilder.AddCheckConstraint(
                name: "sales_order_credit_held_check",
                schema: "sales",
                table: "sales_order",
                sql: "NOT credit_held OR status IN ('CONFIRMED', 'PARTIALLY_DELIVERED', 'DELIVERED')");

            migrationBuilder.AddCheckConstraint(
                name: "sales_order_number_check",
                schema: "sales",
                table: "sales_order",
                sql: "status IN ('DRAFT', 'CANCELLED') OR (number IS NOT NULL AND confirmed_at IS NOT NULL)");

            migrationBuilder.AddCheckConstraint(
                name: "sales_order_status_check",
                schema: "sales",
                table: "sales_order",
                sql: "status IN ('DRAFT', 'CONFIRMED', 'PARTIALLY_DELIVERED', 'DELIVERED', 'CLOSED', 'CANCELLED', 'REJECTED')");

            migrationBuilder.AddCheckConstraint(
                name: "sales_order_unbilled_amount_check",
                schema: "sales",
                table: "sales_order",
                sql: "unbilled_amount >= 0 AND delivered_unbilled_amount >= 0");

            migrationBuilder.CreateIndex(
                name: "outbox_sent_at_idx",
                schema: "sales",
                table: "outbox",
                column: "sent_at",
                filter: "sent_at IS NOT NULL");

            migrationBuilder.AddCheckConstraint(
                name: "customer_credit_limit_check",
                schema: "sales",
                table: "customer",
                sql: "credit_limit IS NULL OR (credit_limit >= 0 AND currency_code IS NOT NULL)");

            migrationBuilder.AddCheckConstraint(
                name: "customer_payment_term_days_check",
                schema: "sales",
                table: "customer",
                sql: "payment_term_days BETWEEN 0 AND 365");

            migrationBuilder.CreateIndex(
                name: "credit_account_customer_id_idx",
                schema: "sales",
                table: "credit_account",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "fiscal_period_company_id_ends_on_idx",
                schema: "sales",
                table: "fiscal_period",
                columns: new[] { "company_id", "ends_on" },
                filter: "locked");

            migrationBuilder.CreateIndex(
                name: "inbox_received_at_idx",
                schema: "sales",
                table: "inbox",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "integration_exception_company_id_status_failed_at_idx",
                schema: "sales",
                table: "integration_exception",
                columns: new[] { "company_id", "status", "failed_at" });

            migrationBuilder.CreateIndex(
                name: "integration_exception_company_id_subject_idx",
                schema: "sales",
                table: "integration_exception",
                columns: new[] { "company_id", "subject" },
                filter: "subject IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "integration_exception_company_id_topic_event_id_key",
                schema: "sales",
                table: "integration_exception",
                columns: new[] { "company_id", "topic", "event_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "order_invoice_order_id_idx",
                schema: "sales",
                table: "order_invoice",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "quotation_company_id_customer_id_quote_date_idx",
                schema: "sales",
                table: "quotation",
                columns: new[] { "company_id", "customer_id", "quote_date" });

            migrationBuilder.CreateIndex(
                name: "quotation_company_id_number_revision_key",
                schema: "sales",
                table: "quotation",
                columns: new[] { "company_id", "number", "revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "quotation_company_id_quote_date_idx",
                schema: "sales",
                table: "quotation",
                columns: new[] { "company_id", "quote_date" });

            migrationBuilder.CreateIndex(
                name: "quotation_company_id_status_valid_until_idx",
                schema: "sales",
                table: "quotation",
                columns: new[] { "company_id", "status", "valid_until" });

            migrationBuilder.CreateIndex(
                name: "quotation_company_id_valid_until_idx",
                schema: "sales",
                table: "quotation",
                columns: new[] { "company_id", "valid_until" });

            migrationBuilder.CreateIndex(
                name: "quotation_customer_id_idx",
                schema: "sales",
                table: "quotation",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "quotation_price_list_id_idx",
                schema: "sales",
                table: "quotation",
                column: "price_list_id");

            migrationBuilder.CreateIndex(
                name: "quotation_revised_from_id_key",
                schema: "sales",
                table: "quotation",
                column: "revised_from_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "quotation_line_quotation_id_line_number_key",
                schema: "sales",
                table: "quotation_line",
                columns: new[] { "quotation_id", "line_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "return_authorization_company_id_created_at_idx",
                schema: "sales",
                table: "return_authorization",
                columns: new[] { "company_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "return_authorization_company_id_number_key",
                schema: "sales",
                table: "return_authorization",
                columns: new[] { "company_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "return_authorization_company_id_status_created_at_idx",
                schema: "sales",
                table: "return_authorization",
                columns: new[] { "company_id", "status", "created_at" });

            migrationBuilder.CreateIndex(
                name: "return_authorization_customer_id_idx",
                schema: "sales",
                table: "return_authorization",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "return_authorization_order_id_idx",
                schema: "sales",
                table: "return_authorization",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "return_authorization_line_order_line_id_idx",
                schema: "sales",
                table: "return_authorization_line",
                column: "order_line_id");

            migrationBuilder.CreateIndex(
                name: "return_authorization_line_return_authorization_id_line_number_key",
                schema: "sales",
                table: "return_authorization_line",
                columns: new[] { "return_authorization_id", "line_number" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "sales_order_quotation_id_fkey",
                schema: "sales",
                table: "sales_order",
                column: "quotation_id",
                principalSchema: "sales",
                principalTable: "quotation",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            Invariants.CreateOrderToCash(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "sales_order_quotation_id_fkey",
                schema: "sales",
                table: "sales_order");

            migrationBuilder.DropTable(
                name: "credit_account",
                schema: "sales");

            migrationBuilder.DropTable(
                name: "fiscal_period",
                schema: "sales");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "sales");

            migrationBuilder.DropTable(
                name: "inbox_sequence",
                schema: "sales");

            migrationBuilder.DropTable(
                name: "integration_exception",
                schema: "sales");

            migrationBuilder.DropTable(
                name: "order_invoice",
                schema: "sales");

            migrationBuilder.DropTable(
                name: "quotation_line",
                schema: "sales");

            migrationBuilder.DropTable(
                name: "return_authorization_line",
                schema: "sales");

            migrationBuilder.DropTable(
                name: "quotation",
                schema: "sales");

            migrationBuilder.DropTable(
                name: "return_authorization",
                schema: "sales");

            migrationBuilder.DropCheckConstraint(
                name: "sales_order_line_progress_check",
                schema: "sales",
                table: "sales_order_line");

            migrationBuilder.DropCheckConstraint(
                name: "sales_order_line_return_authorized_quantity_check",
                schema: "sales",
                table: "sales_order_line");

            migrationBuilder.DropCheckConstraint(
                name: "sales_order_line_shipped_quantity_check",
                schema: "sales",
                table: "sales_order_line");

            migrationBuilder.DropIndex(
                name: "sales_order_company_id_credit_held_order_date_idx",
                schema: "sales",
                table: "sales_order");

            migrationBuilder.DropIndex(
                name: "sales_order_company_id_customer_id_currency_code_idx",
                schema: "sales",
                table: "sales_order");

            migrationBuilder.DropIndex(
                name: "sales_order_quotation_id_key",
                schema: "sales",
                table: "sales_order");

            migrationBuilder.DropCheckConstraint(
                name: "sales_order_cancelled_check",
                schema: "sales",
                table: "sales_order");

            migrationBuilder.DropCheckConstraint(
                name: "sales_order_credit_held_check",
                schema: "sales",
                table: "sales_order");

            migrationBuilder.DropCheckConstraint(
                name: "sales_order_number_check",
                schema: "sales",
                table: "sales_order");

            migrationBuilder.DropCheckConstraint(
                name: "sales_order_status_check",
                schema: "sales",
                table: "sales_order");

            migrationBuilder.DropCheckConstraint(
                name: "sales_order_unbilled_amount_check",
                schema: "sales",
                table: "sales_order");

            migrationBuilder.DropIndex(
                name: "outbox_sent_at_idx",
                schema: "sales",
                table: "outbox");

            migrationBuilder.DropCheckConstraint(
                name: "customer_credit_limit_check",
                schema: "sales",
                table: "customer");

            migrationBuilder.DropCheckConstraint(
                name: "customer_payment_term_days_check",
                schema: "sales",
                table: "customer");

            migrationBuilder.DropColumn(
                name: "archived",
                schema: "sales",
                table: "tax_code");

            migrationBuilder.DropColumn(
                name: "cancelled_quantity",
                schema: "sales",
                table: "sales_order_line");

            migrationBuilder.DropColumn(
                name: "credited_quantity",
                schema: "sales",
                table: "sales_order_line");

            migrationBuilder.DropColumn(
                name: "invoiced_quantity",
                schema: "sales",
                table: "sales_order_line");

            migrationBuilder.DropColumn(
                name: "over_delivered",
                schema: "sales",
                table: "sales_order_line");

            migrationBuilder.DropColumn(
                name: "quoted",
                schema: "sales",
                table: "sales_order_line");

            migrationBuilder.DropColumn(
                name: "return_authorized_quantity",
                schema: "sales",
                table: "sales_order_line");

            migrationBuilder.DropColumn(
                name: "returned_quantity",
                schema: "sales",
                table: "sales_order_line");

            migrationBuilder.DropColumn(
                name: "shipped_quantity",
                schema: "sales",
                table: "sales_order_line");

            migrationBuilder.DropColumn(
                name: "billing_status",
                schema: "sales",
                table: "sales_order");

            migrationBuilder.DropColumn(
                name: "closed_at",
                schema: "sales",
                table: "sales_order");

            migrationBuilder.DropColumn(
                name: "credit_held",
                schema: "sales",
                table: "sales_order");

            migrationBuilder.DropColumn(
                name: "delivered_unbilled_amount",
                schema: "sales",
                table: "sales_order");

            migrationBuilder.DropColumn(
                name: "delivery_status",
                schema: "sales",
                table: "sales_order");

            migrationBuilder.DropColumn(
                name: "invoice_policy",
                schema: "sales",
                table: "sales_order");

            migrationBuilder.DropColumn(
                name: "outstanding_amount",
                schema: "sales",
                table: "sales_order");

            migrationBuilder.DropColumn(
                name: "paid",
                schema: "sales",
                table: "sales_order");

            migrationBuilder.DropColumn(
                name: "quotation_id",
                schema: "sales",
                table: "sales_order");

            migrationBuilder.DropColumn(
                name: "reservation_status",
                schema: "sales",
                table: "sales_order");

            migrationBuilder.DropColumn(
                name: "unbilled_amount",
                schema: "sales",
                table: "sales_order");

            migrationBuilder.DropColumn(
                name: "attempts",
                schema: "sales",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "last_error",
                schema: "sales",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "credit_limit",
                schema: "sales",
                table: "customer");

            migrationBuilder.DropColumn(
                name: "credit_policy",
                schema: "sales",
                table: "customer");

            migrationBuilder.DropColumn(
                name: "currency_code",
                schema: "sales",
                table: "customer");

            migrationBuilder.DropColumn(
                name: "payment_term_days",
                schema: "sales",
                table: "customer");

            migrationBuilder.AddCheckConstraint(
                name: "sales_order_cancelled_check",
                schema: "sales",
                table: "sales_order",
                sql: "(status = 'CANCELLED') = (cancelled_at IS NOT NULL)");

            migrationBuilder.AddCheckConstraint(
                name: "sales_order_number_check",
                schema: "sales",
                table: "sales_order",
                sql: "status <> 'CONFIRMED' OR (number IS NOT NULL AND confirmed_at IS NOT NULL)");

            migrationBuilder.AddCheckConstraint(
                name: "sales_order_status_check",
                schema: "sales",
                table: "sales_order",
                sql: "status IN ('DRAFT', 'CONFIRMED', 'CANCELLED')");
        }
    }
}

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
                name: "sales_order_company_id_customer_id_currency_code_idx",
                schema: "sales",
                table: "sales_order",
                columns: new[] { "company_id", "customer_id", "currency_code" },
                filter: "unbilled_amount > 0 OR delivered_unbilled_amount > 0");

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

            Invariants.CreateOrderToCash(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "credit_account",
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
                name: "sales_order_company_id_customer_id_currency_code_idx",
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

            migrationBuilder.DropCheckConstraint(
                name: "customer_credit_limit_check",
                schema: "sales",
                table: "customer");

            migrationBuilder.DropCheckConstraint(
                name: "customer_payment_term_days_check",
                schema: "sales",
                table: "customer");

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
                name: "reservation_status",
                schema: "sales",
                table: "sales_order");

            migrationBuilder.DropColumn(
                name: "unbilled_amount",
                schema: "sales",
                table: "sales_order");

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

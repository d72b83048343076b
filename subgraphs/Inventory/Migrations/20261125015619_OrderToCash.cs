using ErpSystem.Subgraphs.Persistence;
using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ErpSystem.Inventory.Migrations
{
    /// <inheritdoc />
    public partial class OrderToCash : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "stock_move_company_id_document_id_line_number_key",
                schema: "inventory",
                table: "stock_move");

            migrationBuilder.DropCheckConstraint(
                name: "stock_move_value_check",
                schema: "inventory",
                table: "stock_move");

            migrationBuilder.DropIndex(
                name: "reservation_line_company_id_product_id_warehouse_id_idx",
                schema: "inventory",
                table: "reservation_line");

            migrationBuilder.DropCheckConstraint(
                name: "reservation_line_reserved_check",
                schema: "inventory",
                table: "reservation_line");

            migrationBuilder.AddColumn<decimal>(
                name: "amount",
                schema: "inventory",
                table: "stock_move",
                type: "numeric(28,6)",
                precision: 28,
                scale: 6,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<int>(
                name: "step",
                schema: "inventory",
                table: "stock_move",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<bool>(
                name: "below_reorder",
                schema: "inventory",
                table: "stock_level",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "layer_count",
                schema: "inventory",
                table: "stock_level",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<decimal>(
                name: "stock_value",
                schema: "inventory",
                table: "stock_level",
                type: "numeric(28,6)",
                precision: 28,
                scale: 6,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<string>(
                name: "valuation_method",
                schema: "inventory",
                table: "stock_level",
                type: "text",
                nullable: false,
                defaultValue: "MOVING_AVERAGE");

            migrationBuilder.AddColumn<DateOnly>(
                name: "need_by",
                schema: "inventory",
                table: "reservation_line",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "order_quantity",
                schema: "inventory",
                table: "reservation_line",
                type: "numeric(28,6)",
                precision: 28,
                scale: 6,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<string>(
                name: "order_unit_code",
                schema: "inventory",
                table: "reservation_line",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<decimal>(
                name: "shipped",
                schema: "inventory",
                table: "reservation_line",
                type: "numeric(28,6)",
                precision: 28,
                scale: 6,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<string>(
                name: "valuation_method",
                schema: "inventory",
                table: "product",
                type: "text",
                nullable: false,
                defaultValue: "MOVING_AVERAGE");

            migrationBuilder.AddColumn<int>(
                name: "attempts",
                schema: "inventory",
                table: "outbox",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "last_error",
                schema: "inventory",
                table: "outbox",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "authorized_return",
                schema: "inventory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: true),
                    sales_order_id = table.Column<Guid>(type: "uuid", nullable: true),
                    cancelled = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("authorized_return_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cost_layer",
                schema: "inventory",
                columns: table => new
                {
                    product_id = table.Column<Guid>(type: "uuid", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    posting_date = table.Column<DateOnly>(type: "date", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_number = table.Column<int>(type: "integer", nullable: false),
                    received_quantity = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    received_value = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    remaining_quantity = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    remaining_value = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("cost_layer_pkey", x => new { x.product_id, x.warehouse_id, x.number });
                    table.CheckConstraint("cost_layer_received_check", "received_quantity >= 0 AND received_value >= 0");
                    table.CheckConstraint("cost_layer_remaining_check", "remaining_quantity >= 0 AND remaining_value >= 0 AND (remaining_quantity > 0 OR remaining_value = 0)");
                    table.ForeignKey(
                        name: "cost_layer_product_id_fkey",
                        column: x => x.product_id,
                        principalSchema: "inventory",
                        principalTable: "product",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "cost_layer_warehouse_id_fkey",
                        column: x => x.warehouse_id,
                        principalSchema: "inventory",
                        principalTable: "warehouse",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                schema: "inventory",
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
                schema: "inventory",
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
                schema: "inventory",
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
                name: "order_line_delivery",
                schema: "inventory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sales_order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_code = table.Column<string>(type: "text", nullable: false),
                    shipped = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    shipped_value = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    returned = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    returned_value = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("order_line_delivery_pkey", x => x.id);
                    table.CheckConstraint("order_line_delivery_returned_check", "returned >= 0 AND returned <= shipped AND returned_value >= 0 AND returned_value <= shipped_value");
                });

            migrationBuilder.CreateTable(
                name: "order_snapshot",
                schema: "inventory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: true),
                    policy = table.Column<string>(type: "text", nullable: false),
                    demand_version = table.Column<int>(type: "integer", nullable: false),
                    credit_held = table.Column<bool>(type: "boolean", nullable: false),
                    credit_version = table.Column<int>(type: "integer", nullable: false),
                    cancelled = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("order_snapshot_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "period_lock",
                schema: "inventory",
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
                    table.PrimaryKey("period_lock_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reorder_rule",
                schema: "inventory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    product_id = table.Column<Guid>(type: "uuid", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_code = table.Column<string>(type: "text", nullable: false),
                    reorder_point = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    target = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    archived = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("reorder_rule_pkey", x => x.id);
                    table.CheckConstraint("reorder_rule_target_check", "reorder_point > 0 AND target >= reorder_point");
                    table.ForeignKey(
                        name: "reorder_rule_product_id_fkey",
                        column: x => x.product_id,
                        principalSchema: "inventory",
                        principalTable: "product",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "reorder_rule_warehouse_id_fkey",
                        column: x => x.warehouse_id,
                        principalSchema: "inventory",
                        principalTable: "warehouse",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "return_receipt",
                schema: "inventory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    return_authorization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sales_order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uuid", nullable: false),
                    posting_date = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("return_receipt_pkey", x => x.id);
                    table.ForeignKey(
                        name: "return_receipt_warehouse_id_fkey",
                        column: x => x.warehouse_id,
                        principalSchema: "inventory",
                        principalTable: "warehouse",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "shipment",
                schema: "inventory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    sales_order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    posting_date = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("shipment_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "stock_document",
                schema: "inventory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uuid", nullable: true),
                    posting_date = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    value = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    currency_code = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("stock_document_pkey", x => x.id);
                    table.ForeignKey(
                        name: "stock_document_warehouse_id_fkey",
                        column: x => x.warehouse_id,
                        principalSchema: "inventory",
                        principalTable: "warehouse",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stock_revaluation",
                schema: "inventory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    posting_date = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("stock_revaluation_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "stock_transfer",
                schema: "inventory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    from_warehouse_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_warehouse_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    posting_date = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    postings = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("stock_transfer_pkey", x => x.id);
                    table.ForeignKey(
                        name: "stock_transfer_from_warehouse_id_fkey",
                        column: x => x.from_warehouse_id,
                        principalSchema: "inventory",
                        principalTable: "warehouse",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "stock_transfer_to_warehouse_id_fkey",
                        column: x => x.to_warehouse_id,
                        principalSchema: "inventory",
                        principalTable: "warehouse",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "authorized_return_line",
                schema: "inventory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    authorized_return_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sales_order_line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    product_id = table.Column<Guid>(type: "uuid", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uuid", nullable: true),
                    quantity = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    unit_code = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("authorized_return_line_pkey", x => x.id);
                    table.ForeignKey(
                        name: "authorized_return_line_authorized_return_id_fkey",
                        column: x => x.authorized_return_id,
                        principalSchema: "inventory",
                        principalTable: "authorized_return",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "return_receipt_line",
                schema: "inventory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    return_receipt_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_number = table.Column<int>(type: "integer", nullable: false),
                    return_line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sales_order_line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    product_id = table.Column<Guid>(type: "uuid", nullable: false),
                    location_id = table.Column<Guid>(type: "uuid", nullable: false),
                    condition = table.Column<string>(type: "text", nullable: false),
                    quantity = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    unit_code = table.Column<string>(type: "text", nullable: false),
                    order_quantity = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    order_unit_code = table.Column<string>(type: "text", nullable: false),
                    cost = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    currency_code = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("return_receipt_line_pkey", x => x.id);
                    table.CheckConstraint("return_receipt_line_quantity_check", "quantity > 0 AND cost >= 0");
                    table.ForeignKey(
                        name: "return_receipt_line_location_id_fkey",
                        column: x => x.location_id,
                        principalSchema: "inventory",
                        principalTable: "location",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "return_receipt_line_product_id_fkey",
                        column: x => x.product_id,
                        principalSchema: "inventory",
                        principalTable: "product",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "return_receipt_line_return_receipt_id_fkey",
                        column: x => x.return_receipt_id,
                        principalSchema: "inventory",
                        principalTable: "return_receipt",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "shipment_line",
                schema: "inventory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    shipment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_number = table.Column<int>(type: "integer", nullable: false),
                    sales_order_line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    product_id = table.Column<Guid>(type: "uuid", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uuid", nullable: false),
                    quantity = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    unit_code = table.Column<string>(type: "text", nullable: false),
                    order_quantity = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    order_unit_code = table.Column<string>(type: "text", nullable: false),
                    cost = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    currency_code = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("shipment_line_pkey", x => x.id);
                    table.CheckConstraint("shipment_line_quantity_check", "quantity > 0 AND order_quantity > 0 AND cost >= 0");
                    table.ForeignKey(
                        name: "shipment_line_product_id_fkey",
                        column: x => x.product_id,
                        principalSchema: "inventory",
                        principalTable: "product",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "shipment_line_shipment_id_fkey",
                        column: x => x.shipment_id,
                        principalSchema: "inventory",
                        principalTable: "shipment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "shipment_line_warehouse_id_fkey",
                        column: x => x.warehouse_id,
                        principalSchema: "inventory",
                        principalTable: "warehouse",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stock_revaluation_line",
                schema: "inventory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stock_revaluation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_number = table.Column<int>(type: "integer", nullable: false),
                    product_id = table.Column<Guid>(type: "uuid", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uuid", nullable: false),
                    quantity = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    unit_code = table.Column<string>(type: "text", nullable: false),
                    value_before = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    value_after = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    currency_code = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("stock_revaluation_line_pkey", x => x.id);
                    table.CheckConstraint("stock_revaluation_line_value_check", "quantity > 0 AND value_after >= 0");
                    table.ForeignKey(
                        name: "stock_revaluation_line_product_id_fkey",
                        column: x => x.product_id,
                        principalSchema: "inventory",
                        principalTable: "product",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "stock_revaluation_line_stock_revaluation_id_fkey",
                        column: x => x.stock_revaluation_id,
                        principalSchema: "inventory",
                        principalTable: "stock_revaluation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "stock_revaluation_line_warehouse_id_fkey",
                        column: x => x.warehouse_id,
                        principalSchema: "inventory",
                        principalTable: "warehouse",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stock_transfer_line",
                schema: "inventory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stock_transfer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_number = table.Column<int>(type: "integer", nullable: false),
                    product_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_location_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_location_id = table.Column<Guid>(type: "uuid", nullable: false),
                    quantity = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    unit_code = table.Column<string>(type: "text", nullable: false),
                    received = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    in_transit_value = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("stock_transfer_line_pkey", x => x.id);
                    table.CheckConstraint("stock_transfer_line_in_transit_check", "in_transit_value >= 0 AND (received < quantity OR in_transit_value = 0)");
                    table.CheckConstraint("stock_transfer_line_quantity_check", "quantity > 0 AND received >= 0 AND received <= quantity");
                    table.ForeignKey(
                        name: "stock_transfer_line_from_location_id_fkey",
                        column: x => x.from_location_id,
                        principalSchema: "inventory",
                        principalTable: "location",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "stock_transfer_line_product_id_fkey",
                        column: x => x.product_id,
                        principalSchema: "inventory",
                        principalTable: "product",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "stock_transfer_line_stock_transfer_id_fkey",
                        column: x => x.stock_transfer_id,
                        principalSchema: "inventory",
                        principalTable: "stock_transfer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "stock_transfer_line_to_location_id_fkey",
                        column: x => x.to_location_id,
                        principalSchema: "inventory",
                        principalTable: "location",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "stock_move_company_id_document_id_step_line_number_location_id_key",
                schema: "inventory",
                table: "stock_move",
                columns: new[] { "company_id", "document_id", "step", "line_number", "location_id" },
                unique: true);

            migrationBuilder.AddCheckConstraint(
                name: "stock_move_value_check",
                schema: "inventory",
                table: "stock_move",
                sql: "value <> 0 OR kind = 'REVALUATION'");

            migrationBuilder.CreateIndex(
                name: "stock_level_company_id_below_reorder_idx",
                schema: "inventory",
                table: "stock_level",
                columns: new[] { "company_id", "below_reorder" },
                filter: "below_reorder");

            migrationBuilder.AddCheckConstraint(
                name: "stock_level_stock_value_check",
                schema: "inventory",
                table: "stock_level",
                sql: "stock_value >= 0 AND (on_hand > 0 OR stock_value = 0)");

            migrationBuilder.CreateIndex(
                name: "reservation_line_company_id_product_id_warehouse_id_need_by_id_idx",
                schema: "inventory",
                table: "reservation_line",
                columns: new[] { "company_id", "product_id", "warehouse_id", "need_by", "id" },
                filter: "open AND requested > reserved + shipped");

            migrationBuilder.AddCheckConstraint(
                name: "reservation_line_reserved_check",
                schema: "inventory",
                table: "reservation_line",
                sql: "requested > 0 AND reserved >= 0 AND shipped >= 0 AND reserved + shipped <= requested");

            migrationBuilder.CreateIndex(
                name: "outbox_sent_at_idx",
                schema: "inventory",
                table: "outbox",
                column: "sent_at",
                filter: "sent_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "authorized_return_line_company_id_authorized_return_id_idx",
                schema: "inventory",
                table: "authorized_return_line",
                columns: new[] { "company_id", "authorized_return_id" });

            migrationBuilder.CreateIndex(
                name: "cost_layer_company_id_document_id_idx",
                schema: "inventory",
                table: "cost_layer",
                columns: new[] { "company_id", "document_id" });

            migrationBuilder.CreateIndex(
                name: "cost_layer_company_id_product_id_warehouse_id_idx",
                schema: "inventory",
                table: "cost_layer",
                columns: new[] { "company_id", "product_id", "warehouse_id" },
                filter: "remaining_quantity > 0");

            migrationBuilder.CreateIndex(
                name: "inbox_received_at_idx",
                schema: "inventory",
                table: "inbox",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "integration_exception_company_id_status_failed_at_idx",
                schema: "inventory",
                table: "integration_exception",
                columns: new[] { "company_id", "status", "failed_at" });

            migrationBuilder.CreateIndex(
                name: "integration_exception_company_id_subject_idx",
                schema: "inventory",
                table: "integration_exception",
                columns: new[] { "company_id", "subject" },
                filter: "subject IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "integration_exception_company_id_topic_event_id_key",
                schema: "inventory",
                table: "integration_exception",
                columns: new[] { "company_id", "topic", "event_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "order_line_delivery_company_id_sales_order_id_idx",
                schema: "inventory",
                table: "order_line_delivery",
                columns: new[] { "company_id", "sales_order_id" });

            migrationBuilder.CreateIndex(
                name: "period_lock_company_id_ends_on_idx",
                schema: "inventory",
                table: "period_lock",
                columns: new[] { "company_id", "ends_on" });

            migrationBuilder.CreateIndex(
                name: "reorder_rule_company_id_archived_idx",
                schema: "inventory",
                table: "reorder_rule",
                columns: new[] { "company_id", "archived" });

            migrationBuilder.CreateIndex(
                name: "reorder_rule_company_id_product_id_warehouse_id_key",
                schema: "inventory",
                table: "reorder_rule",
                columns: new[] { "company_id", "product_id", "warehouse_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "reorder_rule_company_id_warehouse_id_idx",
                schema: "inventory",
                table: "reorder_rule",
                columns: new[] { "company_id", "warehouse_id" });

            migrationBuilder.CreateIndex(
                name: "return_receipt_company_id_number_key",
                schema: "inventory",
                table: "return_receipt",
                columns: new[] { "company_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "return_receipt_company_id_posting_date_idx",
                schema: "inventory",
                table: "return_receipt",
                columns: new[] { "company_id", "posting_date" });

            migrationBuilder.CreateIndex(
                name: "return_receipt_company_id_return_authorization_id_idx",
                schema: "inventory",
                table: "return_receipt",
                columns: new[] { "company_id", "return_authorization_id" });

            migrationBuilder.CreateIndex(
                name: "return_receipt_company_id_sales_order_id_idx",
                schema: "inventory",
                table: "return_receipt",
                columns: new[] { "company_id", "sales_order_id" });

            migrationBuilder.CreateIndex(
                name: "return_receipt_company_id_warehouse_id_idx",
                schema: "inventory",
                table: "return_receipt",
                columns: new[] { "company_id", "warehouse_id" });

            migrationBuilder.CreateIndex(
                name: "return_receipt_line_company_id_product_id_idx",
                schema: "inventory",
                table: "return_receipt_line",
                columns: new[] { "company_id", "product_id" });

            migrationBuilder.CreateIndex(
                name: "return_receipt_line_company_id_return_line_id_idx",
                schema: "inventory",
                table: "return_receipt_line",
                columns: new[] { "company_id", "return_line_id" });

            migrationBuilder.CreateIndex(
                name: "return_receipt_line_company_id_return_receipt_id_line_number_key",
                schema: "inventory",
                table: "return_receipt_line",
                columns: new[] { "company_id", "return_receipt_id", "line_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "shipment_company_id_number_key",
                schema: "inventory",
                table: "shipment",
                columns: new[] { "company_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "shipment_company_id_posting_date_idx",
                schema: "inventory",
                table: "shipment",
                columns: new[] { "company_id", "posting_date" });

            migrationBuilder.CreateIndex(
                name: "shipment_company_id_sales_order_id_idx",
                schema: "inventory",
                table: "shipment",
                columns: new[] { "company_id", "sales_order_id" });

            migrationBuilder.CreateIndex(
                name: "shipment_line_company_id_product_id_idx",
                schema: "inventory",
                table: "shipment_line",
                columns: new[] { "company_id", "product_id" });

            migrationBuilder.CreateIndex(
                name: "shipment_line_company_id_sales_order_line_id_idx",
                schema: "inventory",
                table: "shipment_line",
                columns: new[] { "company_id", "sales_order_line_id" });

            migrationBuilder.CreateIndex(
                name: "shipment_line_company_id_shipment_id_line_number_key",
                schema: "inventory",
                table: "shipment_line",
                columns: new[] { "company_id", "shipment_id", "line_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "stock_document_company_id_document_id_step_key",
                schema: "inventory",
                table: "stock_document",
                columns: new[] { "company_id", "document_id", "step" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "stock_document_company_id_kind_idx",
                schema: "inventory",
                table: "stock_document",
                columns: new[] { "company_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "stock_document_company_id_number_idx",
                schema: "inventory",
                table: "stock_document",
                columns: new[] { "company_id", "number" });

            migrationBuilder.CreateIndex(
                name: "stock_document_company_id_posting_date_idx",
                schema: "inventory",
                table: "stock_document",
                columns: new[] { "company_id", "posting_date" });

            migrationBuilder.CreateIndex(
                name: "stock_document_company_id_recorded_at_idx",
                schema: "inventory",
                table: "stock_document",
                columns: new[] { "company_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "stock_document_company_id_warehouse_id_idx",
                schema: "inventory",
                table: "stock_document",
                columns: new[] { "company_id", "warehouse_id" });

            migrationBuilder.CreateIndex(
                name: "stock_revaluation_company_id_number_key",
                schema: "inventory",
                table: "stock_revaluation",
                columns: new[] { "company_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "stock_revaluation_company_id_posting_date_idx",
                schema: "inventory",
                table: "stock_revaluation",
                columns: new[] { "company_id", "posting_date" });

            migrationBuilder.CreateIndex(
                name: "stock_revaluation_line_company_id_product_id_idx",
                schema: "inventory",
                table: "stock_revaluation_line",
                columns: new[] { "company_id", "product_id" });

            migrationBuilder.CreateIndex(
                name: "stock_revaluation_line_company_id_stock_revaluation_id_line_number_key",
                schema: "inventory",
                table: "stock_revaluation_line",
                columns: new[] { "company_id", "stock_revaluation_id", "line_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "stock_transfer_company_id_from_warehouse_id_idx",
                schema: "inventory",
                table: "stock_transfer",
                columns: new[] { "company_id", "from_warehouse_id" });

            migrationBuilder.CreateIndex(
                name: "stock_transfer_company_id_number_key",
                schema: "inventory",
                table: "stock_transfer",
                columns: new[] { "company_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "stock_transfer_company_id_posting_date_idx",
                schema: "inventory",
                table: "stock_transfer",
                columns: new[] { "company_id", "posting_date" });

            migrationBuilder.CreateIndex(
                name: "stock_transfer_company_id_status_idx",
                schema: "inventory",
                table: "stock_transfer",
                columns: new[] { "company_id", "status" });

            migrationBuilder.CreateIndex(
                name: "stock_transfer_company_id_to_warehouse_id_idx",
                schema: "inventory",
                table: "stock_transfer",
                columns: new[] { "company_id", "to_warehouse_id" });

            migrationBuilder.CreateIndex(
                name: "stock_transfer_line_company_id_product_id_idx",
                schema: "inventory",
                table: "stock_transfer_line",
                columns: new[] { "company_id", "product_id" });

            migrationBuilder.CreateIndex(
                name: "stock_transfer_line_company_id_stock_transfer_id_line_number_key",
                schema: "inventory",
                table: "stock_transfer_line",
                columns: new[] { "company_id", "stock_transfer_id", "line_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "stock_transfer_line_company_id_to_location_id_idx",
                schema: "inventory",
                table: "stock_transfer_line",
                columns: new[] { "company_id", "to_location_id" },
                filter: "received < quantity");

            migrationBuilder.Sql(
                """
                CREATE SEQUENCE inventory.shipment_number;
                CREATE SEQUENCE inventory.return_receipt_number;
                CREATE SEQUENCE inventory.stock_transfer_number;
                CREATE SEQUENCE inventory.stock_revaluation_number;
                """);
            migrationBuilder.AppendOnly("stock_document");
            migrationBuilder.AppendOnly("shipment");
            migrationBuilder.AppendOnly("shipment_line");
            migrationBuilder.AppendOnly("return_receipt");
            migrationBuilder.AppendOnly("return_receipt_line");
            migrationBuilder.AppendOnly("stock_revaluation");
            migrationBuilder.AppendOnly("stock_revaluation_line");
            // What came in is for good; what is left of it is drawn on.
            migrationBuilder.AppendOnly("cost_layer");
            migrationBuilder.Sql(
                """
                DO $$
                BEGIN
                    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'erp_inventory') THEN
                        GRANT UPDATE (remaining_quantity, remaining_value) ON inventory.cost_layer TO erp_inventory;
                    END IF;
                END $$;

                UPDATE inventory.reservation_line SET order_quantity = requested, order_unit_code = unit_code;

                -- Stock that was there before has one layer, at the average that its level had; one document opens the ledger with it.
                UPDATE inventory.stock_move SET amount = round(value * unit_cost, 2);
                UPDATE inventory.stock_level SET stock_value = round(on_hand * average_cost, 2), layer_count = 1 WHERE on_hand > 0;
                INSERT INTO inventory.cost_layer
                    (company_id, product_id, warehouse_id, number, posting_date, document_id, line_number,
                     received_quantity, received_value, remaining_quantity, remaining_value)
                SELECT company_id, product_id, warehouse_id, 1, CURRENT_DATE, id, 1, on_hand, stock_value, on_hand, stock_value
                FROM inventory.stock_level WHERE on_hand > 0;
                INSERT INTO inventory.stock_document
                    (id, company_id, kind, document_id, step, number, posting_date, recorded_at, value, currency_code)
                SELECT gen_random_uuid(), level.company_id, 'REVALUATION', gen_random_uuid(), 1, 'OPENING', CURRENT_DATE, now(),
                    sum(level.stock_value), company.currency_code
                FROM inventory.stock_level AS level
                JOIN inventory.company_profile AS company ON company.company_id = level.company_id
                GROUP BY level.company_id, company.currency_code;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP SEQUENCE inventory.shipment_number;
                DROP SEQUENCE inventory.return_receipt_number;
                DROP SEQUENCE inventory.stock_transfer_number;
                DROP SEQUENCE inventory.stock_revaluation_number;
                """);

            migrationBuilder.DropTable(
                name: "authorized_return_line",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "cost_layer",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "inbox_sequence",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "integration_exception",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "order_line_delivery",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "order_snapshot",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "period_lock",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "reorder_rule",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "return_receipt_line",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "shipment_line",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "stock_document",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "stock_revaluation_line",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "stock_transfer_line",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "authorized_return",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "return_receipt",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "shipment",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "stock_revaluation",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "stock_transfer",
                schema: "inventory");

            migrationBuilder.DropIndex(
                name: "stock_move_company_id_document_id_step_line_number_location_id_key",
                schema: "inventory",
                table: "stock_move");

            migrationBuilder.DropCheckConstraint(
                name: "stock_move_value_check",
                schema: "inventory",
                table: "stock_move");

            migrationBuilder.DropIndex(
                name: "stock_level_company_id_below_reorder_idx",
                schema: "inventory",
                table: "stock_level");

            migrationBuilder.DropCheckConstraint(
                name: "stock_level_stock_value_check",
                schema: "inventory",
                table: "stock_level");

            migrationBuilder.DropIndex(
                name: "reservation_line_company_id_product_id_warehouse_id_need_by_id_idx",
                schema: "inventory",
                table: "reservation_line");

            migrationBuilder.DropCheckConstraint(
                name: "reservation_line_reserved_check",
                schema: "inventory",
                table: "reservation_line");

            migrationBuilder.DropIndex(
                name: "outbox_sent_at_idx",
                schema: "inventory",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "amount",
                schema: "inventory",
                table: "stock_move");

            migrationBuilder.DropColumn(
                name: "step",
                schema: "inventory",
                table: "stock_move");

            migrationBuilder.DropColumn(
                name: "below_reorder",
                schema: "inventory",
                table: "stock_level");

            migrationBuilder.DropColumn(
                name: "layer_count",
                schema: "inventory",
                table: "stock_level");

            migrationBuilder.DropColumn(
                name: "stock_value",
                schema: "inventory",
                table: "stock_level");

            migrationBuilder.DropColumn(
                name: "valuation_method",
                schema: "inventory",
                table: "stock_level");

            migrationBuilder.DropColumn(
                name: "need_by",
                schema: "inventory",
                table: "reservation_line");

            migrationBuilder.DropColumn(
                name: "order_quantity",
                schema: "inventory",
                table: "reservation_line");

            migrationBuilder.DropColumn(
                name: "order_unit_code",
                schema: "inventory",
                table: "reservation_line");

            migrationBuilder.DropColumn(
                name: "shipped",
                schema: "inventory",
                table: "reservation_line");

            migrationBuilder.DropColumn(
                name: "valuation_method",
                schema: "inventory",
                table: "product");

            migrationBuilder.DropColumn(
                name: "attempts",
                schema: "inventory",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "last_error",
                schema: "inventory",
                table: "outbox");

            migrationBuilder.CreateIndex(
                name: "stock_move_company_id_document_id_line_number_key",
                schema: "inventory",
                table: "stock_move",
                columns: new[] { "company_id", "document_id", "line_number" },
                unique: true);

            migrationBuilder.AddCheckConstraint(
                name: "stock_move_value_check",
                schema: "inventory",
                table: "stock_move",
                sql: "value <> 0");

            migrationBuilder.CreateIndex(
                name: "reservation_line_company_id_product_id_warehouse_id_idx",
                schema: "inventory",
                table: "reservation_line",
                columns: new[] { "company_id", "product_id", "warehouse_id" });

            migrationBuilder.AddCheckConstraint(
                name: "reservation_line_reserved_check",
                schema: "inventory",
                table: "reservation_line",
                sql: "requested > 0 AND reserved >= 0 AND reserved <= requested");
        }
    }
}

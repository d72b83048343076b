using System;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ErpSystem.Inventory.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "inventory");

            migrationBuilder.CreateTable(
                name: "audit",
                schema: "inventory",
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
                name: "company_profile",
                schema: "inventory",
                columns: table => new
                {
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    time_zone = table.Column<string>(type: "text", nullable: false),
                    currency_code = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("company_profile_pkey", x => x.company_id);
                });

            migrationBuilder.CreateTable(
                name: "idempotency",
                schema: "inventory",
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
                schema: "inventory",
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
                schema: "inventory",
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
                name: "product_category",
                schema: "inventory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    archived = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("product_category_pkey", x => x.id);
                    table.ForeignKey(
                        name: "product_category_parent_id_fkey",
                        column: x => x.parent_id,
                        principalSchema: "inventory",
                        principalTable: "product_category",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reservation",
                schema: "inventory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    sales_order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    released_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("reservation_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unit",
                schema: "inventory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    scale = table.Column<int>(type: "integer", nullable: false),
                    archived = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("unit_pkey", x => x.id);
                    table.CheckConstraint("unit_scale_check", "scale BETWEEN 0 AND 6");
                });

            migrationBuilder.CreateTable(
                name: "warehouse",
                schema: "inventory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    archived = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("warehouse_pkey", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "product",
                schema: "inventory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sku = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: true),
                    category_id = table.Column<Guid>(type: "uuid", nullable: false),
                    base_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stocked = table.Column<bool>(type: "boolean", nullable: false),
                    archived = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("product_pkey", x => x.id);
                    table.ForeignKey(
                        name: "product_base_unit_id_fkey",
                        column: x => x.base_unit_id,
                        principalSchema: "inventory",
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "product_category_id_fkey",
                        column: x => x.category_id,
                        principalSchema: "inventory",
                        principalTable: "product_category",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "goods_receipt",
                schema: "inventory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uuid", nullable: false),
                    posting_date = table.Column<DateOnly>(type: "date", nullable: false),
                    external_reference = table.Column<string>(type: "text", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("goods_receipt_pkey", x => x.id);
                    table.ForeignKey(
                        name: "goods_receipt_warehouse_id_fkey",
                        column: x => x.warehouse_id,
                        principalSchema: "inventory",
                        principalTable: "warehouse",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "location",
                schema: "inventory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    unassigned = table.Column<bool>(type: "boolean", nullable: false),
                    archived = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("location_pkey", x => x.id);
                    table.ForeignKey(
                        name: "location_warehouse_id_fkey",
                        column: x => x.warehouse_id,
                        principalSchema: "inventory",
                        principalTable: "warehouse",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stock_adjustment",
                schema: "inventory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    posting_date = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("stock_adjustment_pkey", x => x.id);
                    table.ForeignKey(
                        name: "stock_adjustment_warehouse_id_fkey",
                        column: x => x.warehouse_id,
                        principalSchema: "inventory",
                        principalTable: "warehouse",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stock_count",
                schema: "inventory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    posting_date = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("stock_count_pkey", x => x.id);
                    table.ForeignKey(
                        name: "stock_count_warehouse_id_fkey",
                        column: x => x.warehouse_id,
                        principalSchema: "inventory",
                        principalTable: "warehouse",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reservation_line",
                schema: "inventory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reservation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_number = table.Column<int>(type: "integer", nullable: false),
                    sales_order_line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    product_id = table.Column<Guid>(type: "uuid", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uuid", nullable: false),
                    requested = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    reserved = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    unit_code = table.Column<string>(type: "text", nullable: false),
                    open = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("reservation_line_pkey", x => x.id);
                    table.CheckConstraint("reservation_line_reserved_check", "requested > 0 AND reserved >= 0 AND reserved <= requested");
                    table.ForeignKey(
                        name: "reservation_line_product_id_fkey",
                        column: x => x.product_id,
                        principalSchema: "inventory",
                        principalTable: "product",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "reservation_line_reservation_id_fkey",
                        column: x => x.reservation_id,
                        principalSchema: "inventory",
                        principalTable: "reservation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "reservation_line_warehouse_id_fkey",
                        column: x => x.warehouse_id,
                        principalSchema: "inventory",
                        principalTable: "warehouse",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stock_level",
                schema: "inventory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    product_id = table.Column<Guid>(type: "uuid", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_code = table.Column<string>(type: "text", nullable: false),
                    on_hand = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    reserved = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    average_cost = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    costed = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("stock_level_pkey", x => x.id);
                    table.CheckConstraint("stock_level_average_cost_check", "average_cost >= 0");
                    table.CheckConstraint("stock_level_on_hand_check", "on_hand >= 0");
                    table.CheckConstraint("stock_level_reserved_check", "reserved >= 0 AND reserved <= on_hand");
                    table.ForeignKey(
                        name: "stock_level_product_id_fkey",
                        column: x => x.product_id,
                        principalSchema: "inventory",
                        principalTable: "product",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "stock_level_warehouse_id_fkey",
                        column: x => x.warehouse_id,
                        principalSchema: "inventory",
                        principalTable: "warehouse",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "unit_conversion",
                schema: "inventory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    product_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_value = table.Column<decimal>(type: "numeric(28,9)", precision: 28, scale: 9, nullable: false),
                    to_unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_value = table.Column<decimal>(type: "numeric(28,9)", precision: 28, scale: 9, nullable: false),
                    archived = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("unit_conversion_pkey", x => x.id);
                    table.CheckConstraint("unit_conversion_units_check", "from_unit_id <> to_unit_id");
                    table.CheckConstraint("unit_conversion_values_check", "from_value > 0 AND to_value > 0");
                    table.ForeignKey(
                        name: "unit_conversion_from_unit_id_fkey",
                        column: x => x.from_unit_id,
                        principalSchema: "inventory",
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "unit_conversion_product_id_fkey",
                        column: x => x.product_id,
                        principalSchema: "inventory",
                        principalTable: "product",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "unit_conversion_to_unit_id_fkey",
                        column: x => x.to_unit_id,
                        principalSchema: "inventory",
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "goods_receipt_line",
                schema: "inventory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    goods_receipt_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_number = table.Column<int>(type: "integer", nullable: false),
                    product_id = table.Column<Guid>(type: "uuid", nullable: false),
                    location_id = table.Column<Guid>(type: "uuid", nullable: false),
                    value = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    unit_code = table.Column<string>(type: "text", nullable: false),
                    unit_cost = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("goods_receipt_line_pkey", x => x.id);
                    table.CheckConstraint("goods_receipt_line_value_check", "value > 0 AND unit_cost >= 0");
                    table.ForeignKey(
                        name: "goods_receipt_line_goods_receipt_id_fkey",
                        column: x => x.goods_receipt_id,
                        principalSchema: "inventory",
                        principalTable: "goods_receipt",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "goods_receipt_line_location_id_fkey",
                        column: x => x.location_id,
                        principalSchema: "inventory",
                        principalTable: "location",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "goods_receipt_line_product_id_fkey",
                        column: x => x.product_id,
                        principalSchema: "inventory",
                        principalTable: "product",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "location_balance",
                schema: "inventory",
                columns: table => new
                {
                    product_id = table.Column<Guid>(type: "uuid", nullable: false),
                    location_id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_code = table.Column<string>(type: "text", nullable: false),
                    on_hand = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("location_balance_pkey", x => new { x.product_id, x.location_id });
                    table.CheckConstraint("location_balance_on_hand_check", "on_hand >= 0");
                    table.ForeignKey(
                        name: "location_balance_location_id_fkey",
                        column: x => x.location_id,
                        principalSchema: "inventory",
                        principalTable: "location",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "location_balance_product_id_fkey",
                        column: x => x.product_id,
                        principalSchema: "inventory",
                        principalTable: "product",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "location_balance_warehouse_id_fkey",
                        column: x => x.warehouse_id,
                        principalSchema: "inventory",
                        principalTable: "warehouse",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stock_move",
                schema: "inventory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    product_id = table.Column<Guid>(type: "uuid", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uuid", nullable: false),
                    location_id = table.Column<Guid>(type: "uuid", nullable: false),
                    value = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    unit_code = table.Column<string>(type: "text", nullable: false),
                    unit_cost = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    currency_code = table.Column<string>(type: "text", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    document_number = table.Column<string>(type: "text", nullable: false),
                    line_number = table.Column<int>(type: "integer", nullable: false),
                    posting_date = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("stock_move_pkey", x => x.id);
                    table.CheckConstraint("stock_move_unit_cost_check", "unit_cost >= 0");
                    table.CheckConstraint("stock_move_value_check", "value <> 0");
                    table.ForeignKey(
                        name: "stock_move_location_id_fkey",
                        column: x => x.location_id,
                        principalSchema: "inventory",
                        principalTable: "location",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "stock_move_product_id_fkey",
                        column: x => x.product_id,
                        principalSchema: "inventory",
                        principalTable: "product",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "stock_move_warehouse_id_fkey",
                        column: x => x.warehouse_id,
                        principalSchema: "inventory",
                        principalTable: "warehouse",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stock_adjustment_line",
                schema: "inventory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stock_adjustment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_number = table.Column<int>(type: "integer", nullable: false),
                    product_id = table.Column<Guid>(type: "uuid", nullable: false),
                    location_id = table.Column<Guid>(type: "uuid", nullable: false),
                    value = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    unit_code = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("stock_adjustment_line_pkey", x => x.id);
                    table.CheckConstraint("stock_adjustment_line_value_check", "value <> 0");
                    table.ForeignKey(
                        name: "stock_adjustment_line_location_id_fkey",
                        column: x => x.location_id,
                        principalSchema: "inventory",
                        principalTable: "location",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "stock_adjustment_line_product_id_fkey",
                        column: x => x.product_id,
                        principalSchema: "inventory",
                        principalTable: "product",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "stock_adjustment_line_stock_adjustment_id_fkey",
                        column: x => x.stock_adjustment_id,
                        principalSchema: "inventory",
                        principalTable: "stock_adjustment",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stock_count_line",
                schema: "inventory",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stock_count_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line_number = table.Column<int>(type: "integer", nullable: false),
                    product_id = table.Column<Guid>(type: "uuid", nullable: false),
                    location_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_code = table.Column<string>(type: "text", nullable: false),
                    counted = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    book = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    unit_cost = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("stock_count_line_pkey", x => x.id);
                    table.CheckConstraint("stock_count_line_counted_check", "counted >= 0");
                    table.ForeignKey(
                        name: "stock_count_line_location_id_fkey",
                        column: x => x.location_id,
                        principalSchema: "inventory",
                        principalTable: "location",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "stock_count_line_product_id_fkey",
                        column: x => x.product_id,
                        principalSchema: "inventory",
                        principalTable: "product",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "stock_count_line_stock_count_id_fkey",
                        column: x => x.stock_count_id,
                        principalSchema: "inventory",
                        principalTable: "stock_count",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "audit_company_id_entity_id_recorded_at_idx",
                schema: "inventory",
                table: "audit",
                columns: new[] { "company_id", "entity_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "goods_receipt_company_id_external_reference_idx",
                schema: "inventory",
                table: "goods_receipt",
                columns: new[] { "company_id", "external_reference" });

            migrationBuilder.CreateIndex(
                name: "goods_receipt_company_id_number_key",
                schema: "inventory",
                table: "goods_receipt",
                columns: new[] { "company_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "goods_receipt_company_id_posting_date_idx",
                schema: "inventory",
                table: "goods_receipt",
                columns: new[] { "company_id", "posting_date" });

            migrationBuilder.CreateIndex(
                name: "goods_receipt_company_id_warehouse_id_idx",
                schema: "inventory",
                table: "goods_receipt",
                columns: new[] { "company_id", "warehouse_id" });

            migrationBuilder.CreateIndex(
                name: "goods_receipt_line_company_id_goods_receipt_id_line_number_key",
                schema: "inventory",
                table: "goods_receipt_line",
                columns: new[] { "company_id", "goods_receipt_id", "line_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "goods_receipt_line_company_id_product_id_idx",
                schema: "inventory",
                table: "goods_receipt_line",
                columns: new[] { "company_id", "product_id" });

            migrationBuilder.CreateIndex(
                name: "idempotency_created_at_idx",
                schema: "inventory",
                table: "idempotency",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "location_company_id_code_idx",
                schema: "inventory",
                table: "location",
                columns: new[] { "company_id", "code" });

            migrationBuilder.CreateIndex(
                name: "location_company_id_warehouse_id_code_key",
                schema: "inventory",
                table: "location",
                columns: new[] { "company_id", "warehouse_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "location_unassigned_key",
                schema: "inventory",
                table: "location",
                columns: new[] { "company_id", "warehouse_id" },
                unique: true,
                filter: "unassigned");

            migrationBuilder.CreateIndex(
                name: "location_balance_company_id_location_id_idx",
                schema: "inventory",
                table: "location_balance",
                columns: new[] { "company_id", "location_id" });

            migrationBuilder.CreateIndex(
                name: "outbox_aggregate_id_topic_sequence_key",
                schema: "inventory",
                table: "outbox",
                columns: new[] { "aggregate_id", "topic", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "outbox_position_idx",
                schema: "inventory",
                table: "outbox",
                column: "position",
                filter: "sent_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "product_company_id_archived_idx",
                schema: "inventory",
                table: "product",
                columns: new[] { "company_id", "archived" });

            migrationBuilder.CreateIndex(
                name: "product_company_id_base_unit_id_idx",
                schema: "inventory",
                table: "product",
                columns: new[] { "company_id", "base_unit_id" });

            migrationBuilder.CreateIndex(
                name: "product_company_id_category_id_idx",
                schema: "inventory",
                table: "product",
                columns: new[] { "company_id", "category_id" });

            migrationBuilder.CreateIndex(
                name: "product_company_id_name_idx",
                schema: "inventory",
                table: "product",
                columns: new[] { "company_id", "name" });

            migrationBuilder.CreateIndex(
                name: "product_company_id_sku_key",
                schema: "inventory",
                table: "product",
                columns: new[] { "company_id", "sku" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "product_category_company_id_code_key",
                schema: "inventory",
                table: "product_category",
                columns: new[] { "company_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "product_category_company_id_name_idx",
                schema: "inventory",
                table: "product_category",
                columns: new[] { "company_id", "name" });

            migrationBuilder.CreateIndex(
                name: "product_category_company_id_parent_id_idx",
                schema: "inventory",
                table: "product_category",
                columns: new[] { "company_id", "parent_id" });

            migrationBuilder.CreateIndex(
                name: "reservation_company_id_created_at_idx",
                schema: "inventory",
                table: "reservation",
                columns: new[] { "company_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "reservation_company_id_number_key",
                schema: "inventory",
                table: "reservation",
                columns: new[] { "company_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "reservation_company_id_sales_order_id_idx",
                schema: "inventory",
                table: "reservation",
                columns: new[] { "company_id", "sales_order_id" });

            migrationBuilder.CreateIndex(
                name: "reservation_company_id_status_idx",
                schema: "inventory",
                table: "reservation",
                columns: new[] { "company_id", "status" });

            migrationBuilder.CreateIndex(
                name: "reservation_line_company_id_product_id_warehouse_id_idx",
                schema: "inventory",
                table: "reservation_line",
                columns: new[] { "company_id", "product_id", "warehouse_id" });

            migrationBuilder.CreateIndex(
                name: "reservation_line_company_id_reservation_id_line_number_key",
                schema: "inventory",
                table: "reservation_line",
                columns: new[] { "company_id", "reservation_id", "line_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "reservation_line_company_id_sales_order_line_id_idx",
                schema: "inventory",
                table: "reservation_line",
                columns: new[] { "company_id", "sales_order_line_id" });

            migrationBuilder.CreateIndex(
                name: "stock_adjustment_company_id_number_key",
                schema: "inventory",
                table: "stock_adjustment",
                columns: new[] { "company_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "stock_adjustment_company_id_posting_date_idx",
                schema: "inventory",
                table: "stock_adjustment",
                columns: new[] { "company_id", "posting_date" });

            migrationBuilder.CreateIndex(
                name: "stock_adjustment_company_id_warehouse_id_idx",
                schema: "inventory",
                table: "stock_adjustment",
                columns: new[] { "company_id", "warehouse_id" });

            migrationBuilder.CreateIndex(
                name: "stock_adjustment_line_company_id_product_id_idx",
                schema: "inventory",
                table: "stock_adjustment_line",
                columns: new[] { "company_id", "product_id" });

            migrationBuilder.CreateIndex(
                name: "stock_adjustment_line_company_id_stock_adjustment_id_line_number_key",
                schema: "inventory",
                table: "stock_adjustment_line",
                columns: new[] { "company_id", "stock_adjustment_id", "line_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "stock_count_company_id_number_key",
                schema: "inventory",
                table: "stock_count",
                columns: new[] { "company_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "stock_count_company_id_opened_at_idx",
                schema: "inventory",
                table: "stock_count",
                columns: new[] { "company_id", "opened_at" });

            migrationBuilder.CreateIndex(
                name: "stock_count_company_id_status_idx",
                schema: "inventory",
                table: "stock_count",
                columns: new[] { "company_id", "status" });

            migrationBuilder.CreateIndex(
                name: "stock_count_open_key",
                schema: "inventory",
                table: "stock_count",
                columns: new[] { "company_id", "warehouse_id" },
                unique: true,
                filter: "status = 'OPEN'");

            migrationBuilder.CreateIndex(
                name: "stock_count_line_company_id_product_id_idx",
                schema: "inventory",
                table: "stock_count_line",
                columns: new[] { "company_id", "product_id" });

            migrationBuilder.CreateIndex(
                name: "stock_count_line_company_id_stock_count_id_line_number_key",
                schema: "inventory",
                table: "stock_count_line",
                columns: new[] { "company_id", "stock_count_id", "line_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "stock_level_company_id_on_hand_idx",
                schema: "inventory",
                table: "stock_level",
                columns: new[] { "company_id", "on_hand" });

            migrationBuilder.CreateIndex(
                name: "stock_level_company_id_product_id_warehouse_id_key",
                schema: "inventory",
                table: "stock_level",
                columns: new[] { "company_id", "product_id", "warehouse_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "stock_level_company_id_warehouse_id_idx",
                schema: "inventory",
                table: "stock_level",
                columns: new[] { "company_id", "warehouse_id" });

            migrationBuilder.CreateIndex(
                name: "stock_move_company_id_document_id_line_number_key",
                schema: "inventory",
                table: "stock_move",
                columns: new[] { "company_id", "document_id", "line_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "stock_move_company_id_document_number_idx",
                schema: "inventory",
                table: "stock_move",
                columns: new[] { "company_id", "document_number" });

            migrationBuilder.CreateIndex(
                name: "stock_move_company_id_posting_date_idx",
                schema: "inventory",
                table: "stock_move",
                columns: new[] { "company_id", "posting_date" });

            migrationBuilder.CreateIndex(
                name: "stock_move_company_id_product_id_warehouse_id_posting_date_idx",
                schema: "inventory",
                table: "stock_move",
                columns: new[] { "company_id", "product_id", "warehouse_id", "posting_date" });

            migrationBuilder.CreateIndex(
                name: "stock_move_company_id_recorded_at_idx",
                schema: "inventory",
                table: "stock_move",
                columns: new[] { "company_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "stock_move_company_id_warehouse_id_posting_date_idx",
                schema: "inventory",
                table: "stock_move",
                columns: new[] { "company_id", "warehouse_id", "posting_date" });

            migrationBuilder.CreateIndex(
                name: "unit_company_id_code_key",
                schema: "inventory",
                table: "unit",
                columns: new[] { "company_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "unit_company_id_name_idx",
                schema: "inventory",
                table: "unit",
                columns: new[] { "company_id", "name" });

            migrationBuilder.CreateIndex(
                name: "unit_conversion_company_id_product_id_idx",
                schema: "inventory",
                table: "unit_conversion",
                columns: new[] { "company_id", "product_id" });

            migrationBuilder.CreateIndex(
                name: "warehouse_company_id_code_key",
                schema: "inventory",
                table: "warehouse",
                columns: new[] { "company_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "warehouse_company_id_name_idx",
                schema: "inventory",
                table: "warehouse",
                columns: new[] { "company_id", "name" });

            migrationBuilder.Sql(
                """
                CREATE SEQUENCE inventory.goods_receipt_number;
                CREATE SEQUENCE inventory.stock_adjustment_number;
                CREATE SEQUENCE inventory.stock_count_number;
                CREATE SEQUENCE inventory.reservation_number;

                -- An order line has at most one open reservation.
                CREATE UNIQUE INDEX reservation_line_open_key
                    ON inventory.reservation_line (company_id, sales_order_line_id) WHERE open;

                -- A pair of units has at most one conversion in use per product, and one for all products, whichever way it is written.
                CREATE UNIQUE INDEX unit_conversion_pair_key
                    ON inventory.unit_conversion (company_id, product_id, LEAST(from_unit_id, to_unit_id), GREATEST(from_unit_id, to_unit_id))
                    NULLS NOT DISTINCT WHERE NOT archived;
                """);
            migrationBuilder.AppendOnly("stock_move");
            migrationBuilder.AppendOnly("goods_receipt");
            migrationBuilder.AppendOnly("goods_receipt_line");
            migrationBuilder.AppendOnly("stock_adjustment");
            migrationBuilder.AppendOnly("stock_adjustment_line");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                DROP SEQUENCE inventory.goods_receipt_number;
                DROP SEQUENCE inventory.stock_adjustment_number;
                DROP SEQUENCE inventory.stock_count_number;
                DROP SEQUENCE inventory.reservation_number;
                """);

            migrationBuilder.DropTable(
                name: "audit",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "company_profile",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "goods_receipt_line",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "idempotency",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "location_balance",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "outbox_sequence",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "reservation_line",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "stock_adjustment_line",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "stock_count_line",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "stock_level",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "stock_move",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "unit_conversion",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "goods_receipt",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "reservation",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "stock_adjustment",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "stock_count",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "location",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "product",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "warehouse",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "unit",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "product_category",
                schema: "inventory");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ErpSystem.Sales.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "sales");

            migrationBuilder.CreateTable(
                name: "audit",
                schema: "sales",
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
                schema: "sales",
                columns: table => new
                {
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    time_zone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    source_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("company_profile_pkey", x => x.company_id);
                });

            migrationBuilder.CreateTable(
                name: "idempotency",
                schema: "sales",
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
                name: "number_series",
                schema: "sales",
                columns: table => new
                {
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    series = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    prefix = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    digits = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("number_series_pkey", x => new { x.company_id, x.series });
                    table.CheckConstraint("number_series_digits_check", "digits BETWEEN 1 AND 18");
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "sales",
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
                schema: "sales",
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
                name: "price_list",
                schema: "sales",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    currency_code = table.Column<string>(type: "character(3)", fixedLength: true, maxLength: 3, nullable: false),
                    is_default = table.Column<bool>(type: "boolean", nullable: false),
                    archived = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("price_list_pkey", x => x.id);
                    table.CheckConstraint("price_list_archived_check", "NOT (archived AND is_default)");
                });

            migrationBuilder.CreateTable(
                name: "tax_code",
                schema: "sales",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    rate = table.Column<decimal>(type: "numeric(8,4)", precision: 8, scale: 4, nullable: false),
                    source_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("tax_code_pkey", x => x.id);
                    table.CheckConstraint("tax_code_rate_check", "rate BETWEEN 0 AND 1000 AND scale(rate) <= 4");
                });

            migrationBuilder.CreateTable(
                name: "trading_currency",
                schema: "sales",
                columns: table => new
                {
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character(3)", fixedLength: true, maxLength: 3, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    minor_units = table.Column<int>(type: "integer", nullable: false),
                    source_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("trading_currency_pkey", x => new { x.company_id, x.code });
                    table.CheckConstraint("trading_currency_minor_units_check", "minor_units BETWEEN 0 AND 4");
                });

            migrationBuilder.CreateTable(
                name: "unit",
                schema: "sales",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    scale = table.Column<int>(type: "integer", nullable: false),
                    source_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("unit_pkey", x => x.id);
                    table.CheckConstraint("unit_scale_check", "scale BETWEEN 0 AND 6");
                });

            migrationBuilder.CreateTable(
                name: "customer",
                schema: "sales",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    external_reference = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    vat_number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    price_list_id = table.Column<Guid>(type: "uuid", nullable: true),
                    tax_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    billing_address_id = table.Column<Guid>(type: "uuid", nullable: true),
                    shipping_address_id = table.Column<Guid>(type: "uuid", nullable: true),
                    archived = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("customer_pkey", x => x.id);
                    table.ForeignKey(
                        name: "customer_price_list_id_fkey",
                        column: x => x.price_list_id,
                        principalSchema: "sales",
                        principalTable: "price_list",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "price_list_item",
                schema: "sales",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    price_list_id = table.Column<Guid>(type: "uuid", nullable: false),
                    product_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    minimum_quantity = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    unit_price_amount = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    currency_code = table.Column<string>(type: "character(3)", fixedLength: true, maxLength: 3, nullable: false),
                    tax_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("price_list_item_pkey", x => x.id);
                    table.CheckConstraint("price_list_item_minimum_quantity_check", "minimum_quantity >= 0");
                    table.CheckConstraint("price_list_item_unit_price_amount_check", "unit_price_amount >= 0");
                    table.CheckConstraint("price_list_item_valid_until_check", "valid_until >= valid_from");
                    table.ForeignKey(
                        name: "price_list_item_price_list_id_fkey",
                        column: x => x.price_list_id,
                        principalSchema: "sales",
                        principalTable: "price_list",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "address",
                schema: "sales",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recipient = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    line1 = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    line2 = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    postal_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    city = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    region = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    country_code = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    archived = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("address_pkey", x => x.id);
                    table.CheckConstraint("address_country_code_check", "country_code ~ '^[A-Z]{2}$'");
                    table.ForeignKey(
                        name: "address_customer_id_fkey",
                        column: x => x.customer_id,
                        principalSchema: "sales",
                        principalTable: "customer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sales_order",
                schema: "sales",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    external_reference = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    price_list_id = table.Column<Guid>(type: "uuid", nullable: false),
                    currency_code = table.Column<string>(type: "character(3)", fixedLength: true, maxLength: 3, nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    order_date = table.Column<DateOnly>(type: "date", nullable: false),
                    requested_date = table.Column<DateOnly>(type: "date", nullable: true),
                    ship_policy = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    billing_address_id = table.Column<Guid>(type: "uuid", nullable: true),
                    shipping_address_id = table.Column<Guid>(type: "uuid", nullable: true),
                    note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    net_amount = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    tax_amount = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    gross_amount = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cancelled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    last_line_number = table.Column<int>(type: "integer", nullable: false),
                    bill_to_city = table.Column<string>(type: "text", nullable: true),
                    bill_to_country_code = table.Column<string>(type: "text", nullable: true),
                    bill_to_line1 = table.Column<string>(type: "text", nullable: true),
                    bill_to_line2 = table.Column<string>(type: "text", nullable: true),
                    bill_to_postal_code = table.Column<string>(type: "text", nullable: true),
                    bill_to_recipient = table.Column<string>(type: "text", nullable: true),
                    bill_to_region = table.Column<string>(type: "text", nullable: true),
                    ship_to_city = table.Column<string>(type: "text", nullable: true),
                    ship_to_country_code = table.Column<string>(type: "text", nullable: true),
                    ship_to_line1 = table.Column<string>(type: "text", nullable: true),
                    ship_to_line2 = table.Column<string>(type: "text", nullable: true),
                    ship_to_postal_code = table.Column<string>(type: "text", nullable: true),
                    ship_to_recipient = table.Column<string>(type: "text", nullable: true),
                    ship_to_region = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("sales_order_pkey", x => x.id);
                    table.CheckConstraint("sales_order_cancelled_check", "(status = 'CANCELLED') = (cancelled_at IS NOT NULL)");
                    table.CheckConstraint("sales_order_gross_amount_check", "net_amount >= 0 AND tax_amount >= 0 AND gross_amount = net_amount + tax_amount");
                    table.CheckConstraint("sales_order_number_check", "status <> 'CONFIRMED' OR (number IS NOT NULL AND confirmed_at IS NOT NULL)");
                    table.CheckConstraint("sales_order_status_check", "status IN ('DRAFT', 'CONFIRMED', 'CANCELLED')");
                    table.ForeignKey(
                        name: "sales_order_billing_address_id_fkey",
                        column: x => x.billing_address_id,
                        principalSchema: "sales",
                        principalTable: "address",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "sales_order_customer_id_fkey",
                        column: x => x.customer_id,
                        principalSchema: "sales",
                        principalTable: "customer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "sales_order_price_list_id_fkey",
                        column: x => x.price_list_id,
                        principalSchema: "sales",
                        principalTable: "price_list",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "sales_order_shipping_address_id_fkey",
                        column: x => x.shipping_address_id,
                        principalSchema: "sales",
                        principalTable: "address",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sales_order_line",
                schema: "sales",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
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
                    promise_date = table.Column<DateOnly>(type: "date", nullable: true),
                    cancelled = table.Column<bool>(type: "boolean", nullable: false),
                    quantity_unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    quantity_value = table.Column<decimal>(type: "numeric(28,6)", precision: 28, scale: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("sales_order_line_pkey", x => x.id);
                    table.CheckConstraint("sales_order_line_discount_percent_check", "discount_percent BETWEEN 0 AND 100");
                    table.CheckConstraint("sales_order_line_net_amount_check", "net_amount >= 0");
                    table.CheckConstraint("sales_order_line_quantity_check", "quantity_value > 0");
                    table.CheckConstraint("sales_order_line_tax_rate_check", "tax_rate >= 0");
                    table.CheckConstraint("sales_order_line_unit_price_check", "unit_price_amount >= 0");
                    table.ForeignKey(
                        name: "sales_order_line_order_id_fkey",
                        column: x => x.order_id,
                        principalSchema: "sales",
                        principalTable: "sales_order",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "address_customer_id_idx",
                schema: "sales",
                table: "address",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "audit_company_id_entity_id_recorded_at_idx",
                schema: "sales",
                table: "audit",
                columns: new[] { "company_id", "entity_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "customer_company_id_external_reference_key",
                schema: "sales",
                table: "customer",
                columns: new[] { "company_id", "external_reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "customer_company_id_name_idx",
                schema: "sales",
                table: "customer",
                columns: new[] { "company_id", "name" });

            migrationBuilder.CreateIndex(
                name: "customer_company_id_number_key",
                schema: "sales",
                table: "customer",
                columns: new[] { "company_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "customer_price_list_id_idx",
                schema: "sales",
                table: "customer",
                column: "price_list_id");

            migrationBuilder.CreateIndex(
                name: "idempotency_created_at_idx",
                schema: "sales",
                table: "idempotency",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "outbox_aggregate_id_topic_sequence_key",
                schema: "sales",
                table: "outbox",
                columns: new[] { "aggregate_id", "topic", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "outbox_position_idx",
                schema: "sales",
                table: "outbox",
                column: "position",
                filter: "sent_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "price_list_company_id_code_key",
                schema: "sales",
                table: "price_list",
                columns: new[] { "company_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "price_list_company_id_key",
                schema: "sales",
                table: "price_list",
                column: "company_id",
                unique: true,
                filter: "is_default");

            migrationBuilder.CreateIndex(
                name: "price_list_item_company_id_product_id_idx",
                schema: "sales",
                table: "price_list_item",
                columns: new[] { "company_id", "product_id" });

            migrationBuilder.CreateIndex(
                name: "price_list_item_price_list_id_product_id_idx",
                schema: "sales",
                table: "price_list_item",
                columns: new[] { "price_list_id", "product_id" });

            migrationBuilder.CreateIndex(
                name: "sales_order_billing_address_id_idx",
                schema: "sales",
                table: "sales_order",
                column: "billing_address_id");

            migrationBuilder.CreateIndex(
                name: "sales_order_company_id_customer_id_order_date_idx",
                schema: "sales",
                table: "sales_order",
                columns: new[] { "company_id", "customer_id", "order_date" });

            migrationBuilder.CreateIndex(
                name: "sales_order_company_id_external_reference_key",
                schema: "sales",
                table: "sales_order",
                columns: new[] { "company_id", "external_reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "sales_order_company_id_number_key",
                schema: "sales",
                table: "sales_order",
                columns: new[] { "company_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "sales_order_company_id_order_date_id_idx",
                schema: "sales",
                table: "sales_order",
                columns: new[] { "company_id", "order_date", "id" });

            migrationBuilder.CreateIndex(
                name: "sales_order_company_id_status_order_date_idx",
                schema: "sales",
                table: "sales_order",
                columns: new[] { "company_id", "status", "order_date" });

            migrationBuilder.CreateIndex(
                name: "sales_order_customer_id_idx",
                schema: "sales",
                table: "sales_order",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "sales_order_price_list_id_idx",
                schema: "sales",
                table: "sales_order",
                column: "price_list_id");

            migrationBuilder.CreateIndex(
                name: "sales_order_shipping_address_id_idx",
                schema: "sales",
                table: "sales_order",
                column: "shipping_address_id");

            migrationBuilder.CreateIndex(
                name: "sales_order_line_company_id_product_id_idx",
                schema: "sales",
                table: "sales_order_line",
                columns: new[] { "company_id", "product_id" });

            migrationBuilder.CreateIndex(
                name: "sales_order_line_order_id_line_number_key",
                schema: "sales",
                table: "sales_order_line",
                columns: new[] { "order_id", "line_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "tax_code_company_id_code_key",
                schema: "sales",
                table: "tax_code",
                columns: new[] { "company_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "unit_company_id_code_key",
                schema: "sales",
                table: "unit",
                columns: new[] { "company_id", "code" },
                unique: true);

            Invariants.Create(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            Invariants.Drop(migrationBuilder);

            migrationBuilder.DropTable(
                name: "audit",
                schema: "sales");

            migrationBuilder.DropTable(
                name: "company_profile",
                schema: "sales");

            migrationBuilder.DropTable(
                name: "idempotency",
                schema: "sales");

            migrationBuilder.DropTable(
                name: "number_series",
                schema: "sales");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "sales");

            migrationBuilder.DropTable(
                name: "outbox_sequence",
                schema: "sales");

            migrationBuilder.DropTable(
                name: "price_list_item",
                schema: "sales");

            migrationBuilder.DropTable(
                name: "sales_order_line",
                schema: "sales");

            migrationBuilder.DropTable(
                name: "tax_code",
                schema: "sales");

            migrationBuilder.DropTable(
                name: "trading_currency",
                schema: "sales");

            migrationBuilder.DropTable(
                name: "unit",
                schema: "sales");

            migrationBuilder.DropTable(
                name: "sales_order",
                schema: "sales");

            migrationBuilder.DropTable(
                name: "address",
                schema: "sales");

            migrationBuilder.DropTable(
                name: "customer",
                schema: "sales");

            migrationBuilder.DropTable(
                name: "price_list",
                schema: "sales");
        }
    }
}

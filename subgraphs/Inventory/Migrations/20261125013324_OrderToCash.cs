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

            migrationBuilder.AddColumn<string>(
                name: "valuation_method",
                schema: "inventory",
                table: "product",
                type: "text",
                nullable: false,
                defaultValue: "MOVING_AVERAGE");

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

            migrationBuilder.AddCheckConstraint(
                name: "stock_level_stock_value_check",
                schema: "inventory",
                table: "stock_level",
                sql: "stock_value >= 0 AND (on_hand > 0 OR stock_value = 0)");

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

            migrationBuilder.AppendOnly("stock_document");
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
            migrationBuilder.DropTable(
                name: "cost_layer",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "reorder_rule",
                schema: "inventory");

            migrationBuilder.DropTable(
                name: "stock_document",
                schema: "inventory");

            migrationBuilder.DropIndex(
                name: "stock_move_company_id_document_id_step_line_number_location_id_key",
                schema: "inventory",
                table: "stock_move");

            migrationBuilder.DropCheckConstraint(
                name: "stock_move_value_check",
                schema: "inventory",
                table: "stock_move");

            migrationBuilder.DropCheckConstraint(
                name: "stock_level_stock_value_check",
                schema: "inventory",
                table: "stock_level");

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
                name: "valuation_method",
                schema: "inventory",
                table: "product");

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
        }
    }
}

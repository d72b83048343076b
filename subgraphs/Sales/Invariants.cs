using ErpSystem.Sales.PriceLists;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ErpSystem.Sales;

/// <summary>What the database itself guards beyond keys and checks, and what migrations do to rows.</summary>
internal static class Invariants
{
    public static void Create(MigrationBuilder migration)
    {
        migration.AppendOnly("audit");
        migration.Sql(
            $"""
            ALTER TABLE sales.price_list_item ADD CONSTRAINT {PriceListMapping.OverlapExclusion} EXCLUDE USING gist (
                price_list_id WITH =, product_id WITH =, unit WITH =, minimum_quantity WITH =,
                daterange(valid_from, valid_until, '[]') WITH &&);
            """);
        migration.Sql(NextNumber);
    }

    public static void Drop(MigrationBuilder migration) => migration.Sql("DROP FUNCTION sales.next_number(uuid, text);");

    /// <summary>Orders and customers that were there before the company knew what they stand for.</summary>
    public static void CreateOrderToCash(MigrationBuilder migration) => migration.Sql(
        """
        UPDATE sales.sales_order SET unbilled_amount = gross_amount WHERE status = 'CONFIRMED';
        UPDATE sales.customer c SET currency_code = (
            SELECT currency_code FROM sales.price_list p
            WHERE p.company_id = c.company_id AND (p.id = c.price_list_id OR (c.price_list_id IS NULL AND p.is_default)));
        """);

    /// <summary>
    /// Draws from one sequence per company and series, made at the first draw. It runs with the owner's rights, because the runtime
    /// role may not make sequences; a counter row would make all confirmations of a company wait for each other.
    /// </summary>
    private const string NextNumber =
        """
        CREATE FUNCTION sales.next_number(company uuid, wanted text) RETURNS text
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = sales, pg_temp AS $$
        DECLARE
            counter text := 'number_' || wanted || '_' || replace(company::text, '-', '');
            number_series record;
            drawn text;
        BEGIN
            IF wanted !~ '^[a-z_]{1,20}$' THEN
                RAISE EXCEPTION 'no such series: %', wanted;
            END IF;
            SELECT prefix, digits INTO number_series FROM sales.number_series WHERE company_id = company AND series = wanted;
            IF to_regclass(format('sales.%I', counter)) IS NULL THEN
                PERFORM pg_advisory_xact_lock(hashtextextended(counter, 0));
                EXECUTE format('CREATE SEQUENCE IF NOT EXISTS sales.%I', counter);
            END IF;
            drawn := nextval(format('sales.%I', counter)::regclass)::text;
            RETURN coalesce(number_series.prefix, upper(left(wanted, 1)) || '-')
                || lpad(drawn, greatest(length(drawn), coalesce(number_series.digits, 6)), '0');
        END $$;
        """;
}

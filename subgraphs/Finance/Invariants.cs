using ErpSystem.Finance.Periods;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ErpSystem.Finance;

/// <summary>What the database itself guards beyond keys and checks; run by the first migration.</summary>
internal static class Invariants
{
    public static void Create(MigrationBuilder migration)
    {
        foreach (var table in new[] { "audit", "journal_entry", "journal_line", "stock_posting" })
        {
            migration.AppendOnly(table);
        }

        migration.Sql(
            $"""
            ALTER TABLE finance.fiscal_period ADD CONSTRAINT {FiscalPeriodMapping.OverlapExclusion} EXCLUDE USING gist (
                company_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&);
            ALTER TABLE finance.journal_line ALTER CONSTRAINT journal_line_entry_id_fkey DEFERRABLE INITIALLY DEFERRED;
            """);
        migration.Sql(Entries);
        migration.Sql(Lines);
        migration.Sql(Groups);
    }

    public static void Drop(MigrationBuilder migration) => migration.Sql(
        "DROP FUNCTION finance.check_entry() CASCADE; DROP FUNCTION finance.check_line() CASCADE; DROP FUNCTION finance.check_group() CASCADE;");

    /// <summary>An entry is judged once, at commit, when all of it is there.</summary>
    private const string Entries =
        """
        CREATE FUNCTION finance.check_entry() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
            sums record;
        BEGIN
            SELECT count(*) AS lines, sum(line.debit) AS debit, sum(line.credit) AS credit, min(line.line_number) AS lowest, max(line.line_number) AS highest,
                bool_and(line.company_id = NEW.company_id AND line.posting_date = NEW.posting_date) AS same,
                bool_and(account.company_id = NEW.company_id AND NOT account.is_group) AS leaves,
                bool_and(line.currency_code <> NEW.currency_code OR line.debit - line.credit = line.currency_amount) AS converted
            INTO sums
            FROM finance.journal_line line JOIN finance.account account ON account.id = line.account_id WHERE line.entry_id = NEW.id;
            IF sums.lines <> NEW.line_count OR sums.lowest <> 1 OR sums.highest <> NEW.line_count OR NOT sums.same THEN
                RAISE check_violation USING MESSAGE = format('entry %s is not whole', NEW.number), CONSTRAINT = 'journal_entry_whole_check';
            END IF;
            IF sums.debit <> sums.credit OR sums.debit <> NEW.total THEN
                RAISE check_violation USING MESSAGE = format('entry %s does not balance', NEW.number), CONSTRAINT = 'journal_entry_balance_check';
            END IF;
            IF NOT sums.converted OR EXISTS (
                SELECT FROM finance.journal_line line WHERE line.entry_id = NEW.id GROUP BY line.currency_code HAVING sum(line.currency_amount) <> 0) THEN
                RAISE check_violation USING MESSAGE = format('entry %s does not balance in each currency', NEW.number), CONSTRAINT = 'journal_entry_currency_check';
            END IF;
            IF NOT sums.leaves THEN
                RAISE check_violation USING MESSAGE = format('entry %s posts to a group', NEW.number), CONSTRAINT = 'journal_entry_leaf_check';
            END IF;
            IF NOT EXISTS (
                SELECT FROM finance.fiscal_period period
                WHERE period.id = NEW.fiscal_period_id AND period.company_id = NEW.company_id AND NOT period.hard_locked
                  AND NEW.posting_date BETWEEN period.starts_on AND period.ends_on) THEN
                RAISE check_violation USING MESSAGE = format('entry %s lies outside its period', NEW.number), CONSTRAINT = 'journal_entry_period_check';
            END IF;
            RETURN NULL;
        END $$;
        CREATE CONSTRAINT TRIGGER journal_entry_check AFTER INSERT ON finance.journal_entry
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION finance.check_entry();
        """;

    /// <summary>An entry takes lines 1 to its count, which are all there when it is judged: nothing can be added to it afterwards.</summary>
    private const string Lines =
        """
        CREATE FUNCTION finance.check_line() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF NOT EXISTS (SELECT FROM finance.journal_entry entry WHERE entry.id = NEW.entry_id AND NEW.line_number BETWEEN 1 AND entry.line_count) THEN
                RAISE check_violation USING MESSAGE = 'the entry is closed', CONSTRAINT = 'journal_line_entry_check';
            END IF;
            RETURN NULL;
        END $$;
        CREATE CONSTRAINT TRIGGER journal_line_check AFTER INSERT ON finance.journal_line
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION finance.check_line();
        """;

    /// <summary>What was posted to stays a leaf of its type.</summary>
    private const string Groups =
        """
        CREATE FUNCTION finance.check_group() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE check_violation USING MESSAGE = 'the kind of an account is decided once', CONSTRAINT = 'account_kind_check';
        END $$;
        CREATE TRIGGER account_kind_check BEFORE UPDATE OF is_group, type, control, company_id ON finance.account
            FOR EACH ROW WHEN ((OLD.is_group, OLD.type, OLD.control, OLD.company_id) IS DISTINCT FROM (NEW.is_group, NEW.type, NEW.control, NEW.company_id))
            EXECUTE FUNCTION finance.check_group();
        """;
}

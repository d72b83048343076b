using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Settings;

[QueryType]
public static class GetFinanceSettings
{
    [Authorize("finance.settings.read")]
    public static Task<FinanceSettings?> FinanceSettingsAsync([FromServices] FinanceDbContext db, CancellationToken ct) =>
        db.Settings.AsNoTracking().FirstOrDefaultAsync(ct);

    [Lookup, Authorize("finance.settings.read")]
    public static IDataLoaderResult<FinanceSettings?> FinanceSettingsById(
        Id<FinanceSettings> id, [FromServices] FinanceSettingsLoader settings) => settings.Load(id);
}

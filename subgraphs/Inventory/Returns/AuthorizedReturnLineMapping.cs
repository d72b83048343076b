using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Inventory.Returns;

internal sealed class AuthorizedReturnLineMapping : IEntityTypeConfiguration<AuthorizedReturnLine>
{
    public void Configure(EntityTypeBuilder<AuthorizedReturnLine> builder)
    {
        builder.HasKey(line => line.Id);
        builder.HasCompanyIndex(line => line.AuthorizedReturnId);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Inventory.Returns;

internal sealed class AuthorizedReturnMapping : IEntityTypeConfiguration<AuthorizedReturn>
{
    public void Configure(EntityTypeBuilder<AuthorizedReturn> builder)
    {
        builder.HasKey(authorized => authorized.Id);
        builder.HasMany(authorized => authorized.Lines).WithOne().HasForeignKey(line => line.AuthorizedReturnId).OnDelete(DeleteBehavior.Restrict);
    }
}

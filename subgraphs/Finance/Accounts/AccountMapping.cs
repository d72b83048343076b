using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpSystem.Finance.Accounts;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<AccountAssignment>
{
    public const string CodeKey = "account_company_id_code_key";

    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("account_parent_id_check", "parent_id <> id");
            table.HasCheckConstraint("account_control_check", "control IS NULL OR NOT is_group");
        });
        builder.HasKey(account => account.Id);
        builder.Ignore(account => account.CountsDebit);
        builder.HasCompanyIndex(account => account.Code).IsUnique();
        builder.HasCompanyIndex(account => account.ParentId);
        builder.Property(account => account.Code).HasMaxLength(20);
        builder.Property(account => account.Name).HasMaxLength(200);
        builder.Property(account => account.Type).HasMaxLength(20);
        builder.Property(account => account.Control).HasMaxLength(20);
        builder.HasOne<Account>().WithMany().HasForeignKey(account => account.ParentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AccountAssignment> builder)
    {
        builder.HasKey(assignment => new { assignment.CompanyId, assignment.Role });
        builder.Property(assignment => assignment.Role).HasMaxLength(20);
        builder.HasOne<Account>().WithMany().HasForeignKey(assignment => assignment.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

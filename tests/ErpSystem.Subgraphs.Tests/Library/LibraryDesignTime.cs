using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Subgraphs.Tests.Library;

/// <summary>For <c>dotnet ef migrations add NAME --output-dir Library/Migrations</c>.</summary>
internal sealed class LibraryDesignTime : DesignTimeFactory<LibraryDbContext>;

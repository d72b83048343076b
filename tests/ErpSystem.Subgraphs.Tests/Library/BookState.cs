namespace ErpSystem.Subgraphs.Tests.Library;

public enum BookState
{
    OnShelf,
    LentOut,
}

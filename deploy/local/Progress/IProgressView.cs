namespace ErpSystem.Local.Progress;

/// <summary>Shows the steps of a start while the work runs.</summary>
internal interface IProgressView
{
    Task<T> ShowAsync<T>(Func<IProgress<LocalStep>, Task<T>> work);
}

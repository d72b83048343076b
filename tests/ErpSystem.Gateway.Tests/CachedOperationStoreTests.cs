using ErpSystem.Gateway.Execution.Operations;
using ErpSystem.Gateway.Pipeline;

namespace ErpSystem.Gateway.Tests;

public sealed class CachedOperationStoreTests
{
    [Fact]
    public async Task An_id_that_many_want_at_once_is_asked_for_once_and_then_no_more()
    {
        var far = new FarStore();
        var near = new CachedOperationStore(far, 100);

        var waiting = Enumerable.Range(0, 50).Select(_ => near.FindAsync("a", CancellationToken.None).AsTask()).ToList();
        far.Reply.SetResult(new StoredOperation("{ ping }"));
        var answers = await Task.WhenAll(waiting);
        var later = near.FindAsync("a", CancellationToken.None);

        Assert.All(answers, answer => Assert.Equal("{ ping }", answer.Document));
        Assert.True(later.IsCompletedSuccessfully);
        Assert.Equal(1, far.Asked);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task That_there_is_none_or_that_nobody_knows_is_not_remembered(bool isUnavailable)
    {
        var far = new FarStore();
        var near = new CachedOperationStore(far, 100);
        far.Reply.SetResult(new StoredOperation(null, isUnavailable));

        Assert.Equal(isUnavailable, (await near.FindAsync("a", CancellationToken.None)).IsUnavailable);
        far.Reply = new TaskCompletionSource<StoredOperation>();
        far.Reply.SetResult(new StoredOperation("{ ping }"));

        Assert.Equal("{ ping }", (await near.FindAsync("a", CancellationToken.None)).Document);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("../a")]
    [InlineData("key\r\nFLUSHALL")]
    public async Task What_cannot_be_an_id_is_not_asked_for(string id)
    {
        var far = new FarStore();

        Assert.Equal(default, await new CachedOperationStore(far, 100).FindAsync(id, CancellationToken.None));
        Assert.Equal(0, far.Asked);
    }

    private sealed class FarStore : IOperationStore
    {
        public TaskCompletionSource<StoredOperation> Reply { get; set; } = new();

        public int Asked { get; private set; }

        public async ValueTask<StoredOperation> FindAsync(string id, CancellationToken cancellationToken)
        {
            Asked++;
            return await Reply.Task;
        }
    }
}

using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.Tests.Library;

namespace ErpSystem.Subgraphs.Tests;

public sealed class TypeIdTests
{
    // The vectors of the TypeID specification.
    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000", "00000000000000000000000000")]
    [InlineData("00000000-0000-0000-0000-000000000001", "00000000000000000000000001")]
    [InlineData("00000000-0000-0000-0000-000000000020", "00000000000000000000000010")]
    [InlineData("ffffffff-ffff-ffff-ffff-ffffffffffff", "7zzzzzzzzzzzzzzzzzzzzzzzzz")]
    [InlineData("01890a5d-ac96-774b-bcce-b302099a8057", "01h455vb4pex5vsknk084sn02q")]
    public void Ids_read_as_the_specification_says(string uuid, string suffix)
    {
        var id = new Id<Book>(Guid.Parse(uuid));

        Assert.Equal($"book_{suffix}", id.ToString());
        Assert.Equal(id, Id<Book>.Parse($"book_{suffix}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("book_")]
    [InlineData("01h455vb4pex5vsknk084sn02q")]
    [InlineData("shelf_01h455vb4pex5vsknk084sn02q")]
    [InlineData("book_01h455vb4pex5vsknk084sn02")]
    [InlineData("book_01h455vb4pex5vsknk084sn02qq")]
    [InlineData("book_01H455VB4PEX5VSKNK084SN02Q")]
    [InlineData("book_81h455vb4pex5vsknk084sn02q")]
    [InlineData("book_01h455vb4pex5vsknk084sn02l")]
    [InlineData("book_01h455vb4pex5vsknk084sn02é")]
    public void Text_that_is_no_id_of_the_type_is_refused(string text)
    {
        Assert.False(Id<Book>.TryParse(text, out _));
        Assert.Equal("INVALID_ID", Assert.Throws<RequestException>(() => Id<Book>.Parse(text)).Code);
    }

    [Fact]
    public void The_prefix_is_the_types_name_in_snake_case()
    {
        Assert.Equal("library_demo_data", Id<LibraryDemoData>.TypePrefix);
        Assert.StartsWith("book_01", Id<Book>.New(TimeProvider.System).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Demo_ids_depend_on_the_types_name_and_the_index_alone()
    {
        Assert.Equal("book_01kdvdna01ecxv99k6ebkg7jp9", DemoId.Of<Book>(1).ToString());
        Assert.Equal(DemoId.Of<Book>(7).Value, DemoId.Of<Elsewhere.Book>(7).Value);
        Assert.NotEqual(DemoId.Of<Book>(7).Value, DemoId.Of<Shelf>(7).Value);
        Assert.Equal(7, DemoId.Of<Book>(7).Value.Version);
        Assert.Equal(1000, Enumerable.Range(1, 1000).Select(DemoId.Of<Book>).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, 1000), Enumerable.Range(1, 1000).OrderBy(i => DemoId.Of<Book>(i).ToString(), StringComparer.Ordinal));
    }

    private static class Elsewhere
    {
        internal sealed record Book;
    }
}

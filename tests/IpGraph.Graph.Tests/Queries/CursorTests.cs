using System.Text;
using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Tests.Queries;

public sealed class CursorTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(41)]
    [InlineData(1 << 30)]
    public void A_cursor_stands_for_its_position(int position) =>
        Assert.Equal(position, Cursor.Decode(Cursor.Encode(position)));

    [Theory]
    [InlineData("@2147483647")]
    [InlineData("@2147483646")]
    [InlineData("@1073741825")]
    [InlineData("@2147483648")]
    [InlineData("@99999999999999")]
    [InlineData("@-1")]
    [InlineData("@01")]
    [InlineData("@")]
    [InlineData("7")]
    public void A_position_that_no_list_has_is_no_cursor(string text) =>
        Assert.Null(Cursor.Decode(Convert.ToBase64String(Encoding.ASCII.GetBytes(text))));
}

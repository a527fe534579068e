using IpGraph.GraphQL.Errors;

namespace IpGraph.GraphQL.Tests.Errors;

public class ErrorTests
{
    [Fact]
    public void A_path_lists_names_and_indexes_from_the_root()
    {
        var path = ResponsePath.Of("measures").Append(3).Append("title");

        Assert.Equal(["measures", 3, "title"], path.ToList());
        Assert.Equal("measures.3.title", path.ToString());
        Assert.Equal("title", path.Key);
        Assert.Equal(3, path.Parent!.Key);
    }

    [Fact]
    public void A_path_may_begin_with_nothing_before_it()
    {
        Assert.Equal(["a"], ResponsePath.Append(null, "a").ToList());
        Assert.Equal([0], ResponsePath.Append(null, 0).ToList());
    }

    [Fact]
    public void An_error_shows_its_message_and_places()
    {
        var error = new GraphQLError("No.") { Locations = [new(1, 2), new(3, 4)] };

        Assert.Equal("No. (1:2, 3:4)", error.ToString());
        Assert.Equal("No.", new GraphQLError("No.").ToString());
    }

    [Fact]
    public void An_exception_carries_all_its_errors()
    {
        var exception = new GraphQLException([new("One."), new("Two.")]);

        Assert.Equal(2, exception.Errors.Count);
        Assert.Equal("One.\nTwo.", exception.Message);
    }
}

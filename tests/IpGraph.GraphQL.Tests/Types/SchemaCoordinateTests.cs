using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Tests.Types;

public class SchemaCoordinateTests
{
    static readonly Schema Schema = SchemaBuilder.Build(
        """
        directive @private(scope: String!) on FIELD_DEFINITION
        scalar Date
        enum Filter { OPEN PAST }
        input Search { name: String filter: Filter }
        interface Named { name: String }
        type Place implements Named { name: String near(search: Search): [Place] }
        union Any = Place
        type Query { place: Place }
        """);

    [Theory]
    [InlineData("Place")]
    [InlineData("Place.near")]
    [InlineData("Place.near(search:)")]
    [InlineData("Filter.OPEN")]
    [InlineData("_x1._2")]
    [InlineData("@private")]
    [InlineData("@private(scope:)")]
    public void A_coordinate_reads_as_it_is_written(string text) =>
        Assert.Equal(text, SchemaCoordinate.Parse(text).ToString());

    [Theory]
    [InlineData("", 1)]
    [InlineData("1", 1)]
    [InlineData("Place.", 7)]
    [InlineData("Place. near", 7)]
    [InlineData(" Place", 1)]
    [InlineData("Place#", 6)]
    [InlineData("Place.near.x", 11)]
    [InlineData("Place(x:)", 6)]
    [InlineData("Place.near(search)", 18)]
    [InlineData("Place.near(search:", 19)]
    [InlineData("Place.near()", 12)]
    [InlineData("@", 2)]
    [InlineData("@private.scope", 9)]
    [InlineData("@private(scope:)x", 17)]
    public void What_is_no_coordinate_is_refused_where_it_goes_wrong(string text, int column)
    {
        var error = Assert.Single(Assert.Throws<GraphQLException>(() => SchemaCoordinate.Parse(text)).Errors);
        Assert.Equal(new SourceLocation(1, column), Assert.Single(error.Locations));
        Assert.Equal(ErrorCodes.ParseFailed, error.Code);
    }

    [Theory]
    [InlineData("Date", typeof(ScalarTypeDefinition))]
    [InlineData("Any", typeof(UnionTypeDefinition))]
    [InlineData("Named.name", typeof(FieldDefinition))]
    [InlineData("Place.near", typeof(FieldDefinition))]
    [InlineData("Place.near(search:)", typeof(InputValueDefinition))]
    [InlineData("Search.filter", typeof(InputValueDefinition))]
    [InlineData("Filter.PAST", typeof(EnumValueDefinition))]
    [InlineData("@private", typeof(DirectiveDefinition))]
    [InlineData("@deprecated(reason:)", typeof(InputValueDefinition))]
    public void A_coordinate_leads_to_its_element(string coordinate, Type kind)
    {
        var found = Schema.Resolve(SchemaCoordinate.Parse(coordinate));
        Assert.IsType(kind, found);
        Assert.Contains(found!.Name, coordinate);
    }

    [Theory]
    [InlineData("Nothing")]
    [InlineData("Place.nothing")]
    [InlineData("Filter.NOTHING")]
    [InlineData("Search.nothing")]
    [InlineData("Place.near(nothing:)")]
    [InlineData("Place.__typename")]
    [InlineData("@nothing")]
    [InlineData("@private(nothing:)")]
    public void An_element_that_is_not_there_is_null(string coordinate) =>
        Assert.Null(Schema.Resolve(SchemaCoordinate.Parse(coordinate)));

    [Theory]
    [InlineData("Nothing.name")]
    [InlineData("Date.name")]
    [InlineData("Any.name")]
    [InlineData("Nothing.name(x:)")]
    [InlineData("Filter.OPEN(x:)")]
    [InlineData("Search.name(x:)")]
    [InlineData("Place.nothing(x:)")]
    [InlineData("@nothing(x:)")]
    public void What_should_have_the_element_must_be_there(string coordinate) =>
        Assert.Throws<GraphQLException>(() => Schema.Resolve(SchemaCoordinate.Parse(coordinate)));
}

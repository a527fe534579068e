using IpGraph.GraphQL.Changes;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Tests.Changes;

public sealed class SchemaDiffTests
{
    const string Same = "type Query { a: Int }";

    [Theory]
    [InlineData("type Query { a: Int b: Int }", Same, "Breaking Query.b: the field was removed")]
    [InlineData(Same, "type Query { a: Int b: Int }", "Safe Query.b: the field was added")]
    [InlineData("type Query { a: [Int!] }", "type Query { a: [Int!]! }", "Safe Query.a: was of type [Int!], is of type [Int!]!")]
    [InlineData("type Query { a: [Int!] }", "type Query { a: [Int] }", "Breaking Query.a: was of type [Int!], is of type [Int]")]
    [InlineData("type Query { a(x: Int!): Int }", "type Query { a(x: Int): Int }", "Safe Query.a(x:): was of type Int!, is of type Int")]
    [InlineData("type Query { a(x: Int): Int }", "type Query { a(x: Int!): Int }", "Breaking Query.a(x:): was of type Int, is of type Int!")]
    [InlineData(Same, "type Query { a(x: Int! = 3): Int }", "Dangerous Query.a(x:): the argument was added, of type Int! = 3")]
    [InlineData(Same, "type Query { a(x: Int!): Int }", "Breaking Query.a(x:): the argument was added, of type Int!")]
    [InlineData("type Query { a(x: Int = 1): Int }", "type Query { a(x: Int): Int }", "Dangerous Query.a(x:): its default was 1, is none")]
    [InlineData($"{Same} enum E {{ A }}", $"{Same} enum E {{ A B }}", "Dangerous E.B: the value was added")]
    [InlineData($"{Same} input I {{ x: Int }}", $"{Same} input I @oneOf {{ x: Int }}", "Breaking I: wants exactly one of its fields now")]
    [InlineData($"{Same} scalar T", $"{Same} enum T {{ A }}", "Breaking T: was a scalar, is an enum")]
    [InlineData($"{Same} union T = Query", $"{Same} type T {{ a: Int }}", "Breaking T: was a union, is an object type")]
    [InlineData($"{Same} directive @d on FIELD", $"{Same} directive @d(x: Int!) on FIELD", "Breaking @d(x:): the argument was added, of type Int!")]
    [InlineData("type Query { a: Int }", "type Query { a: Int @deprecated(reason: \"Ask b.\") }", "Safe Query.a: is deprecated: Ask b.")]
    [InlineData("type Query { a: Int }", "\"All.\" type Query { a: Int }", "Safe Query: its description was added")]
    public void A_change_is_told_with_where_it_is_and_what_it_means(string older, string newer, string told) =>
        Assert.Equal([told], Tell(older, newer));

    [Fact]
    public void The_worst_comes_first_and_schemas_that_are_alike_have_no_changes()
    {
        Assert.Equal(
            ["Breaking Query.b: the field was removed", "Dangerous Query.a(x:): the argument was added, of type Int", "Safe Query.c: the field was added"],
            Tell("type Query { a: Int b: Int }", "type Query { c: Int a(x: Int): Int }"));
        Assert.Empty(Tell("type Query { a(x: Int = 1, y: [Int!] = [1]): Int }", "type Query { a(y: [Int!] = [1], x: Int = 1): Int }"));
    }

    static IEnumerable<string> Tell(string older, string newer) => SchemaDiff
        .Between(SchemaBuilder.Build(older), SchemaBuilder.Build(newer))
        .Select(change => $"{change.Level} {change.Coordinate}: {change.Message}");
}

using static IpGraph.GraphQL.Tests.Types.Building;

namespace IpGraph.GraphQL.Tests.Types;

public class ImplementationTests
{
    [Theory]
    [InlineData("interface I { a: Int } type T implements I { a: Int b: Int }")]
    [InlineData("interface I { a: Int } type T implements I { a: Int! }")]
    [InlineData("interface I { a: I } type T implements I { a: T }")]
    [InlineData("interface I { a: [U] } union U = T type T implements I { a: [T!]! }")]
    [InlineData("interface I { a: I } interface J implements I { a: J } type T implements J & I { a: T }")]
    [InlineData("interface I { a(x: Int): Int } type T implements I { a(x: Int, y: Int, z: Int! = 1): Int }")]
    [InlineData("interface I { a: Int @deprecated } type T implements I { a: Int @deprecated }")]
    public void A_type_may_promise_more_than_its_interface(string definitions)
    {
        Valid(definitions);
    }

    [Theory]
    [InlineData("interface I { a: Int } type T implements I { b: Int }", 15, 24)]
    [InlineData("interface I { a: Int } type T implements I { a: String }", 18, 49)]
    [InlineData("interface I { a: Int! } type T implements I { a: Int }", 18, 50)]
    [InlineData("interface I { a: [Int] } type T implements I { a: Int }", 18, 51)]
    [InlineData("interface I { a: Int } type T implements I { a: [Int] }", 18, 49)]
    [InlineData("interface I { a(x: Int): Int } type T implements I { a: Int }", 17, 54)]
    [InlineData("interface I { a(x: Int): Int } type T implements I { a(x: Int!): Int }", 20, 59)]
    [InlineData("interface I { a: Int } type T implements I { a(x: Int!): Int }", 48, 15)]
    [InlineData("interface I { a: Int } type T implements I { a: Int @deprecated }", 53, 49)]
    public void A_type_cannot_promise_less_than_its_interface(string definitions, int first, int second)
    {
        Invalid(definitions, first, second);
    }

    [Fact]
    public void What_an_interface_implements_its_implementers_must_implement_too()
    {
        Invalid("interface I { a: Int } interface J implements I { a: Int } type T implements J { a: Int }", 60, 24);
    }

    [Theory]
    [InlineData("interface I implements I { a: Int }", 1)]
    [InlineData("interface I { a: Int } type T implements I & I { a: Int }", 24)]
    public void An_interface_is_implemented_once_and_by_another(string definitions, int column)
    {
        Invalid(definitions, column);
    }

    [Fact]
    public void Interfaces_cannot_implement_each_other()
    {
        var errors = MistakesIn("""
            type Query { a: Int }
            interface I implements J { a: Int }
            interface J implements I { a: Int }
            """);

        Assert.Equal(2, errors.Count);
    }
}

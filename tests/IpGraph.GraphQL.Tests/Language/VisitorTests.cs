using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Tests.Language;

public class VisitorTests
{
    [Theory]
    [InlineData("query Q($v: [Int!] = [1, {a: $x}] @d(y: 1)) { b: c(z: E) @e { ...F ...on T @f { g } } } fragment F on U { h }")]
    [InlineData("\"d\" schema @a { query: Q } extend schema @b extend type T @c")]
    [InlineData("type T implements I @d { \"e\" f(\"g\" x: Int = null @h): [T] @i } interface J implements I { k: Int }")]
    [InlineData("union U = A | B enum E { \"d\" A @e } input I { a: Int = 1.5 } scalar S @t directive @d(x: Int) on FIELD")]
    [InlineData("\"a\" query (\"b\" $v: Int) { a } \"c\" fragment F on T { a }")]
    public void Every_name_of_a_document_is_visited_in_order(string text)
    {
        var trace = new Trace();
        trace.Visit(Parser.Parse(text.Replace("$x", "true", StringComparison.Ordinal)));

        var starts = trace.Entered.OfType<NameSyntax>().Select(name => name.Range.Start).ToList();
        Assert.NotEmpty(starts);
        Assert.Equal(starts.Order(), starts);
        Assert.Equal(trace.Entered.Count, trace.Left.Count);
    }

    [Fact]
    public void What_is_entered_first_is_left_last()
    {
        var trace = new Trace();
        var document = Parser.Parse("{ a { b } }");
        trace.Visit(document);

        Assert.Same(document, trace.Entered[0]);
        Assert.Same(document, trace.Left[^1]);
    }

    [Fact]
    public void A_visitor_may_pass_over_what_an_element_holds()
    {
        var trace = new Trace { StopAt = typeof(FieldSyntax) };
        trace.Visit(Parser.Parse("{ a { b } }"));

        Assert.Single(trace.Entered.OfType<FieldSyntax>());
        Assert.Single(trace.Left.OfType<FieldSyntax>());
        Assert.Empty(trace.Entered.OfType<NameSyntax>());
    }

    [Fact]
    public void A_plain_visitor_goes_everywhere_and_changes_nothing()
    {
        new Plain().Visit(Parser.Parse("{ a }"));
    }

    sealed class Plain : Visitor;

    sealed class Trace : Visitor
    {
        public List<SyntaxElement> Entered { get; } = [];

        public List<SyntaxElement> Left { get; } = [];

        public Type? StopAt { get; init; }

        protected override bool Enter(SyntaxElement element)
        {
            Entered.Add(element);
            return element.GetType() != StopAt;
        }

        protected override void Leave(SyntaxElement element) => Left.Add(element);
    }
}

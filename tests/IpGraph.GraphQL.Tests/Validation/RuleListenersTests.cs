using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Validation;

namespace IpGraph.GraphQL.Tests.Validation;

public class RuleListenersTests
{
    [Fact]
    public void A_rule_is_told_of_what_it_does_something_about()
    {
        var listeners = new RuleListeners([new Silent(), new OfFields(), new OfFieldsAndDirectives()]);
        Assert.Equal([1, 2], listeners.EnterField);
        Assert.Equal([2], listeners.EnterDirective);
        Assert.Empty(listeners.LeaveField);
    }

    [Fact]
    public void There_are_listeners_for_every_call_of_a_rule() => Assert.Equal(
        typeof(Rule).GetMethods().Where(method => method.DeclaringType == typeof(Rule)).Select(method => method.Name).Order(),
        typeof(RuleListeners).GetProperties().Select(property => property.Name).Order());

    sealed class Silent : Rule;

    class OfFields : Rule
    {
        public override void EnterField(FieldSyntax field)
        {
        }
    }

    /// <summary>What a base class does counts as well.</summary>
    sealed class OfFieldsAndDirectives : OfFields
    {
        public override void EnterDirective(DirectiveSyntax directive, string location)
        {
        }
    }
}

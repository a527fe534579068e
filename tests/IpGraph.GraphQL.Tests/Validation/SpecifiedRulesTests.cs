using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Validation;

namespace IpGraph.GraphQL.Tests.Validation;

public class SpecifiedRulesTests
{
    [Fact]
    public void Every_rule_that_exists_is_used()
    {
        var all = ValidationOptions.Default with { Introspection = false };
        var used = SpecifiedRules.For(all).Select(rule => rule(SomeContext()).GetType().Name);
        var existing = typeof(Rule).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Rule)))
            .Select(type => type.Name);
        Assert.Equal(existing.Order(), used.Order());
    }

    [Fact]
    public void Every_rule_has_tests_of_its_own()
    {
        var tested = GetType().Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(RuleTests)))
            .Select(type => type.Name);
        var rules = typeof(Rule).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Rule)))
            .Select(type => type.Name + "Tests");
        Assert.Empty(rules.Except(tested));
    }

    static ValidationContext SomeContext()
    {
        ValidationContext? seen = null;
        Validator.Validate(ValidationSchema.Schema, Parser.Parse("{ __typename }"), [See]);
        return seen!;

        Rule See(ValidationContext context)
        {
            seen = context;
            return new Silent();
        }
    }

    sealed class Silent : Rule;
}

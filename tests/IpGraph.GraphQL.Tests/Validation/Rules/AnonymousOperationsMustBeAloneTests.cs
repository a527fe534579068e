using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class AnonymousOperationsMustBeAloneTests() : RuleTests(context => new AnonymousOperationsMustBeAlone(context))
{
    [Fact]
    public void An_anonymous_operation_beside_a_named_one_is_reported() =>
        Invalid("¹{ __typename } query A { __typename }");

    [Fact]
    public void Two_anonymous_operations_are_reported_both() => Invalid("¹{ __typename } ²query { __typename }");

    [Fact]
    public void An_anonymous_mutation_beside_a_query_is_reported() =>
        Invalid("query A { __typename } ¹mutation { renamed { id } }");

    [Fact]
    public void An_anonymous_operation_may_stand_alone() => Valid("{ __typename }");

    [Fact]
    public void Fragments_do_not_disturb_an_anonymous_operation() =>
        Valid("{ ...F } fragment F on Query { __typename }");

    [Fact]
    public void Named_operations_may_be_many() => Valid("query A { __typename } query B { __typename }");
}

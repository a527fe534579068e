using System.Text;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Validation;

namespace IpGraph.GraphQL.Tests.Validation;

/// <summary>Documents that a careless validator would spend minutes or its whole stack on.</summary>
public class HostileDocumentTests
{
    const int Many = 3_000;

    [Fact]
    public void A_field_repeated_thousands_of_times_is_valid() =>
        Assert.Empty(Validate($"{{ plans {{ {Repeat("id ", Many)} }} }}"));

    [Fact]
    public void A_conflict_among_thousands_of_repeated_fields_is_reported_a_few_times() =>
        Assert.InRange(Validate($"{{ plans {{ {Repeat("a: id ", Many)} a: title }} }}").Count, 1, 21);

    [Fact]
    public void Thousands_of_repeated_objects_are_too_complex() =>
        Refused("takes more than 500000 comparisons", $"{{ {Repeat("plans { id } ", Many)} }}");

    [Fact]
    public void Thousands_of_repeated_objects_with_arguments_are_too_complex() =>
        Refused("too complex", $"{{ {Repeat("plan(id: 1) { id } ", Many)} }}");

    [Fact]
    public void Thousands_of_fragments_that_double_each_other_end() =>
        Assert.NotEmpty(Validate("{ plans { ...F0 } }"
            + Fragments(Many, i => $"measures {{ plan {{ ...F{i} ...F{i} }} }}")));

    [Fact]
    public void Fragments_that_spread_all_others_end()
    {
        var all = string.Concat(Enumerable.Range(0, 200).Select(i => $"...F{i} "));
        Assert.InRange(Validate($"{{ plans {{ {all} }} }}" + Fragments(200, _ => all)).Count, 1, 21);
    }

    [Fact]
    public void A_chain_of_thousands_of_fragments_ends() =>
        Refused("too deep", "{ plans { ...F0 } }" + Fragments(Many, i => $"id ...F{i}"));

    [Fact]
    public void A_chain_below_a_subscription_ends() =>
        Refused("too deep", "subscription { ...F0 }" + Fragments(Many, i => $"...F{i}", "Subscription"));

    [Fact]
    public void A_chain_below_a_mutation_ends() =>
        Refused("too deep", "mutation { ...F0 }" + Fragments(Many, i => $"...F{i}", "Mutation"));

    [Fact]
    public void A_chain_below_the_schema_ends() =>
        Refused("too deep", "{ __schema { ...F0 } }" + Fragments(Many, i => $"...F{i}", "__Schema"));

    [Fact]
    public void Thousands_of_operations_that_share_thousands_of_fragments_are_too_complex()
    {
        var operations = string.Concat(Enumerable.Range(0, Many).Select(i => $"query Q{i} {{ plans {{ ...All }} }} "));
        var spreads = string.Concat(Enumerable.Range(0, Many).Select(i => $"...F{i} "));
        Refused("too complex", $"{operations} fragment All on Plan {{ {spreads} }}" + Fragments(Many, _ => "id"));
    }

    [Fact]
    public void Thousands_of_uses_of_a_variable_by_many_operations_are_too_complex()
    {
        var operations = string.Concat(Enumerable.Range(0, Many).Select(i => $"query Q{i}($a: Int) {{ ...F }} "));
        Refused("too complex", $"{operations} fragment F on Query {{ {Repeat("plans(first: $a) { id } ", 300)} }}");
    }

    [Fact]
    public void Names_of_any_length_are_compared_in_time()
    {
        var name = new string('a', 200_000);
        Assert.NotEmpty(Validate($"{{ {name} plans({name}: 1) {{ id }} ... on {name} {{ id }} }}"));
    }

    static void Refused(string reason, string document) =>
        Assert.Contains(Validate(document), error => error.Message.Contains(reason, StringComparison.Ordinal));

    static IReadOnlyList<GraphQLError> Validate(string document) =>
        Validator.Validate(ValidationSchema.Schema, Parser.Parse(document, ParserOptions.Trusted));

    static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    /// <summary>Fragments F0, F1 and so on, of which the last selects only the name of its type.</summary>
    static string Fragments(int count, Func<int, string> selections, string type = "Plan") =>
        string.Concat(Enumerable.Range(0, count).Select(i =>
            $" fragment F{i} on {type} {{ {(i + 1 < count ? selections(i + 1) : "__typename")} }}"));
}

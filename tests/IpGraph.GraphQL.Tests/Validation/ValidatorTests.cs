using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Validation;

namespace IpGraph.GraphQL.Tests.Validation;

public class ValidatorTests
{
    [Fact]
    public void A_valid_document_has_no_errors() => Assert.Empty(Validate("{ titled { title } }"));

    [Fact]
    public void All_rules_report_together()
    {
        var sections = Validate("{ nothing } fragment F on Query { titled }").Select(error => error.Section).Order();
        Assert.Equal(["Field-Selections", "Fragments-Must-Be-Used", "Leaf-Field-Selections"], sections);
    }

    [Fact]
    public void Errors_carry_the_code_of_validation() =>
        Assert.Equal(ErrorCodes.ValidationFailed, Assert.Single(Validate("{ nothing }")).Code);

    [Fact]
    public void Validation_stops_after_the_allowed_number_of_errors()
    {
        var errors = Validate("{ " + string.Concat(Enumerable.Range(0, 100).Select(i => $"x{i} ")) + "}");
        Assert.Equal(ValidationOptions.Default.ErrorsMax + 1, errors.Count);
        Assert.Contains("more errors", errors[^1].Message);
        Assert.Empty(errors[^1].Locations);
    }

    [Fact]
    public void The_allowed_number_of_errors_is_not_yet_too_many()
    {
        var errors = Validate("{ a b }", ValidationOptions.Default with { ErrorsMax = 2 });
        Assert.All(errors, error => Assert.NotEmpty(error.Locations));
    }

    [Theory]
    [InlineData("{ tilted }")]
    [InlineData("{ node(id: 1) { year } }")]
    [InlineData("{ values(language: ja) }")]
    [InlineData("{ plans(fist: 1, filter: {txt: 1}) { id } }")]
    [InlineData("{ ... on Plant { id } }")]
    public void Nothing_is_suggested_where_suggestions_are_off(string document)
    {
        Assert.Contains(Validate(document), error => MentionsOthers(error.Message));
        var silent = Validate(document, ValidationOptions.Default with { Suggestions = false });
        Assert.NotEmpty(silent);
        Assert.DoesNotContain(silent, error => MentionsOthers(error.Message));
    }

    [Fact]
    public void Messages_stay_short_whatever_the_names()
    {
        var name = new string('a', 5_000);
        var selections = $"{name}(id: ${name}) plans {{ {name}: title {name}: id }} ...{name}";
        var errors = Validate($"query {name}(${name}: {name}) {{ {selections} }}");
        Assert.True(errors.Count > 3);
        Assert.All(errors, error => Assert.InRange(error.Message.Length, 10, 300));
    }

    [Fact]
    public void Messages_about_conflicts_far_below_stay_short()
    {
        var way = string.Concat(Enumerable.Repeat("measures { plan { ", 20));
        var back = new string('}', 40);
        var error = Validate($"{{ plans {{ {way} a: id {back} {way} a: title {back} }} }}")[0];
        Assert.InRange(error.Message.Length, 10, 300);
        Assert.InRange(error.Locations.Count, 2, 40);
    }

    [Fact]
    public void A_document_deeper_than_allowed_is_refused_at_once()
    {
        var shallow = ValidationOptions.Default with { DepthMax = 3 };
        Assert.Empty(Validate("{ plans { measures { id } } }", shallow));
        Assert.Contains("too deep", Assert.Single(Validate("{ plans { measures { plan { id } } } }", shallow)).Message);
    }

    [Theory]
    [InlineData("{ ... { ... { ... { __typename } } } }")]
    [InlineData("{ values(grid: [[[1]]]) }")]
    [InlineData("{ at(instant: {a: {b: {c: 1}}}) }")]
    [InlineData("{ titled @note(text: [[[1]]]) { title } }")]
    [InlineData("{ ... @note(text: [[[1]]]) { __typename } }")]
    [InlineData("query @note(text: [[[1]]]) { __typename }")]
    [InlineData("query ($a: Int = [[[1]]]) { __typename }")]
    [InlineData("query ($a: [[[Int]]]) { __typename }")]
    [InlineData("query ($a: [Int!]! @note(text: [[[1]]])) { __typename }")]
    [InlineData("{ __typename } fragment F on Plan { ... { ... { ... { id } } } }")]
    public void Depth_is_measured_everywhere(string document)
    {
        var error = Assert.Single(Validate(document, ValidationOptions.Default with { DepthMax = 3 }));
        Assert.Contains("too deep", error.Message);
    }

    [Fact]
    public void Definitions_of_a_schema_have_no_depth_of_their_own() =>
        Assert.Single(Validate("{ __typename } scalar Day", ValidationOptions.Default with { DepthMax = 1 }));

    static IReadOnlyList<GraphQLError> Validate(string document, ValidationOptions? options = null) =>
        Validator.Validate(ValidationSchema.Schema, Parser.Parse(document), options);

    static bool MentionsOthers(string message) =>
        message.Contains("Did you mean", StringComparison.Ordinal)
        || message.Contains("could select", StringComparison.Ordinal);
}

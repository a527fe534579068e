using IpGraph.GraphQL.Errors;

namespace IpGraph.Binding;

/// <summary>Everything that can be wrong with groups of facets that were chosen.</summary>
static class ChoiceErrors
{
    public static GraphQLException Twice(string by) =>
        BindingErrors.BadInput($"chosen has {by} twice; put all its groups into one `in`.", "chosen");

    public static GraphQLException Count(string by, int count, int max) => BindingErrors.BadInput(
        count == 0
            ? $"chosen.in of {by} is empty; give the groups, or leave {by} out."
            : $"chosen.in of {by} has {count} groups; give at most {max}.",
        "chosen");

    public static GraphQLException NoNumber(string by, string value) =>
        BindingErrors.BadInput($"chosen.in of {by} has \"{value}\"; give whole numbers, as `value` of a group has them.", "chosen");

    public static GraphQLException NoSuchValue(string by, string value, IEnumerable<string> values) =>
        BindingErrors.BadInput($"chosen.in of {by} has \"{value}\"; give some of {string.Join(", ", values)}.", "chosen");
}

using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Types;

/// <summary>A part of a constant that does not fit its type.</summary>
readonly record struct ConstantProblem(string Text, SyntaxElement Place);

/// <summary>Compares constants in a schema, such as default values, with the types that they must have.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type</remarks>
static class ConstantCheck
{
    public static IEnumerable<ConstantProblem> Problems(ValueSyntax value, TypeReference type) => (type.Nullable, value) switch
    {
        (_, NullValueSyntax) => type.IsNonNull ? [new(ValueProblems.NullIsForbidden(type), value)] : [],
        (TypeReference.List list, ListValueSyntax items) => items.Items.SelectMany(item => Problems(item, list.Item)),
        (TypeReference.List list, _) => Problems(value, list.Item),
        (TypeReference.Named { Type: InputObjectTypeDefinition input }, ObjectValueSyntax fields) => Problems(fields, input),
        (TypeReference.Named { Type: InputObjectTypeDefinition input }, _) => [new(ValueProblems.NotAnObject(input), value)],
        (TypeReference.Named { Type: EnumTypeDefinition values }, _) => Problems(value, values),
        (TypeReference.Named { Type: ScalarTypeDefinition scalar }, _) =>
            scalar.Scalar.ParseLiteral(value).Problem is { } problem ? [new(problem, value)] : [],
        _ => [],
    };

    static IEnumerable<ConstantProblem> Problems(ValueSyntax value, EnumTypeDefinition type)
    {
        if (value is not EnumValueSyntax { Name: var name } || !type.Values.Contains(name))
            yield return new(ValueProblems.UnknownEnumValue(type), value);
    }

    static IEnumerable<ConstantProblem> Problems(ObjectValueSyntax value, InputObjectTypeDefinition type)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in value.Fields)
        {
            var name = field.Name.Value;
            if (!given.Add(name))
            {
                yield return new(ValueProblems.DuplicateField(name), field);
            }
            else if (type.Fields.Find(name) is not { } definition)
            {
                yield return new(ValueProblems.UnknownField(type, name), field);
            }
            else
            {
                foreach (var problem in Problems(field.Value, definition.Type))
                    yield return problem;
            }
        }

        foreach (var missing in type.Fields.Where(field => field.IsRequired && !given.Contains(field.Name)))
            yield return new(ValueProblems.MissingField(type, missing), value);
        if (type.IsOneOf && value.Fields is not [{ Value: not NullValueSyntax }])
            yield return new(ValueProblems.NotExactlyOne(type), value);
    }
}

using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;

namespace IpGraph.Operations.Output;

/// <summary>A field of an answer, with all that is known of it before anything is asked.</summary>
/// <param name="Name">Its key in the answer: the alias, or the name.</param>
/// <param name="Definition">The field of the schema that it asks for.</param>
/// <param name="IsAlways">Whether every object that may have it does; fields of fragments and under conditions need not
/// be there.</param>
/// <param name="Fields">What is selected within it; empty for a value.</param>
public sealed record OutputField(
    string Name,
    FieldDefinition Definition,
    bool IsAlways,
    IReadOnlyList<OutputField> Fields)
{
    public TypeReference Type => Definition.Type;

    public bool IsList => Type.Nullable is TypeReference.List;

    public bool IsValue => Fields.Count == 0;

    /// <summary>How it was first asked for; its arguments are the same wherever it stands.</summary>
    public required FieldSyntax Syntax { get; init; }

    /// <summary>Whether one of these arguments is given.</summary>
    public bool Has(params ReadOnlySpan<string> arguments)
    {
        foreach (var argument in Syntax.Arguments)
        {
            if (arguments.Contains(argument.Name.Value))
                return true;
        }

        return false;
    }

    public OutputField? Find(string name) => Fields.FirstOrDefault(field => field.Name == name);
}

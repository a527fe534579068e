using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Types;

/// <summary>Finds input objects that could never be written down, and defaults that contain themselves.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Input-Objects.Circular-References</remarks>
static class InputCycles
{
    public static IEnumerable<GraphQLError> Check(IReadOnlyList<InputObjectTypeDefinition> types) =>
    [
        .. CheckFinite(types),
        .. types.SelectMany(CheckDefaults),
    ];

    /// <summary>Types that have a finite value are found from the simplest on; what is left is endless.</summary>
    static IEnumerable<GraphQLError> CheckFinite(IReadOnlyList<InputObjectTypeDefinition> types)
    {
        var endless = types.ToHashSet();
        while (endless.RemoveWhere(type => HasFiniteValue(type, endless)) > 0)
        {
        }

        foreach (var type in types.Where(endless.Contains))
        {
            if (FindCycle(type, endless) is not { } cycle)
                continue;
            endless.ExceptWith(cycle.Select(field => field.Type.Definition).OfType<InputObjectTypeDefinition>());
            yield return SchemaErrors.EndlessInput(type, cycle);
        }
    }

    static bool HasFiniteValue(InputObjectTypeDefinition type, HashSet<InputObjectTypeDefinition> endless) =>
        type.IsOneOf
            ? type.Fields.Count == 0 || type.Fields.Any(field => !IsEndless(field, endless))
            : !type.Fields.Any(field => field.Type.IsNonNull && IsEndless(field, endless));

    static bool IsEndless(InputValueDefinition field, HashSet<InputObjectTypeDefinition> endless) =>
        field.Type.Nullable is TypeReference.Named { Type: InputObjectTypeDefinition inner } && endless.Contains(inner);

    /// <summary>The fields that lead from a type back to itself, or null if it only leads to a cycle.</summary>
    static List<InputValueDefinition>? FindCycle(
        InputObjectTypeDefinition start,
        HashSet<InputObjectTypeDefinition> endless)
    {
        var path = new List<InputValueDefinition>();
        var visited = new HashSet<TypeDefinition>();
        return Search(start) ? path : null;

        bool Search(InputObjectTypeDefinition type)
        {
            foreach (var field in type.Fields.Where(field => (type.IsOneOf || field.Type.IsNonNull) && IsEndless(field, endless)))
            {
                var inner = (InputObjectTypeDefinition)field.Type.Definition;
                path.Add(field);
                if (ReferenceEquals(inner, start) || (visited.Add(inner) && Search(inner)))
                    return true;
                path.RemoveAt(path.Count - 1);
            }

            return false;
        }
    }

    static IEnumerable<GraphQLError> CheckDefaults(InputObjectTypeDefinition type) =>
        from field in type.Fields
        where field.DefaultValue is not null && field.Type.Definition is InputObjectTypeDefinition inner
            && Reaches(field, inner, field.DefaultValue, [field])
        select SchemaErrors.EndlessDefault($"{type}.{field}", field);

    /// <summary>Whether filling in the defaults of a value needs the default of <paramref name="target"/>.</summary>
    /// <remarks>https://spec.graphql.org/September2025/#InputObjectDefaultValueHasCycle()</remarks>
    static bool Reaches(
        InputValueDefinition target,
        InputObjectTypeDefinition type,
        ValueSyntax value,
        HashSet<InputValueDefinition> visited) => value switch
        {
            ListValueSyntax list => list.Items.Any(item => Reaches(target, type, item, visited)),
            ObjectValueSyntax fields => type.Fields.Any(field => FieldReaches(target, field, fields, visited)),
            _ => false,
        };

    static bool FieldReaches(
        InputValueDefinition target,
        InputValueDefinition field,
        ObjectValueSyntax value,
        HashSet<InputValueDefinition> visited)
    {
        if (field.Type.Definition is not InputObjectTypeDefinition inner)
            return false;
        if (value.Fields.FirstOrDefault(given => given.Name.Value == field.Name) is { } given)
            return Reaches(target, inner, given.Value, visited);
        if (field.DefaultValue is null)
            return false;
        if (ReferenceEquals(field, target))
            return true;
        return visited.Add(field) && Reaches(target, inner, field.DefaultValue, visited);
    }
}

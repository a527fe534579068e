using IpGraph.GraphQL.Errors;

namespace IpGraph.GraphQL.Types;

/// <summary>Holds a type to the interfaces that it says it implements.</summary>
/// <remarks>https://spec.graphql.org/September2025/#IsValidImplementation()</remarks>
static class ImplementationCheck
{
    public static IEnumerable<GraphQLError> Check(Schema schema, FieldsTypeDefinition type)
    {
        var seen = new HashSet<InterfaceTypeDefinition>();
        foreach (var contract in type.Interfaces)
        {
            if (ReferenceEquals(contract, type))
            {
                yield return SchemaErrors.ImplementsItself(type);
            }
            else if (!seen.Add(contract))
            {
                yield return SchemaErrors.ImplementedTwice(type, contract);
            }
            else
            {
                foreach (var error in CheckInherited(type, contract).Concat(CheckFields(schema, type, contract)))
                    yield return error;
            }
        }
    }

    static IEnumerable<GraphQLError> CheckInherited(FieldsTypeDefinition type, InterfaceTypeDefinition contract)
    {
        foreach (var inherited in contract.Interfaces.Where(inherited => !type.Interfaces.Contains(inherited)))
        {
            yield return ReferenceEquals(inherited, type)
                ? SchemaErrors.CircularImplementation(type, contract)
                : SchemaErrors.MissingInterface(type, contract, inherited);
        }
    }

    static IEnumerable<GraphQLError> CheckFields(Schema schema, FieldsTypeDefinition type, InterfaceTypeDefinition contract)
    {
        foreach (var promised in contract.Fields)
        {
            if (type.Fields.Find(promised.Name) is not { } field)
            {
                yield return SchemaErrors.MissingField(type, contract, promised);
                continue;
            }

            var coordinate = $"{type}.{field}";
            if (!schema.IsSubType(promised.Type, field.Type))
                yield return SchemaErrors.OtherFieldType(coordinate, field, promised);
            if (field.DeprecationReason is not null && promised.DeprecationReason is null)
                yield return SchemaErrors.DeprecatedImplementation(coordinate, field);
            foreach (var error in CheckArguments(coordinate, field, promised))
                yield return error;
        }
    }

    static IEnumerable<GraphQLError> CheckArguments(string coordinate, FieldDefinition field, FieldDefinition promised)
    {
        foreach (var wanted in promised.Arguments)
        {
            if (field.Arguments.Find(wanted.Name) is not { } argument)
                yield return SchemaErrors.MissingArgument(coordinate, field, wanted);
            else if (argument.Type != wanted.Type)
                yield return SchemaErrors.OtherArgumentType($"{coordinate}({argument}:)", argument, wanted);
        }

        foreach (var extra in field.Arguments.Where(argument => !promised.Arguments.Contains(argument.Name)))
        {
            if (extra.IsRequired)
                yield return SchemaErrors.RequiredExtraArgument($"{coordinate}({extra}:)", extra, promised);
        }
    }
}

using System.Diagnostics;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language;

namespace IpGraph.GraphQL.Types;

/// <summary>Finds what a coordinate names.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Schema-Coordinates.Semantics</remarks>
public static class SchemaElements
{
    /// <returns>Null if what should have the element is there, but not the element.</returns>
    /// <exception cref="GraphQLException">The type, field or directive that should have it does not exist, or has no such
    /// parts.</exception>
    public static Definition? Resolve(this Schema schema, SchemaCoordinate coordinate) => coordinate switch
    {
        SchemaCoordinate.Type type => schema.Types.Find(type.Name),
        SchemaCoordinate.Member member => Member(TypeOf(schema, member.TypeName), member),
        SchemaCoordinate.Argument argument => FieldOf(schema, argument).Arguments.Find(argument.Name),
        SchemaCoordinate.Directive directive => schema.Directives.Find(directive.Name),
        SchemaCoordinate.DirectiveArgument argument => DirectiveOf(schema, argument).Arguments.Find(argument.Name),
        _ => throw new UnreachableException(coordinate.ToString()),
    };

    static Definition? Member(TypeDefinition type, SchemaCoordinate.Member member) => type switch
    {
        EnumTypeDefinition choices => choices.Values.Find(member.Name),
        InputObjectTypeDefinition input => input.Fields.Find(member.Name),
        FieldsTypeDefinition output => output.Fields.Find(member.Name),
        _ => throw Missing($"The type \"{type.Name}\" has no members."),
    };

    static TypeDefinition TypeOf(Schema schema, string name) =>
        schema.Types.Find(name) ?? throw Missing($"There is no type called \"{name}\".");

    static FieldDefinition FieldOf(Schema schema, SchemaCoordinate.Argument argument)
    {
        if (TypeOf(schema, argument.TypeName) is not FieldsTypeDefinition type)
            throw Missing($"The type \"{argument.TypeName}\" has no fields with arguments.");
        return type.Fields.Find(argument.FieldName)
            ?? throw Missing($"The type \"{type.Name}\" has no field called \"{argument.FieldName}\".");
    }

    static DirectiveDefinition DirectiveOf(Schema schema, SchemaCoordinate.DirectiveArgument argument) =>
        schema.Directives.Find(argument.DirectiveName)
        ?? throw Missing($"There is no directive called \"@{argument.DirectiveName}\".");

    static GraphQLException Missing(string message) => new(new GraphQLError(message));
}

using System.Diagnostics;
using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Types;

/// <summary>Writes a schema as text from which the same schema can be built, without what every schema has.</summary>
public static class SchemaPrinter
{
    /// <summary>Prints in the order in which the schema was written, or by name.</summary>
    /// <param name="semanticNonNull">Whether fields that are never null become nullable and are marked with
    /// <c>@semanticNonNull</c>, for clients that let no null climb.</param>
    public static string Print(Schema schema, bool sorted = false, bool semanticNonNull = false)
    {
        var syntax = ToSyntax(schema, sorted);
        return Printer.Print(semanticNonNull ? SemanticNonNull.Rewrite(syntax) : syntax);
    }

    /// <summary>The text of a schema with its fields nullable and marked with <c>@semanticNonNull</c>.</summary>
    public static string ToSemanticNonNull(string sdl) => Print(SchemaBuilder.Build(sdl), semanticNonNull: true);

    public static DocumentSyntax ToSyntax(Schema schema, bool sorted = false)
    {
        var writer = new Writer(sorted);
        List<DefinitionSyntax> definitions = NeedsDefinition(schema) ? [SchemaDefinition(schema)] : [];
        definitions.AddRange(writer.InOrder(schema.Directives.Where(IsWritten)).Select(writer.Directive));
        definitions.AddRange(writer.InOrder(schema.Types.Where(IsWritten)).Select(writer.Type));
        return new DocumentSyntax(definitions);
    }

    static bool IsWritten(Definition definition) => definition.Syntax is not null;

    /// <summary>A schema whose roots have the usual names needs no definition of its own.</summary>
    static bool NeedsDefinition(Schema schema) =>
        schema.Description is not null
        || schema.AppliedDirectives.Count > 0
        || Enum.GetValues<OperationType>().Any(operation => schema.RootType(operation) != schema.Types.Find($"{operation}"));

    static SchemaDefinitionSyntax SchemaDefinition(Schema schema)
    {
        var roots =
            from operation in Enum.GetValues<OperationType>()
            let root = schema.RootType(operation)
            where root is not null
            select new RootOperationTypeSyntax(operation, Writer.Named(root));
        return new SchemaDefinitionSyntax(Writer.Text(schema.Description), schema.AppliedDirectives, [.. roots]);
    }

    sealed class Writer(bool sorted)
    {
        public IEnumerable<T> InOrder<T>(IEnumerable<T> definitions)
            where T : Definition =>
            sorted ? definitions.OrderBy(definition => definition.Name, StringComparer.Ordinal) : definitions;

        public DirectiveDefinitionSyntax Directive(DirectiveDefinition directive)
        {
            IEnumerable<string> locations = sorted ? directive.Locations.Order(StringComparer.Ordinal) : directive.Locations;
            return new DirectiveDefinitionSyntax(
                Text(directive.Description),
                Name(directive),
                Inputs(directive.Arguments),
                directive.IsRepeatable,
                [.. locations.Select(location => new NameSyntax(location))]);
        }

        public DefinitionSyntax Type(TypeDefinition type)
        {
            var description = Text(type.Description);
            var directives = type.AppliedDirectives;
            return type switch
            {
                ScalarTypeDefinition => new ScalarTypeDefinitionSyntax(description, Name(type), directives),
                ObjectTypeDefinition definition => new ObjectTypeDefinitionSyntax(
                    description, Name(type), Names(definition.Interfaces), directives, Fields(definition)),
                InterfaceTypeDefinition definition => new InterfaceTypeDefinitionSyntax(
                    description, Name(type), Names(definition.Interfaces), directives, Fields(definition)),
                UnionTypeDefinition definition => new UnionTypeDefinitionSyntax(
                    description, Name(type), directives, Names(definition.Members)),
                EnumTypeDefinition definition => new EnumTypeDefinitionSyntax(
                    description, Name(type), directives, Values(definition)),
                InputObjectTypeDefinition definition => new InputObjectTypeDefinitionSyntax(
                    description, Name(type), directives, Inputs(definition.Fields)),
                _ => throw new UnreachableException(),
            };
        }

        public static StringValueSyntax? Text(string? description) =>
            description is null ? null : new StringValueSyntax(description, IsBlock: true);

        public static NamedTypeSyntax Named(TypeDefinition type) => new(Name(type));

        static NameSyntax Name(Definition definition) => new(definition.Name);

        IReadOnlyList<NamedTypeSyntax> Names(IEnumerable<TypeDefinition> types) => [.. InOrder(types).Select(Named)];

        IReadOnlyList<FieldDefinitionSyntax> Fields(FieldsTypeDefinition type) =>
        [
            .. InOrder(type.Fields).Select(field => new FieldDefinitionSyntax(
                Text(field.Description), Name(field), Inputs(field.Arguments), Reference(field.Type), field.AppliedDirectives)),
        ];

        IReadOnlyList<InputValueDefinitionSyntax> Inputs(IEnumerable<InputValueDefinition> inputs) =>
        [
            .. InOrder(inputs).Select(input => new InputValueDefinitionSyntax(
                Text(input.Description), Name(input), Reference(input.Type), input.DefaultValue, input.AppliedDirectives)),
        ];

        IReadOnlyList<EnumValueDefinitionSyntax> Values(EnumTypeDefinition type) =>
        [
            .. InOrder(type.Values).Select(value => new EnumValueDefinitionSyntax(
                Text(value.Description), Name(value), value.AppliedDirectives)),
        ];

        static TypeSyntax Reference(TypeReference type) => type switch
        {
            TypeReference.Named named => Named(named.Type),
            TypeReference.List list => new ListTypeSyntax(Reference(list.Item)),
            TypeReference.NonNull nonNull => new NonNullTypeSyntax(Reference(nonNull.Inner)),
            _ => throw new UnreachableException(),
        };
    }
}

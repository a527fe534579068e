using System.Diagnostics;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Types;

/// <summary>Everything that can be wrong with the definitions of a schema.</summary>
static class SchemaErrors
{
    public static GraphQLError NotASchemaDefinition(DefinitionSyntax definition) =>
        At("A schema holds no operations or fragments.", definition);

    public static GraphQLError SecondSchema(SyntaxElement first, SyntaxElement second) =>
        At("There is more than one schema definition.", first, second);

    public static GraphQLError Duplicate(string kind, string name, SyntaxElement? first, SyntaxElement second) =>
        At($"There is more than one {kind} called \"{name}\".", first, second);

    public static GraphQLError DuplicateRoot(OperationType operation, SyntaxElement first, SyntaxElement second) =>
        At($"There is more than one root type for {NameOf(operation)}.", first, second);

    public static GraphQLError UnknownType(NameSyntax name) => At($"There is no type called \"{name.Value}\".", name);

    public static GraphQLError UnknownExtendedType(NameSyntax name) =>
        At($"There is no type called \"{name.Value}\" that could be extended.", name);

    public static GraphQLError OtherKindOfExtension(TypeDefinitionSyntax definition, TypeDefinitionSyntax addition) =>
        At($"The extension of \"{addition.Name.Value}\" is of another kind than its definition.", definition, addition);

    public static GraphQLError NotAnInterface(string type, NamedTypeSyntax name) =>
        At($"\"{type}\" can implement only interfaces, and \"{name.Name.Value}\" is none.", name);

    public static GraphQLError NotAnObjectInUnion(string union, NamedTypeSyntax name) =>
        At($"\"{union}\" can unite only object types, and \"{name.Name.Value}\" is none.", name);

    public static GraphQLError RootIsNoObject(OperationType operation, NamedTypeSyntax name) =>
        At($"The root type for {NameOf(operation)} must be an object type, and \"{name.Name.Value}\" is none.", name);

    public static GraphQLError DefaultRootIsNoObject(OperationType operation, TypeDefinition type) =>
        At($"\"{type.Name}\" is the name of the root type for {NameOf(operation)}, which must be an object type; name the type "
            + "otherwise, or write a schema definition.", type.Syntax);

    public static GraphQLError UnusedResolver(string target) =>
        At($"There is a resolver for \"{target}\", but the schema has nothing of that name.");

    public static GraphQLError NoQueryType(Schema schema) => At("A schema must have a query type.", schema.Syntax);

    public static GraphQLError SharedRoot(TypeDefinition type) =>
        At($"\"{type}\" cannot be the root of more than one kind of operation.", type.Syntax);

    public static GraphQLError ReservedName(Definition definition) =>
        At($"The name \"{definition}\" is reserved: names with two underscores belong to introspection.", definition.Syntax);

    public static GraphQLError NoMembers(TypeDefinition type, string members) =>
        At($"\"{type}\" must have one or more {members}.", type.Syntax);

    public static GraphQLError NotAnOutputType(string coordinate, FieldDefinition field) =>
        At($"\"{coordinate}\" cannot have the type \"{field.Type}\", which is only for input.", TypeOf(field));

    public static GraphQLError NotAnInputType(string coordinate, InputValueDefinition input) =>
        At($"\"{coordinate}\" cannot have the type \"{input.Type}\", which is only for output.", TypeOf(input));

    public static GraphQLError RequiredButDeprecated(string coordinate, InputValueDefinition input) =>
        At($"\"{coordinate}\" is required and cannot be deprecated.", input.FindDirective("deprecated"), TypeOf(input));

    public static GraphQLError BadConstant(string coordinate, string problem, SyntaxElement value) =>
        At($"The value of \"{coordinate}\" is wrong. {problem}", value);

    public static GraphQLError ImplementsItself(FieldsTypeDefinition type) =>
        At($"\"{type}\" cannot implement itself.", type.Syntax);

    public static GraphQLError ImplementedTwice(FieldsTypeDefinition type, TypeDefinition contract) =>
        At($"\"{type}\" implements \"{contract}\" more than once.", type.Syntax);

    public static GraphQLError CircularImplementation(FieldsTypeDefinition type, TypeDefinition contract) =>
        At($"\"{type}\" and \"{contract}\" cannot implement each other.", type.Syntax, contract.Syntax);

    public static GraphQLError MissingInterface(
        FieldsTypeDefinition type,
        TypeDefinition contract,
        TypeDefinition missing) =>
        At($"\"{type}\" must implement \"{missing}\", because \"{contract}\" does.", type.Syntax, contract.Syntax);

    public static GraphQLError MissingField(FieldsTypeDefinition type, TypeDefinition contract, FieldDefinition field) =>
        At($"\"{type}\" must have the field \"{field}\" of \"{contract}\".", field.Syntax, type.Syntax);

    public static GraphQLError OtherFieldType(string coordinate, FieldDefinition field, FieldDefinition promised) =>
        At(
            $"\"{coordinate}\" has the type \"{field.Type}\" where its interface promises \"{promised.Type}\".",
            TypeOf(promised),
            TypeOf(field));

    public static GraphQLError DeprecatedImplementation(string coordinate, FieldDefinition field) =>
        At(
            $"\"{coordinate}\" cannot be deprecated, because the field of its interface is not.",
            field.FindDirective("deprecated"),
            TypeOf(field));

    public static GraphQLError MissingArgument(string coordinate, FieldDefinition field, Definition promised) =>
        At($"\"{coordinate}\" must have the argument \"{promised}\" of its interface.", promised.Syntax, field.Syntax);

    public static GraphQLError OtherArgumentType(
        string coordinate,
        InputValueDefinition argument,
        InputValueDefinition promised) =>
        At(
            $"\"{coordinate}\" has the type \"{argument.Type}\" where its interface promises \"{promised.Type}\".",
            TypeOf(promised),
            TypeOf(argument));

    public static GraphQLError RequiredExtraArgument(string coordinate, Definition argument, Definition promised) =>
        At($"\"{coordinate}\" cannot be required, as its interface has no such argument.", argument.Syntax, promised.Syntax);

    public static GraphQLError MemberTwice(UnionTypeDefinition union, TypeDefinition member) =>
        At($"\"{union}\" names \"{member}\" more than once.", union.Syntax);

    public static GraphQLError OneOfFieldIsRequired(string coordinate, InputValueDefinition field) =>
        At($"\"{coordinate}\" must allow null, because exactly one field is given.", TypeOf(field));

    public static GraphQLError OneOfFieldHasDefault(string coordinate, InputValueDefinition field) =>
        At($"\"{coordinate}\" cannot have a default, because exactly one field is given.", field.Syntax);

    public static GraphQLError EndlessInput(TypeDefinition type, IReadOnlyList<Definition> fields) =>
        At(
            $"\"{type}\" can have no finite value: it contains itself through {Names(fields)}.",
            [.. fields.Select(field => field.Syntax)]);

    public static GraphQLError EndlessDefault(string coordinate, InputValueDefinition field) =>
        At($"The default of \"{coordinate}\" contains itself.", field.DefaultValue);

    public static GraphQLError RecursiveDirective(DirectiveDefinition directive) =>
        At($"The directive \"@{directive}\" is used in its own definition.", directive.Syntax);

    public static GraphQLError UnknownDirective(DirectiveSyntax directive) =>
        At($"There is no directive called \"@{directive.Name.Value}\".", directive);

    public static GraphQLError MisplacedDirective(DirectiveSyntax directive, string location) =>
        At($"The directive \"@{directive.Name.Value}\" cannot stand on {location}.", directive);

    public static GraphQLError RepeatedDirective(DirectiveSyntax first, DirectiveSyntax second) =>
        At($"The directive \"@{first.Name.Value}\" cannot stand twice in one place.", first, second);

    public static GraphQLError UnknownArgument(DirectiveSyntax directive, ArgumentSyntax argument) =>
        At($"The directive \"@{directive.Name.Value}\" has no argument \"{argument.Name.Value}\".", argument);

    public static GraphQLError RequiredArgument(DirectiveSyntax directive, Definition argument) =>
        At($"The directive \"@{directive.Name.Value}\" needs the argument \"{argument}\".", directive);

    static GraphQLError At(string message, params SyntaxElement?[] places) => new(message)
    {
        Locations = [.. places.Select(place => place?.Location).OfType<SourceLocation>()],
    };

    static TypeSyntax? TypeOf(Definition definition) => definition.Syntax switch
    {
        FieldDefinitionSyntax field => field.Type,
        InputValueDefinitionSyntax input => input.Type,
        _ => throw new UnreachableException(),
    };

    static string Names(IEnumerable<Definition> fields) => string.Join(", ", fields.Select(field => $"\"{field}\""));

    static string NameOf(OperationType operation) => operation switch
    {
        OperationType.Query => "queries",
        OperationType.Mutation => "mutations",
        _ => "subscriptions",
    };
}

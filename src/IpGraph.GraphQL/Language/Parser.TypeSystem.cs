using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Language;

/// <remarks>https://spec.graphql.org/September2025/#sec-Type-System</remarks>
public sealed partial class Parser
{
    /// <summary>TypeSystemDefinition : SchemaDefinition | TypeDefinition | DirectiveDefinition</summary>
    DefinitionSyntax ParseTypeSystemDefinition(in Token start, StringValueSyntax? description) => CurrentText switch
    {
        "schema" => ParseSchema(start, description),
        "directive" => ParseDirectiveDefinition(start, description),
        _ => ParseTypeDefinition(start, description),
    };

    /// <summary>TypeSystemExtension : SchemaExtension | TypeExtension</summary>
    DefinitionSyntax ParseExtension(in Token start)
    {
        Advance();
        if (current.Kind != TokenKind.Name)
            throw SyntaxErrors.Unexpected(source, current);
        if (IsKeyword("schema"))
            return new SchemaExtensionSyntax(ParseSchemaAddition(start)) { Range = RangeFrom(start) };
        var addition = ParseTypeDefinition(start, null);
        return AddsNothing(addition)
            ? throw SyntaxErrors.Unexpected(source, current)
            : new TypeExtensionSyntax(addition) { Range = RangeFrom(start) };
    }

    /// <summary>SchemaDefinition : Description? schema Directives[Const]? { RootOperationTypeDefinition+ }</summary>
    SchemaDefinitionSyntax ParseSchema(in Token start, StringValueSyntax? description)
    {
        Advance();
        var directives = ParseDirectives(isConstant: true);
        var roots = Many(TokenKind.LeftBrace, ParseRootOperationType, TokenKind.RightBrace, "an opening brace");
        return new SchemaDefinitionSyntax(description, directives, roots) { Range = RangeFrom(start) };
    }

    /// <summary>
    /// SchemaExtension : extend schema Directives[Const]? { RootOperationTypeDefinition+ }
    /// SchemaExtension : extend schema Directives[Const]
    /// </summary>
    SchemaDefinitionSyntax ParseSchemaAddition(in Token start)
    {
        Advance();
        var directives = ParseDirectives(isConstant: true);
        var roots = OptionalMany(TokenKind.LeftBrace, ParseRootOperationType, TokenKind.RightBrace);
        return directives.Count + roots.Count == 0
            ? throw SyntaxErrors.Unexpected(source, current)
            : new SchemaDefinitionSyntax(null, directives, roots) { Range = RangeFrom(start) };
    }

    /// <summary>RootOperationTypeDefinition : OperationType : NamedType</summary>
    RootOperationTypeSyntax ParseRootOperationType()
    {
        var start = Expect(TokenKind.Name, "the kind of an operation");
        var operation = TextOf(start) switch
        {
            "query" => OperationType.Query,
            "mutation" => OperationType.Mutation,
            "subscription" => OperationType.Subscription,
            _ => throw SyntaxErrors.Unexpected(source, start),
        };
        Expect(TokenKind.Colon, "a colon");
        var type = ParseNamedType();
        return new RootOperationTypeSyntax(operation, type) { Range = RangeFrom(start) };
    }

    TypeDefinitionSyntax ParseTypeDefinition(in Token start, StringValueSyntax? description)
    {
        var keyword = current;
        var parse = (Func<StringValueSyntax?, NameSyntax, TypeDefinitionSyntax>)(CurrentText switch
        {
            "scalar" => ParseScalar,
            "type" => ParseObjectType,
            "interface" => ParseInterface,
            "union" => ParseUnion,
            "enum" => ParseEnum,
            "input" => ParseInputObject,
            _ => throw SyntaxErrors.Unexpected(source, keyword),
        });
        Advance();
        return parse(description, ParseName()) with { Range = RangeFrom(start) };
    }

    /// <summary>ScalarTypeDefinition : Description? scalar Name Directives[Const]?</summary>
    ScalarTypeDefinitionSyntax ParseScalar(StringValueSyntax? description, NameSyntax name) =>
        new(description, name, ParseDirectives(isConstant: true));

    /// <summary>ObjectTypeDefinition : Description? type Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?</summary>
    ObjectTypeDefinitionSyntax ParseObjectType(StringValueSyntax? description, NameSyntax name) =>
        new(description, name, ParseImplements(), ParseDirectives(isConstant: true), ParseFields());

    /// <summary>InterfaceTypeDefinition : Description? interface Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?</summary>
    InterfaceTypeDefinitionSyntax ParseInterface(StringValueSyntax? description, NameSyntax name) =>
        new(description, name, ParseImplements(), ParseDirectives(isConstant: true), ParseFields());

    /// <summary>UnionTypeDefinition : Description? union Name Directives[Const]? UnionMemberTypes?</summary>
    UnionTypeDefinitionSyntax ParseUnion(StringValueSyntax? description, NameSyntax name)
    {
        var directives = ParseDirectives(isConstant: true);
        var members = Skip(TokenKind.Equals) ? Delimited(TokenKind.Pipe, ParseNamedType) : [];
        return new UnionTypeDefinitionSyntax(description, name, directives, members);
    }

    /// <summary>EnumTypeDefinition : Description? enum Name Directives[Const]? EnumValuesDefinition?</summary>
    EnumTypeDefinitionSyntax ParseEnum(StringValueSyntax? description, NameSyntax name)
    {
        var directives = ParseDirectives(isConstant: true);
        var values = OptionalMany(TokenKind.LeftBrace, ParseEnumValueDefinition, TokenKind.RightBrace);
        return new EnumTypeDefinitionSyntax(description, name, directives, values);
    }

    /// <summary>InputObjectTypeDefinition : Description? input Name Directives[Const]? InputFieldsDefinition?</summary>
    InputObjectTypeDefinitionSyntax ParseInputObject(StringValueSyntax? description, NameSyntax name)
    {
        var directives = ParseDirectives(isConstant: true);
        var fields = OptionalMany(TokenKind.LeftBrace, ParseInputValueDefinition, TokenKind.RightBrace);
        return new InputObjectTypeDefinitionSyntax(description, name, directives, fields);
    }

    /// <summary>ImplementsInterfaces : implements &amp;? NamedType, more after each &amp;</summary>
    IReadOnlyList<NamedTypeSyntax> ParseImplements() =>
        SkipKeyword("implements") ? Delimited(TokenKind.Ampersand, ParseNamedType) : [];

    /// <summary>FieldsDefinition : { FieldDefinition+ }</summary>
    IReadOnlyList<FieldDefinitionSyntax> ParseFields() =>
        OptionalMany(TokenKind.LeftBrace, ParseFieldDefinition, TokenKind.RightBrace);

    /// <summary>FieldDefinition : Description? Name ArgumentsDefinition? : Type Directives[Const]?</summary>
    FieldDefinitionSyntax ParseFieldDefinition()
    {
        var start = current;
        var description = ParseOptionalDescription();
        var name = ParseName();
        var arguments = OptionalMany(TokenKind.LeftParen, ParseInputValueDefinition, TokenKind.RightParen);
        Expect(TokenKind.Colon, "a colon");
        var type = ParseType();
        var directives = ParseDirectives(isConstant: true);
        return new FieldDefinitionSyntax(description, name, arguments, type, directives) { Range = RangeFrom(start) };
    }

    /// <summary>InputValueDefinition : Description? Name : Type DefaultValue? Directives[Const]?</summary>
    InputValueDefinitionSyntax ParseInputValueDefinition()
    {
        var start = current;
        var description = ParseOptionalDescription();
        var name = ParseName();
        Expect(TokenKind.Colon, "a colon");
        var type = ParseType();
        var defaultValue = Skip(TokenKind.Equals) ? ParseValue(isConstant: true) : null;
        var directives = ParseDirectives(isConstant: true);
        return new InputValueDefinitionSyntax(description, name, type, defaultValue, directives)
        {
            Range = RangeFrom(start),
        };
    }

    /// <summary>EnumValueDefinition : Description? EnumValue Directives[Const]?</summary>
    EnumValueDefinitionSyntax ParseEnumValueDefinition()
    {
        var start = current;
        var description = ParseOptionalDescription();
        if (current.Kind == TokenKind.Name && CurrentText is "true" or "false" or "null")
            throw SyntaxErrors.ReservedEnumValue(source, current);
        var name = ParseName();
        var directives = ParseDirectives(isConstant: true);
        return new EnumValueDefinitionSyntax(description, name, directives) { Range = RangeFrom(start) };
    }

    /// <summary>DirectiveDefinition : Description? directive @ Name ArgumentsDefinition? repeatable? on DirectiveLocations</summary>
    DirectiveDefinitionSyntax ParseDirectiveDefinition(in Token start, StringValueSyntax? description)
    {
        Advance();
        Expect(TokenKind.At, "an at sign");
        var name = ParseName();
        var arguments = OptionalMany(TokenKind.LeftParen, ParseInputValueDefinition, TokenKind.RightParen);
        var isRepeatable = SkipKeyword("repeatable");
        ExpectKeyword("on");
        var locations = Delimited(TokenKind.Pipe, ParseDirectiveLocation);
        return new DirectiveDefinitionSyntax(description, name, arguments, isRepeatable, locations)
        {
            Range = RangeFrom(start),
        };
    }

    /// <summary>DirectiveLocation : ExecutableDirectiveLocation | TypeSystemDirectiveLocation</summary>
    NameSyntax ParseDirectiveLocation()
    {
        var start = current;
        var name = ParseName();
        return DirectiveLocations.All.Contains(name.Value) ? name : throw SyntaxErrors.Unexpected(source, start);
    }

    static bool AddsNothing(TypeDefinitionSyntax addition) => addition.Directives.Count == 0 && addition switch
    {
        ScalarTypeDefinitionSyntax => true,
        ObjectTypeDefinitionSyntax type => type.Interfaces.Count + type.Fields.Count == 0,
        InterfaceTypeDefinitionSyntax type => type.Interfaces.Count + type.Fields.Count == 0,
        UnionTypeDefinitionSyntax union => union.Members.Count == 0,
        EnumTypeDefinitionSyntax type => type.Values.Count == 0,
        InputObjectTypeDefinitionSyntax type => type.Fields.Count == 0,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

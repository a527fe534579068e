using FsCheck;
using FsCheck.Fluent;
using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Tests.Language;

/// <summary>Makes documents of every kind of syntax, as small or large as a law asks for.</summary>
static class SyntaxGenerator
{
    static readonly Gen<NameSyntax> Name =
        Gen.Elements("a", "b", "on", "type", "query", "fragment", "_0", "Name").Select(name => new NameSyntax(name));

    static readonly Gen<NameSyntax> FragmentName = Name.Where(name => name.Value != "on");

    static readonly Gen<string> Text =
        Gen.Elements("a", "知", "😀", " ", "\n", "\t", "\"", "\\", "\u0007", "\"\"\"", "{", "#").ListOf().Select(string.Concat);

    static readonly Gen<StringValueSyntax> String =
        Text.SelectMany(text => Gen.Elements(true, false).Select(isBlock => new StringValueSyntax(text, isBlock)));

    static readonly Gen<StringValueSyntax?> Description = Gen.OneOf(Gen.Constant<StringValueSyntax?>(null), Nullable(String));

    static readonly Gen<NamedTypeSyntax> NamedType = Name.Select(name => new NamedTypeSyntax(name));

    public static Arbitrary<DocumentSyntax> Documents { get; } = Gen.Sized(Document).ToArbitrary();

    static Gen<DocumentSyntax> Document(int size) =>
        Gen.OneOf(Operation(size), Fragment(size), Schema(), Type(size), Extension(size), Directive(size))
            .NonEmptyListOf()
            .Select(definitions => new DocumentSyntax([.. definitions]));

    static Gen<DefinitionSyntax> Operation(int size) =>
        from description in Description
        from operation in Gen.Elements(OperationType.Query, OperationType.Mutation, OperationType.Subscription)
        from name in Gen.OneOf(Gen.Constant<NameSyntax?>(null), Nullable(Name))
        from variables in Few(Variable(size))
        from directives in Directives(size)
        from set in SelectionSet(size)
        let isShorthand = name is null && variables.Count + directives.Count == 0 && operation == OperationType.Query
        select (DefinitionSyntax)new OperationDefinitionSyntax(
            isShorthand ? null : description, operation, name, variables, directives, set);

    static Gen<VariableDefinitionSyntax> Variable(int size) =>
        from description in Description
        from name in Name
        from type in TypeReference(size)
        from value in Optional(Value(size / 2, isConstant: true))
        from directives in Directives(size / 2, isConstant: true)
        select new VariableDefinitionSyntax(description, new VariableSyntax(name), type, value, directives);

    static Gen<DefinitionSyntax> Fragment(int size) =>
        from description in Description
        from name in FragmentName
        from type in NamedType
        from directives in Directives(size)
        from set in SelectionSet(size)
        select (DefinitionSyntax)new FragmentDefinitionSyntax(description, name, type, directives, set);

    static Gen<SelectionSetSyntax> SelectionSet(int size) =>
        Selection(size / 2).NonEmptyListOf().Resize(3).Select(items => new SelectionSetSyntax([.. items]));

    static Gen<SelectionSyntax> Selection(int size) => Gen.OneOf(Field(size), Spread(size), Inline(size));

    static Gen<SelectionSyntax> Field(int size) =>
        from alias in Optional(Name)
        from name in Name
        from arguments in Few(Argument(size, isConstant: false))
        from directives in Directives(size)
        from set in size < 2 ? Gen.Constant<SelectionSetSyntax?>(null) : Optional(SelectionSet(size))
        select (SelectionSyntax)new FieldSyntax(alias, name, arguments, directives, set);

    static Gen<SelectionSyntax> Spread(int size) =>
        from name in FragmentName
        from directives in Directives(size)
        select (SelectionSyntax)new FragmentSpreadSyntax(name, directives);

    static Gen<SelectionSyntax> Inline(int size) =>
        from type in Optional(NamedType)
        from directives in Directives(size)
        from set in size < 2 ? Gen.Constant(new SelectionSetSyntax([Leaf])) : SelectionSet(size)
        select (SelectionSyntax)new InlineFragmentSyntax(type, directives, set);

    static FieldSyntax Leaf => new(null, new NameSyntax("leaf"), [], [], null);

    static Gen<ArgumentSyntax> Argument(int size, bool isConstant) =>
        from name in Name
        from value in Value(size / 2, isConstant)
        select new ArgumentSyntax(name, value);

    static Gen<IReadOnlyList<DirectiveSyntax>> Directives(int size, bool isConstant = false) => Few(
        from name in Name
        from arguments in Few(Argument(size / 2, isConstant))
        select new DirectiveSyntax(name, arguments));

    static Gen<ValueSyntax> Value(int size, bool isConstant)
    {
        var simple = Gen.OneOf(
            Gen.Elements("0", "-12", "34567890123").Select(text => (ValueSyntax)new IntValueSyntax(text)),
            Gen.Elements("0.0", "-1.5e-3", "2E9").Select(text => (ValueSyntax)new FloatValueSyntax(text)),
            String.Select(text => (ValueSyntax)text),
            Gen.Elements(true, false).Select(value => (ValueSyntax)new BooleanValueSyntax(value)),
            Gen.Constant((ValueSyntax)new NullValueSyntax()),
            Gen.Elements("A", "On").Select(name => (ValueSyntax)new EnumValueSyntax(name)),
            isConstant
                ? Gen.Constant((ValueSyntax)new NullValueSyntax())
                : Name.Select(name => (ValueSyntax)new VariableSyntax(name)));
        if (size < 2)
            return simple;
        var field =
            from name in Name
            from value in Value(size / 2, isConstant)
            select new ObjectFieldSyntax(name, value);
        return Gen.OneOf(
            simple,
            Few(Value(size / 2, isConstant)).Select(items => (ValueSyntax)new ListValueSyntax(items)),
            Few(field).Select(fields => (ValueSyntax)new ObjectValueSyntax(fields)));
    }

    static Gen<TypeSyntax> TypeReference(int size)
    {
        var named = NamedType.Select(type => (TypeSyntax)type);
        var nullable = size < 2
            ? named
            : Gen.OneOf(named, TypeReference(size / 2).Select(item => (TypeSyntax)new ListTypeSyntax(item)));
        return nullable.SelectMany(type =>
            Gen.Elements(true, false).Select(isNonNull => isNonNull ? new NonNullTypeSyntax(type) : type));
    }

    static Gen<DefinitionSyntax> Schema() =>
        from description in Description
        from directives in Directives(2, isConstant: true)
        from type in NamedType
        select (DefinitionSyntax)new SchemaDefinitionSyntax(
            description, directives, [new RootOperationTypeSyntax(OperationType.Query, type)]);

    static Gen<DefinitionSyntax> Type(int size) => TypeDefinition(size, Description).Select(type => (DefinitionSyntax)type);

    static Gen<DefinitionSyntax> Extension(int size) =>
        from addition in TypeDefinition(size, Gen.Constant<StringValueSyntax?>(null))
        let directive = new DirectiveSyntax(new NameSyntax("added"), [])
        select (DefinitionSyntax)new TypeExtensionSyntax(addition with { Directives = [.. addition.Directives, directive] });

    static Gen<TypeDefinitionSyntax> TypeDefinition(int size, Gen<StringValueSyntax?> describe) =>
        from description in describe
        from name in Name
        from directives in Directives(size / 2, isConstant: true)
        from names in Few(NamedType)
        from fields in Few(FieldDefinition(size / 2))
        from inputs in Few(InputValue(size / 2))
        from values in Few(EnumValue(size / 2))
        from type in Gen.Elements<TypeDefinitionSyntax>(
            new ScalarTypeDefinitionSyntax(description, name, directives),
            new ObjectTypeDefinitionSyntax(description, name, names, directives, fields),
            new InterfaceTypeDefinitionSyntax(description, name, names, directives, fields),
            new UnionTypeDefinitionSyntax(description, name, directives, names),
            new EnumTypeDefinitionSyntax(description, name, directives, values),
            new InputObjectTypeDefinitionSyntax(description, name, directives, inputs))
        select type;

    static Gen<FieldDefinitionSyntax> FieldDefinition(int size) =>
        from description in Description
        from name in Name
        from arguments in Few(InputValue(size / 2))
        from type in TypeReference(size)
        from directives in Directives(size / 2, isConstant: true)
        select new FieldDefinitionSyntax(description, name, arguments, type, directives);

    static Gen<InputValueDefinitionSyntax> InputValue(int size) =>
        from description in Description
        from name in Name
        from type in TypeReference(size)
        from value in Optional(Value(size / 2, isConstant: true))
        from directives in Directives(size / 2, isConstant: true)
        select new InputValueDefinitionSyntax(description, name, type, value, directives);

    static Gen<EnumValueDefinitionSyntax> EnumValue(int size) =>
        from description in Description
        from name in Name
        from directives in Directives(size, isConstant: true)
        select new EnumValueDefinitionSyntax(description, name, directives);

    static Gen<DefinitionSyntax> Directive(int size) =>
        from description in Description
        from name in Name
        from arguments in Few(InputValue(size / 2))
        from isRepeatable in Gen.Elements(true, false)
        from location in Gen.Elements<string>([.. DirectiveLocations.All])
        select (DefinitionSyntax)new DirectiveDefinitionSyntax(
            description, name, arguments, isRepeatable, [new NameSyntax(location)]);

    static Gen<IReadOnlyList<T>> Few<T>(Gen<T> item) => item.ListOf().Resize(2).Select(items => (IReadOnlyList<T>)[.. items]);

    static Gen<T?> Optional<T>(Gen<T> item)
        where T : class =>
        Gen.OneOf(Gen.Constant<T?>(null), Nullable(item));

    static Gen<T?> Nullable<T>(Gen<T> item)
        where T : class =>
        item.Select(value => (T?)value);
}

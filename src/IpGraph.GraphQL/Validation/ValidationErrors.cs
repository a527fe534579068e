using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;
using static IpGraph.GraphQL.Errors.Quoting;

namespace IpGraph.GraphQL.Validation;

/// <summary>Everything that validation can find wrong, with the section of the specification that is broken.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Validation</remarks>
static class ValidationErrors
{
    const int MessageMax = 300;
    const int LocationsMax = 100;

    public static GraphQLError NotExecutable(DefinitionSyntax definition) =>
        Error("Executable-Definitions", "Only operations and fragments can be executed, not definitions of a schema.",
            definition);

    public static GraphQLError NoSuchOperationType(OperationDefinitionSyntax operation) =>
        Error("Operation-Type-Existence",
            $"The schema has no {operation.Operation.ToString().ToLowerInvariant()} operations.", operation);

    public static GraphQLError OperationNameTaken(NameSyntax first, NameSyntax second) =>
        Error("Operation-Name-Uniqueness", $"Another operation is already named {Quote(second)}.", first, second);

    public static GraphQLError AnonymousOperationNotAlone(OperationDefinitionSyntax operation) =>
        Error("Lone-Anonymous-Operation", "An operation without a name must be the only one in its document.",
            operation);

    public static GraphQLError ManySubscriptionFields(IEnumerable<FieldSyntax> others) =>
        Error("Single-Root-Field", "A subscription must select exactly one field of the root.", others);

    public static GraphQLError NoSubscriptionField(OperationDefinitionSyntax operation) =>
        Error("Single-Root-Field", "A subscription must select a field of the root.", operation.SelectionSet);

    public static GraphQLError IntrospectionInSubscription(IEnumerable<FieldSyntax> fields) =>
        Error("Single-Root-Field", "The root field of a subscription must not be one of introspection.", fields);

    public static GraphQLError ConditionInSubscription(IEnumerable<DirectiveSyntax> directives) =>
        Error("Single-Root-Field", "The root field of a subscription must not depend on @skip or @include.",
            directives);

    public static GraphQLError NoSuchType(NamedTypeSyntax type, IReadOnlyList<string> suggestions) =>
        Error("Fragment-Spread-Type-Existence",
            $"The schema has no type {Quote(type.Name)}.{DidYouMean(suggestions)}", type);

    public static GraphQLError FragmentOnLeaf(NamedTypeSyntax type) =>
        Error("Fragments-on-Object-Interface-or-Union-Types",
            $"A fragment cannot be on {Quote(type.Name)}, which has no fields.", type);

    public static GraphQLError VariableOfOutputType(VariableDefinitionSyntax variable) =>
        Error("Variables-Are-Input-Types",
            $"The variable {Quote(variable.Variable)} must have a type that can be given as input.", variable.Type);

    public static GraphQLError SelectionOnLeaf(FieldSyntax field, TypeReference type) =>
        Error("Leaf-Field-Selections",
            $"The field {Quote(field.Name)} has no fields of its own to select, its type is {Quote(type)}.",
            field.SelectionSet!);

    public static GraphQLError NoSelection(FieldSyntax field, TypeReference type) =>
        Error("Leaf-Field-Selections",
            $"Say which fields of {Quote(field.Name)} to select, its type is {Quote(type)}.", field);

    public static GraphQLError NoSuchField(FieldSyntax field, TypeDefinition type, IReadOnlyList<string> suggestions) =>
        Error("Field-Selections",
            $"The type {Quote(type.Name)} has no field {Quote(field.Name)}.{DidYouMean(suggestions)}", field);

    public static GraphQLError FieldIsDeeper(FieldSyntax field, TypeDefinition type, IReadOnlyList<string> steps) =>
        Error("Field-Selections",
            $"The type {Quote(type.Name)} has no field {Quote(field.Name)}; it is one level deeper: select "
                + $"{string.Join(" or ", steps.Select(step => Quote($"{step} {{ {field.Name.Value} }}")))}.",
            field);

    public static GraphQLError FieldOfPossibleTypeIsDeeper(
        FieldSyntax field,
        TypeDefinition type,
        FieldDefinition step,
        IReadOnlyList<string> possibleTypes) =>
        Error("Field-Selections",
            $"The type {Quote(type.Name)} has no field {Quote(field.Name)}; it is one level deeper: in {Quote(step.Name)} "
                + $"a fragment could select it on {AnyOf(possibleTypes)}.",
            field);

    public static GraphQLError FieldLeadsHere(FieldSyntax field, TypeDefinition type) =>
        Error("Field-Selections",
            $"The type {Quote(type.Name)} has no field {Quote(field.Name)}, for it is one itself: select its fields directly.",
            field);

    public static GraphQLError FieldOfPossibleType(
        FieldSyntax field,
        TypeDefinition type,
        IReadOnlyList<string> possibleTypes) =>
        Error("Field-Selections",
            $"The type {Quote(type.Name)} has no field {Quote(field.Name)}; "
                + $"a fragment could select it on {AnyOf(possibleTypes)}.",
            field);

    public static GraphQLError FragmentNameTaken(NameSyntax first, NameSyntax second) =>
        Error("Fragment-Name-Uniqueness", $"Another fragment is already named {Quote(second)}.", first, second);

    public static GraphQLError NoSuchFragment(FragmentSpreadSyntax spread) =>
        Error("Fragment-Spread-Target-Defined", $"The document has no fragment {Quote(spread.Name)}.", spread.Name);

    public static GraphQLError FragmentUnused(FragmentDefinitionSyntax fragment) =>
        Error("Fragments-Must-Be-Used", $"No operation uses the fragment {Quote(fragment.Name)}.", fragment);

    public static GraphQLError ImpossibleFragment(
        SelectionSyntax selection,
        TypeDefinition parent,
        TypeDefinition type) =>
        Error("Fragment-Spread-Is-Possible", $"Nothing of type {Quote(parent.Name)} can also be {Quote(type.Name)}.",
            selection);

    public static GraphQLError FragmentCycle(IReadOnlyList<FragmentSpreadSyntax> cycle) =>
        Error("Fragment-Spreads-Must-Not-Form-Cycles",
            $"The fragment {Quote(cycle[^1].Name)} contains itself.", cycle);

    public static GraphQLError VariableNameTaken(IReadOnlyList<VariableDefinitionSyntax> variables) =>
        Error("Variable-Uniqueness", $"The variable {Quote(variables[0].Variable)} is declared more than once.",
            variables.Select(variable => variable.Variable.Name));

    public static GraphQLError VariableUndefined(VariableSyntax variable, OperationDefinitionSyntax operation) =>
        Error("All-Variable-Uses-Defined", $"The variable {Quote(variable)} is not declared{By(operation)}.",
            variable, operation);

    public static GraphQLError VariableUnused(VariableDefinitionSyntax variable, OperationDefinitionSyntax operation) =>
        Error("All-Variables-Used", $"The variable {Quote(variable.Variable)} is not used{By(operation)}.", variable);

    public static GraphQLError NoSuchDirective(DirectiveSyntax directive) =>
        Error("Directives-Are-Defined", $"The schema has no directive {Quote(directive)}.", directive);

    public static GraphQLError DirectiveMisplaced(DirectiveSyntax directive, string location) =>
        Error("Directives-Are-in-Valid-Locations", $"The directive {Quote(directive)} cannot stand on {location}.",
            directive);

    public static GraphQLError DirectiveRepeated(DirectiveSyntax first, DirectiveSyntax second) =>
        Error("Directives-Are-Unique-per-Location", $"The directive {Quote(second)} can be applied only once here.",
            first, second);

    public static GraphQLError DeferredAtRoot(DirectiveSyntax directive, OperationType operation) =>
        Error("Defer-And-Stream-Directives-Are-Used-On-Valid-Root-Field",
            $"{Quote(directive)} cannot be used at the root of a {operation.ToString().ToLowerInvariant()}.",
            directive);

    public static GraphQLError DeferredInSubscription(
        DirectiveSyntax directive,
        IEnumerable<FragmentSpreadSyntax> spreads) =>
        Error("Defer-And-Stream-Directives-Are-Used-On-Valid-Operations",
            $"A subscription cannot use {Quote(directive)} unless its argument \"if\" can be false.",
            [directive, .. spreads]);

    public static GraphQLError LabelNotLiteral(DirectiveSyntax directive) =>
        Error("Defer-And-Stream-Directive-Labels-Are-Unique",
            $"The label of {Quote(directive)} must be written out as a string.", directive);

    public static GraphQLError LabelTaken(DirectiveSyntax first, DirectiveSyntax second) =>
        Error("Defer-And-Stream-Directive-Labels-Are-Unique", "Every label of @defer and @stream must be unique.",
            first, second);

    public static GraphQLError StreamOfNoList(DirectiveSyntax directive, FieldDefinition field) =>
        Error("Stream-Directives-Are-Used-On-List-Fields",
            $"Only lists can be streamed, and {Quote(field.Name)} is of type {Quote(field.Type)}.", directive);

    public static GraphQLError NoSuchArgument(
        ArgumentSyntax argument,
        string owner,
        IReadOnlyList<string> suggestions) =>
        Error("Argument-Names", $"{Quote(owner)} has no argument {Quote(argument.Name)}.{DidYouMean(suggestions)}",
            argument);

    public static GraphQLError ArgumentNameTaken(IReadOnlyList<ArgumentSyntax> arguments) =>
        Error("Argument-Uniqueness", $"The argument {Quote(arguments[0].Name)} is given more than once.",
            arguments.Select(argument => argument.Name));

    public static GraphQLError ArgumentMissing(SyntaxElement site, string owner, InputValueDefinition argument) =>
        Error("Required-Arguments",
            $"{Quote(owner)} requires the argument {Quote(argument.Name)} of type {Quote(argument.Type)}.", site);

    public static GraphQLError NullForNonNull(ValueSyntax value, TypeReference type) =>
        Error("Values-of-Correct-Type", $"A value of type {Quote(type)} is expected, which cannot be null.", value);

    public static GraphQLError ValueUnfit(ValueSyntax value, TypeDefinition type, string problem) =>
        Error("Values-of-Correct-Type", $"A value of type {Quote(type.Name)} is expected: {problem}", value);

    /// <param name="problem">A whole sentence.</param>
    public static GraphQLError ValueUnfit(ValueSyntax value, string problem) =>
        Error("Values-of-Correct-Type", problem, value);

    public static GraphQLError QuotedEnumValue(StringValueSyntax value, EnumTypeDefinition type) =>
        Error("Values-of-Correct-Type",
            $"A value of the enum {Quote(type.Name)} is expected, which is written without quotes: {value.Value}.", value);

    public static GraphQLError NoSuchInputField(ObjectFieldSyntax field, string problem) =>
        Error("Input-Object-Field-Names", problem, field);

    public static GraphQLError InputFieldMissing(
        ValueSyntax value,
        InputObjectTypeDefinition type,
        InputValueDefinition field) =>
        Error("Input-Object-Required-Fields",
            $"The input type {Quote(type.Name)} requires the field {Quote(field.Name)} of type {Quote(field.Type)}.",
            value);

    public static GraphQLError NotExactlyOne(ValueSyntax value, InputObjectTypeDefinition type) =>
        Error("Values-of-Correct-Type",
            $"Exactly one field of {Quote(type.Name)} must be given, and it must not be null.", value);

    public static GraphQLError InputFieldNameTaken(NameSyntax first, NameSyntax second) =>
        Error("Input-Object-Field-Uniqueness", $"The input field {Quote(second)} is given more than once.",
            first, second);

    public static GraphQLError VariableUnfit(
        VariableDefinitionSyntax definition,
        VariableSyntax variable,
        TypeReference type,
        TypeReference expected) =>
        Error("All-Variable-Usages-Are-Allowed",
            $"The variable {Quote(variable)} of type {Quote(type)} cannot stand where {Quote(expected)} is expected.",
            definition, variable);

    public static GraphQLError NullableVariableInOneOf(
        VariableDefinitionSyntax definition,
        VariableSyntax variable,
        InputObjectTypeDefinition type) =>
        Error("All-Variable-Usages-Are-Allowed",
            $"The variable {Quote(variable)} must not be nullable, for {Quote(type.Name)} takes exactly one value.",
            definition, variable);

    public static GraphQLError FieldsConflict(string responseName, string reason, IEnumerable<FieldSyntax> fields) =>
        Error("Field-Selection-Merging",
            $"The fields named {Quote(responseName)} cannot be merged, for {reason}. An alias would tell them apart.",
            fields);

    public static GraphQLError IntrospectionOff(FieldSyntax field) =>
        Error("Introspection", $"Introspection is turned off, {Quote(field.Name)} cannot be selected.", field);

    public static GraphQLError IntrospectionTooDeep(FieldSyntax field) =>
        Error("Introspection", "The introspection nests too many lists.", field);

    public static GraphQLError TooManyErrors() =>
        Error("Validation", "There are more errors; validation stopped here.");

    public static GraphQLError TooComplex(int workMax) =>
        Error("Validation",
            $"The document is too complex to be validated: it takes more than {workMax} comparisons; repeat fewer fields, "
                + "arguments and fragments.");

    public static GraphQLError TooDeep(int depthMax) =>
        Error("Validation", $"The document nests more than {depthMax} levels deep, too deep to be validated.");

    static GraphQLError Error(string section, string message, params IEnumerable<SyntaxElement> elements) =>
        new(Shorten(message, MessageMax))
        {
            Locations = [.. elements.Take(LocationsMax).Select(element => element.Location).OfType<SourceLocation>()],
            Code = ErrorCodes.ValidationFailed,
            Section = section,
        };

    static string Quote(string name) => Quoting.Quote(name);

    static string Quote(NameSyntax name) => Quote(name.Value);

    static string Quote(VariableSyntax variable) => Quote($"${variable.Name.Value}");

    static string Quote(DirectiveSyntax directive) => Quote($"@{directive.Name.Value}");

    static string Quote(TypeReference type) => Quote(type.ToString());

    static string By(OperationDefinitionSyntax operation) =>
        operation.Name is null ? "" : $" by the operation {Quote(operation.Name)}";
}

using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Language;

/// <remarks>https://spec.graphql.org/September2025/#sec-Language.Operations</remarks>
public sealed partial class Parser
{
    /// <summary>OperationDefinition : SelectionSet</summary>
    OperationDefinitionSyntax ParseShorthandQuery()
    {
        var start = current;
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionSyntax(null, OperationType.Query, null, [], [], selectionSet)
        {
            Range = RangeFrom(start),
        };
    }

    /// <summary>OperationDefinition : Description? OperationType Name? VariablesDefinition? Directives? SelectionSet</summary>
    OperationDefinitionSyntax ParseOperation(in Token start, StringValueSyntax? description, OperationType operation)
    {
        Advance();
        var name = current.Kind == TokenKind.Name ? ParseName() : null;
        var variables = OptionalMany(TokenKind.LeftParen, ParseVariableDefinition, TokenKind.RightParen);
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new OperationDefinitionSyntax(description, operation, name, variables, directives, selectionSet)
        {
            Range = RangeFrom(start),
        };
    }

    /// <summary>VariableDefinition : Description? Variable : Type DefaultValue? Directives[Const]?</summary>
    VariableDefinitionSyntax ParseVariableDefinition()
    {
        var start = current;
        var description = ParseOptionalDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon, "a colon");
        var type = ParseType();
        var defaultValue = Skip(TokenKind.Equals) ? ParseValue(isConstant: true) : null;
        var directives = ParseDirectives(isConstant: true);
        return new VariableDefinitionSyntax(description, variable, type, defaultValue, directives)
        {
            Range = RangeFrom(start),
        };
    }

    /// <summary>SelectionSet : { Selection+ }</summary>
    SelectionSetSyntax ParseSelectionSet()
    {
        var start = current;
        Descend();
        var selections = Many(TokenKind.LeftBrace, ParseSelection, TokenKind.RightBrace, "a selection in braces");
        Ascend();
        return new SelectionSetSyntax(selections) { Range = RangeFrom(start) };
    }

    /// <summary>Selection : Field | FragmentSpread | InlineFragment</summary>
    SelectionSyntax ParseSelection() => current.Kind == TokenKind.Spread ? ParseSpread() : ParseField();

    /// <summary>Field : Alias? Name Arguments? Directives? SelectionSet?</summary>
    FieldSyntax ParseField()
    {
        var start = current;
        var name = ParseName();
        NameSyntax? alias = null;
        if (Skip(TokenKind.Colon))
            (alias, name) = (name, ParseName());
        var arguments = ParseArguments(isConstant: false);
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = current.Kind == TokenKind.LeftBrace ? ParseSelectionSet() : null;
        return new FieldSyntax(alias, name, arguments, directives, selectionSet) { Range = RangeFrom(start) };
    }

    /// <summary>
    /// FragmentSpread : ... FragmentName Directives?
    /// InlineFragment : ... TypeCondition? Directives? SelectionSet
    /// </summary>
    SelectionSyntax ParseSpread()
    {
        var start = Expect(TokenKind.Spread, "three dots");
        var isConditional = SkipKeyword("on");
        if (!isConditional && current.Kind == TokenKind.Name)
        {
            var name = ParseFragmentName();
            return new FragmentSpreadSyntax(name, ParseDirectives(isConstant: false)) { Range = RangeFrom(start) };
        }

        var typeCondition = isConditional ? ParseNamedType() : null;
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new InlineFragmentSyntax(typeCondition, directives, selectionSet) { Range = RangeFrom(start) };
    }

    /// <summary>FragmentDefinition : Description? fragment FragmentName TypeCondition Directives? SelectionSet</summary>
    FragmentDefinitionSyntax ParseFragmentDefinition(in Token start, StringValueSyntax? description)
    {
        Advance();
        var name = ParseFragmentName();
        ExpectKeyword("on");
        var typeCondition = ParseNamedType();
        var directives = ParseDirectives(isConstant: false);
        var selectionSet = ParseSelectionSet();
        return new FragmentDefinitionSyntax(description, name, typeCondition, directives, selectionSet)
        {
            Range = RangeFrom(start),
        };
    }

    /// <summary>FragmentName : Name but not on</summary>
    NameSyntax ParseFragmentName() =>
        IsKeyword("on") ? throw SyntaxErrors.Unexpected(source, current) : ParseName();

    /// <summary>Directives[Const] : Directive[?Const]+</summary>
    IReadOnlyList<DirectiveSyntax> ParseDirectives(bool isConstant)
    {
        if (current.Kind != TokenKind.At)
            return [];
        var directives = new List<DirectiveSyntax>();
        while (current.Kind == TokenKind.At)
        {
            var start = Advance();
            var name = ParseName();
            var arguments = ParseArguments(isConstant);
            directives.Add(new DirectiveSyntax(name, arguments) { Range = RangeFrom(start) });
        }

        return directives;
    }

    /// <summary>Arguments[Const] : ( Argument[?Const]+ )</summary>
    IReadOnlyList<ArgumentSyntax> ParseArguments(bool isConstant) =>
        OptionalMany(TokenKind.LeftParen, () => ParseArgument(isConstant), TokenKind.RightParen);

    /// <summary>Argument[Const] : Name : Value[?Const]</summary>
    ArgumentSyntax ParseArgument(bool isConstant)
    {
        var start = current;
        var name = ParseName();
        Expect(TokenKind.Colon, "a colon");
        var value = ParseValue(isConstant);
        return new ArgumentSyntax(name, value) { Range = RangeFrom(start) };
    }
}

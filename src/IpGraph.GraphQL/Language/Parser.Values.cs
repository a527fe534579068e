using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Language;

/// <remarks>https://spec.graphql.org/September2025/#sec-Input-Values</remarks>
public sealed partial class Parser
{
    /// <summary>Value[Const] : Variable (if not Const) | IntValue | FloatValue | StringValue | BooleanValue | NullValue | EnumValue | ListValue | ObjectValue</summary>
    ValueSyntax ParseValue(bool isConstant)
    {
        switch (current.Kind)
        {
            case TokenKind.Dollar:
                return isConstant ? throw SyntaxErrors.VariableInConstant(source, current) : ParseVariable();
            case TokenKind.Int:
                return ParseToken(token => new IntValueSyntax(TextOf(token)));
            case TokenKind.Float:
                return ParseToken(token => new FloatValueSyntax(TextOf(token)));
            case TokenKind.String or TokenKind.BlockString:
                return ParseString();
            case TokenKind.Name:
                return ParseToken(token => NamedValue(TextOf(token)));
            case TokenKind.LeftBracket:
                return ParseList(isConstant);
            case TokenKind.LeftBrace:
                return ParseObject(isConstant);
            default:
                throw SyntaxErrors.Expected(source, "a value", current);
        }
    }

    ValueSyntax ParseToken(Func<Token, ValueSyntax> read)
    {
        var token = Advance();
        return read(token) with { Range = RangeFrom(token) };
    }

    /// <summary>
    /// BooleanValue : true | false
    /// NullValue : null
    /// EnumValue : Name but not true, false or null
    /// </summary>
    static ValueSyntax NamedValue(string name) => name switch
    {
        "true" => new BooleanValueSyntax(true),
        "false" => new BooleanValueSyntax(false),
        "null" => new NullValueSyntax(),
        _ => new EnumValueSyntax(name),
    };

    StringValueSyntax ParseString()
    {
        var token = Advance();
        return new StringValueSyntax(token.Value!, token.Kind == TokenKind.BlockString) { Range = RangeFrom(token) };
    }

    /// <summary>Variable : $ Name</summary>
    VariableSyntax ParseVariable()
    {
        var start = Expect(TokenKind.Dollar, "a variable");
        return new VariableSyntax(ParseName()) { Range = RangeFrom(start) };
    }

    /// <summary>ListValue[Const] : [ Value[?Const]* ]</summary>
    ListValueSyntax ParseList(bool isConstant)
    {
        Descend();
        var start = Advance();
        var items = new List<ValueSyntax>();
        while (!Skip(TokenKind.RightBracket))
            items.Add(ParseValue(isConstant));
        Ascend();
        return new ListValueSyntax(items) { Range = RangeFrom(start) };
    }

    /// <summary>ObjectValue[Const] : { ObjectField[?Const]* }</summary>
    ObjectValueSyntax ParseObject(bool isConstant)
    {
        Descend();
        var start = Advance();
        var fields = new List<ObjectFieldSyntax>();
        while (!Skip(TokenKind.RightBrace))
            fields.Add(ParseObjectField(isConstant));
        Ascend();
        return new ObjectValueSyntax(fields) { Range = RangeFrom(start) };
    }

    /// <summary>ObjectField[Const] : Name : Value[?Const]</summary>
    ObjectFieldSyntax ParseObjectField(bool isConstant)
    {
        var start = current;
        var name = ParseName();
        Expect(TokenKind.Colon, "a colon");
        var value = ParseValue(isConstant);
        return new ObjectFieldSyntax(name, value) { Range = RangeFrom(start) };
    }

    /// <summary>Type : NamedType | ListType | NonNullType</summary>
    TypeSyntax ParseType()
    {
        var start = current;
        var type = current.Kind == TokenKind.LeftBracket ? ParseListType() : (TypeSyntax)ParseNamedType();
        return Skip(TokenKind.Bang) ? new NonNullTypeSyntax(type) { Range = RangeFrom(start) } : type;
    }

    /// <summary>ListType : [ Type ]</summary>
    ListTypeSyntax ParseListType()
    {
        Descend();
        var start = Advance();
        var item = ParseType();
        Expect(TokenKind.RightBracket, "a closing bracket");
        Ascend();
        return new ListTypeSyntax(item) { Range = RangeFrom(start) };
    }

    /// <summary>NamedType : Name</summary>
    NamedTypeSyntax ParseNamedType()
    {
        var name = ParseName();
        return new NamedTypeSyntax(name) { Range = name.Range };
    }
}

using IpGraph.GraphQL.Errors;

namespace IpGraph.GraphQL.Language;

/// <summary>Names one element of a schema, such as <c>Query.measure(id:)</c>.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Schema-Coordinates</remarks>
public abstract record SchemaCoordinate
{
    SchemaCoordinate()
    {
    }

    /// <summary>TypeCoordinate : Name</summary>
    public sealed record Type(string Name) : SchemaCoordinate
    {
        public override string ToString() => Name;
    }

    /// <summary>MemberCoordinate : Name . Name</summary>
    public sealed record Member(string TypeName, string Name) : SchemaCoordinate
    {
        public override string ToString() => $"{TypeName}.{Name}";
    }

    /// <summary>ArgumentCoordinate : Name . Name ( Name : )</summary>
    public sealed record Argument(string TypeName, string FieldName, string Name) : SchemaCoordinate
    {
        public override string ToString() => $"{TypeName}.{FieldName}({Name}:)";
    }

    /// <summary>DirectiveCoordinate : @ Name</summary>
    public sealed record Directive(string Name) : SchemaCoordinate
    {
        public override string ToString() => $"@{Name}";
    }

    /// <summary>DirectiveArgumentCoordinate : @ Name ( Name : )</summary>
    public sealed record DirectiveArgument(string DirectiveName, string Name) : SchemaCoordinate
    {
        public override string ToString() => $"@{DirectiveName}({Name}:)";
    }

    /// <summary>Reads a coordinate, in which neither white space nor comments may stand.</summary>
    /// <exception cref="GraphQLException">The text is no coordinate; the error says where it goes wrong.</exception>
    public static SchemaCoordinate Parse(string text) => new Reader(new Source(text)).Read();

    sealed class Reader(Source source)
    {
        int position;

        bool IsAtEnd => position == source.Text.Length;

        /// <summary>SchemaCoordinate : TypeCoordinate | MemberCoordinate | ArgumentCoordinate | DirectiveCoordinate |
        /// DirectiveArgumentCoordinate</summary>
        public SchemaCoordinate Read()
        {
            var coordinate = Takes('@') ? ReadDirective() : ReadType();
            return IsAtEnd ? coordinate : throw SyntaxErrors.BadCoordinate(source, position, "its end");
        }

        SchemaCoordinate ReadDirective()
        {
            var name = ReadName();
            return Takes('(') ? new DirectiveArgument(name, ReadArgument()) : new Directive(name);
        }

        SchemaCoordinate ReadType()
        {
            var type = ReadName();
            if (!Takes('.'))
                return new Type(type);
            var member = ReadName();
            return Takes('(') ? new Argument(type, member, ReadArgument()) : new Member(type, member);
        }

        string ReadArgument()
        {
            var name = ReadName();
            Expect(':');
            Expect(')');
            return name;
        }

        string ReadName()
        {
            var start = position;
            if (!IsAtEnd && Lexer.IsNameStart(source.Text[position]))
                position++;
            while (position > start && !IsAtEnd && Lexer.IsNameContinue(source.Text[position]))
                position++;
            return position > start
                ? source.Text[start..position]
                : throw SyntaxErrors.BadCoordinate(source, position, "a name");
        }

        bool Takes(char wanted)
        {
            if (IsAtEnd || source.Text[position] != wanted)
                return false;
            position++;
            return true;
        }

        void Expect(char wanted)
        {
            if (!Takes(wanted))
                throw SyntaxErrors.BadCoordinate(source, position, $"\"{wanted}\"");
        }
    }
}

using System.Text;
using System.Text.Json;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Execution.Incremental;
using IpGraph.GraphQL.Requests;

namespace IpGraph.GraphQL.Tests.Requests;

/// <summary>A request made at random over a small schema, often with something wrong in it.</summary>
sealed record RandomRequest(string Document, string Variables, string? OperationName, IncrementalFormat Format, ErrorBehavior OnError)
{
    public const string Schema = """
        directive @note(text: String, deep: Filter) repeatable on FIELD | QUERY | FRAGMENT_SPREAD | VARIABLE_DEFINITION
        type Query {
          thing(id: ID): Thing
          node(id: ID!): Node
          things(first: Int! = 2): [Thing!]!
          any: Any
          echo(value: Json): Json
          search(where: Filter, key: Key, ids: [ID!], colours: [[Colour]], number: Float, flag: Boolean = true): String
          later: Thing
        }
        type Mutation { add(n: Int): Int }
        type Subscription { events: Int }
        interface Node { id: ID! }
        type Thing implements Node {
          id: ID!  name: String  size: Float  colour: Colour  tags: [String]  must: Int!  wrong: Int
          thing: Thing  things: [Thing]  node: Node
        }
        type Other implements Node { id: ID!  count: Int }
        union Any = Thing | Other
        enum Colour { RED GREEN }
        input Filter { name: String = "x"  and: [Filter!]  not: Filter  range: [Int!]  key: Key  colour: Colour = RED }
        input Key @oneOf { id: ID  name: String  number: Int }
        scalar Json
        """;

    static readonly string[] Values =
    [
        "1", "-1", "2147483648", "1.5", "1e400", "\"o\"", "\"\"\"x\"\"\"", "RED", "BLUE", "null", "true", "[]", "[1]", "[[RED, null]]", "{}",
        "{ id: 1 }", "{ id: 1, name: \"b\" }", "{ name: \"a\" }", "{ not: { and: [{ name: null }, {}] } }", "{ range: 5, colour: GREEN }",
        "{ key: { number: $n } }", "$n", "$s", "$f", "$k", "$c", "$absent", "[$n]", "[$s, \"x\"]", "\"\\uD83D\"",
    ];

    static readonly string[] JsonValues =
    [
        "1", "-1", "2147483648", "1.5", "1e400", "1e40", "\"o\"", "\"none\"", "\"\\ud83d\"", "\"RED\"", "null", "true", "false", "[]", "[1]",
        "[[\"RED\"]]", "{}", "{\"id\":1}", "{\"id\":null}", "{\"name\":\"a\",\"number\":2}", "{\"not\":{\"and\":[{\"name\":null},{}]}}",
        "{\"range\":[1,2,null]}", "{\"key\":{\"number\":3}}", "{\"\\ude00\":1}", "[[[[[[1]]]]]]",
    ];

    static readonly Dictionary<string, string[]> FittingVariables = new()
    {
        ["n"] = ["1", "-1", "null"],
        ["s"] = ["\"x\"", "null"],
        ["f"] = ["{}", "{\"range\":[1,2]}", "{\"not\":{\"and\":[{\"name\":null},{}]}}"],
        ["k"] = ["{\"id\":1}", "{\"number\":3}"],
        ["c"] = ["true", "false"],
        ["j"] = JsonValues,
    };

    static readonly string[] Pieces =
    [
        "{", "}", "(", ")", "[", "]", "\"", "\"\"\"", "\\", "$", "@", "!", "|", "&", "=", ":", "...", "#", "\n", " ", "0", "-", ".", "e", "on ",
        "query ", "fragment ", "type ", "extend ", "é", "😀", "\uD83D", "\0", "\uFEFF", "__schema { types { name } }", "@defer", "@stream",
        "@skip(if: true)", "@include(if: $c)", "...F", "... on Thing { id }", "... on Node { id }", "name", "$n", "null",
    ];

    public static RandomRequest Next(Random random)
    {
        var document = new Writer(random).Document();
        if (random.Next(2) == 0)
            document = RandomText.Damage(document, Pieces, random);
        var variables = WriteVariables(random);
        return new RandomRequest(
            document,
            random.Next(8) == 0 ? RandomText.Damage(variables, Pieces, random) : variables,
            random.Next(10) == 0 ? "Q" : null,
            (IncrementalFormat)random.Next(3),
            (ErrorBehavior)random.Next(2));
    }

    public GraphQLRequest ToRequest() => GraphQLRequest.Of(Document, OperationName) with
    {
        Variables = Read(Variables),
        Incremental = Format,
        OnError = OnError,
        ReportCost = OnError == ErrorBehavior.Null,
    };

    /// <summary>A transport refuses what is no JSON, so that the engine never sees it.</summary>
    static JsonElement Read(string json)
    {
        try
        {
            return JsonElement.Parse(Encoding.UTF8.GetBytes(json));
        }
        catch (JsonException)
        {
            return default;
        }
    }

    static string WriteVariables(Random random)
    {
        var members = FittingVariables.Where(_ => random.Next(3) > 0)
            .Select(fitting => $"\"{fitting.Key}\":{RandomText.Pick(random.Next(5) == 0 ? JsonValues : fitting.Value, random)}");
        return "{" + string.Join(',', members) + "}";
    }

    /// <summary>Writes documents most of which are valid.</summary>
    sealed class Writer(Random random)
    {
        static readonly Dictionary<string, string> VariableTypes = new()
        {
            ["n"] = "Int",
            ["s"] = "String",
            ["f"] = "Filter",
            ["k"] = "Key",
            ["c"] = "Boolean! = true",
            ["j"] = "Json",
        };

        static readonly Dictionary<string, string[]> FittingValues = new()
        {
            ["where"] = ["{}", "$f", "null", "{ name: $s }", "{ range: 5, colour: GREEN }", "{ key: { number: 1 }, and: [{}, { not: {} }] }"],
            ["key"] = ["{ id: 1 }", "{ name: \"a\" }", "$k"],
            ["ids"] = ["[]", "1", "[\"a\", 2]"],
            ["colours"] = ["RED", "[[RED, null], null]", "[]"],
            ["number"] = ["1", "1.5", "$n", "null"],
            ["flag"] = ["$c", "true", "null"],
            ["value"] = ["$j", "[1, { a: $n }]", "1e400", "\"x\"", "RED"],
            ["id"] = ["1", "\"o\"", "\"none\""],
            ["first"] = ["1", "0", "3"],
        };

        readonly StringBuilder fragments = new();
        int names;

        public string Document()
        {
            var body = random.Next(30) switch
            {
                0 => "mutation Q$ { add(n: 1) b: add(n: $n) }",
                1 => "subscription Q$ { events }",
                _ => $"query Q${Directives(8, "@note(text: $s)")} {{ {Selections("Query", 0)} }}",
            };
            var text = body + fragments;
            var used = VariableTypes.Where(variable => text.Contains($"${variable.Key}", StringComparison.Ordinal) || Slips());
            var definitions = string.Join(", ", used.Select(variable => $"${variable.Key}: {variable.Value}"));
            return text.Replace("Q$", definitions == "" ? "Q" : $"Q({definitions})", StringComparison.Ordinal);
        }

        bool Slips() => random.Next(60) == 0;

        string Selections(string type, int level) =>
            string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Selection(type, level)));

        string Selection(string type, int level) => random.Next(level > 4 ? 4 : 9) switch
        {
            _ when Slips() => RandomText.Pick(["nothing", "thing", "id { id }", "...Nobody", "... on Colour { id }", "thing(id: $n, id: 1) { id }"], random),
            < 4 => Leaf(type) + Directives(10, "@skip(if: $c)", "@include(if: $c)", "@include(if: false)", "@note @note(deep: $f)"),
            4 => Spread(type, level),
            5 => $"...{Directives(2, "@defer", "@defer(if: $c)", "@include(if: $c)")} {{ {Selections(type, level + 1)} }}",
            6 => $"... on {(RandomText.Pick(TypesWithin(type), random) is var inner ? inner : type)}{Directives(2, "@defer")} {{ {Selections(inner, level + 1)} }}",
            _ => Composite(type, level + 1),
        };

        static string[] TypesWithin(string type) => type switch
        {
            "Query" => ["Query"],
            "Thing" => ["Thing", "Node"],
            "Other" => ["Other", "Node"],
            _ => ["Thing", "Other", "Node"],
        };

        string Leaf(string type) => type switch
        {
            "Query" => random.Next(2) == 0
                ? $"a{names++}: echo({Argument("value")})"
                : $"a{names++}: search({Argument(RandomText.Pick(["where", "key", "ids", "colours", "number", "flag"], random))})",
            "Thing" => RandomText.Pick(["id", "name", "size", "colour", "tags", "wrong", "must", "__typename", $"a{names++}: id"], random),
            "Node" => RandomText.Pick(["id", "__typename"], random),
            "Other" => RandomText.Pick(["id", "count", "__typename"], random),
            _ => "__typename",
        };

        string Composite(string type, int level) => (type, random.Next(5)) switch
        {
            ("Query", 0) => $"b{names++}: node({Argument("id")}) {{ {Selections("Node", level)} }}",
            ("Query", 1) => $"{RandomText.Pick(["any", "a: any"], random)} {{ {Selections("Any", level)} }}",
            ("Query", 2) => $"later {{ {Selections("Thing", level)} }}",
            ("Query", 3) => $"c{names++}: things({Argument("first")}){Streams()} {{ {Selections("Thing", level)} }}",
            ("Query", _) => $"d{names++}: thing({Argument("id")}) {{ {Selections("Thing", level)} }}",
            ("Thing", 0) => $"node {{ {Selections("Node", level)} }}",
            ("Thing", 1 or 2) => $"e{names++}: things{Streams()} {{ {Selections("Thing", level)} }}",
            ("Thing", _) => $"thing {{ {Selections("Thing", level)} }}",
            _ => "__typename",
        };

        string Streams() => Directives(3, "@stream", "@stream(initialCount: 1)", "@stream(if: $c)", "@stream(initialCount: 1, label: \"s\")");

        string Spread(string type, int level)
        {
            var name = $"F{names++}";
            var condition = RandomText.Pick(TypesWithin(type), random);
            fragments.Append($" fragment {name} on {condition} {{ {Selections(condition, level + 1)} }}");
            return $"...{name}{Directives(2, "@defer", "@include(if: $c)")}";
        }

        string Argument(string name) => $"{name}: {RandomText.Pick(Slips() ? Values : FittingValues[name], random)}";

        string Directives(int rarity, params string[] fitting) =>
            random.Next(rarity) > 0 ? "" : " " + (Slips() ? RandomText.Pick(["@unknown", "@defer(label: $s)", "@skip", "@stream"], random) : RandomText.Pick(fitting, random));
    }
}

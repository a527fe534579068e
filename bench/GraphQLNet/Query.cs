namespace IpGraph.GraphQLNet;

/// <summary>As much of the public schema as the measured query needs.</summary>
sealed record Query(Measures Measures)
{
    public const string Sdl = """
        type Query { measures(first: Int): Measures! }
        type Measures { totalCount: Int!, nodes: [Measure!]! }
        type Measure {
          id: ID!, year: Int!, number: Int, kind: String!, title: String!, titleEn: String!, text: String!, terms: [String!]!,
          doubt: String
        }
        """;
}

sealed record Measures(int TotalCount, IReadOnlyList<Measure> Nodes);

sealed record Measure(
    string Id,
    int Year,
    int? Number,
    string Kind,
    string Title,
    string TitleEn,
    string Text,
    IReadOnlyList<string> Terms,
    string? Doubt);

namespace IpGraph.Explorer.Queries;

/// <summary>What a reader is about to ask.</summary>
/// <param name="Variables">A JSON object as text; empty for none.</param>
/// <param name="Operation">The operation of the catalogue that it was begun from; null for none.</param>
public sealed record QueryDraft(string Query, string Variables, string? Operation)
{
    /// <summary>A first question for whoever comes without one.</summary>
    public const string First =
        """
        {
          concept(by: {label: "量子"}) {
            name
            measures(first: 5) {
              totalCount
              edges { evidence { quote } node { id year number title titleEn } }
            }
          }
        }
        """;
}

namespace IpGraph.Mcp.Answers;

/// <summary>Lists of an answer that is asked for anew with a shorter page where it is too long.</summary>
/// <param name="Lists">The keys that lead to each of them from the data, past the lists that they lie in, with dots between.</param>
/// <param name="Further">How what lies behind the page is asked for.</param>
/// <param name="Had">By the places of the lists, how many items they had before they were asked for anew.</param>
sealed record AskedPages(IReadOnlyList<string> Lists, string Further, IReadOnlyDictionary<string, int> Had);

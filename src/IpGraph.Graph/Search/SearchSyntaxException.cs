namespace IpGraph.Graph.Search;

/// <summary>A search that cannot be understood; the message says what to do.</summary>
public sealed class SearchSyntaxException(string message) : Exception(message);

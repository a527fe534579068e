namespace IpGraph.GraphQL.Errors;

/// <summary>A place in a document as people count it: both line and column begin at 1.</summary>
public readonly record struct SourceLocation(int Line, int Column)
{
    public override string ToString() => $"{Line}:{Column}";
}

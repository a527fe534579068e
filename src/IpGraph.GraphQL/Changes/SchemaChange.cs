namespace IpGraph.GraphQL.Changes;

/// <summary>What a change of a schema means to those who were there before it.</summary>
public enum ChangeLevel
{
    /// <summary>What was asked may be refused, or answered in another form.</summary>
    Breaking,

    /// <summary>What was asked is answered, but perhaps with what a client did not expect.</summary>
    Dangerous,

    /// <summary>Nobody who was there before notices.</summary>
    Safe,
}

/// <summary>One difference between two schemas.</summary>
/// <param name="Level">What it means to clients.</param>
/// <param name="Coordinate">Where it is, such as <c>Measure.ledBy(first:)</c>; <c>schema</c> for the roots.</param>
/// <param name="Message">What is different, as a sentence without its subject.</param>
/// <remarks>https://spec.graphql.org/September2025/#sec-Schema-Coordinates</remarks>
public sealed record SchemaChange(ChangeLevel Level, string Coordinate, string Message);

using IpGraph.GraphQL.Errors;

namespace IpGraph.GraphQL.Execution;

/// <summary>How many bytes one answer may have, and how many its writers hold while it is made.</summary>
/// <param name="bytesMax">The limit of the answer; its writers, which double when they are full, may hold twice that.</param>
sealed class AnswerSize(int bytesMax)
{
    long held;

    /// <summary>Counts what a writer takes beyond what it began with.</summary>
    /// <exception cref="GraphQLException">It is more than the answer may have.</exception>
    public void Grow(int bytes)
    {
        if (Interlocked.Add(ref held, bytes) > 2L * bytesMax)
            throw TooLarge();
    }

    /// <exception cref="GraphQLException">The answer is longer than it may be.</exception>
    public void Check(int length)
    {
        if (length > bytesMax)
            throw TooLarge();
    }

    GraphQLException TooLarge() => new(new GraphQLError(
        $"The answer is larger than the {bytesMax} bytes that are allowed; ask for fewer items or fields, page by page.")
    {
        Code = ErrorCodes.AnswerTooLarge,
    });
}

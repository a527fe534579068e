using System.Net;

namespace IpGraph.Neo4j.Connections;

/// <summary>Why a Neo4j server does not answer, told so that its operator knows what to do.</summary>
/// <param name="State">The reason in a word or two that give strangers nothing: <c>unreachable</c>, <c>refused</c>,
/// <c>no database</c>, <c>no graph</c>, <c>damaged</c> or <c>failing</c>.</param>
/// <param name="Sentence">The reason in full, with the address; for the log and the command line only.</param>
public sealed record Outage(string State, string Sentence)
{
    public const string Unreachable = "unreachable";
    public const string Refused = "refused";
    public const string NoDatabase = "no database";
    public const string NoGraph = "no graph";
    public const string Damaged = "damaged";
    public const string Failing = "failing";

    /// <param name="failure">What the client or the store threw.</param>
    public static Outage Of(Exception failure, Neo4jOptions options)
    {
        var address = options.Address.GetLeftPart(UriPartial.Authority);
        return failure switch
        {
            _ when Find<NoDatasetException>(failure) is not null =>
                new(NoGraph, $"Neo4j at {address} holds no graph in '{options.Database}' yet; load it with `ipgraph load`."),
            _ when Find<DamagedException>(failure) is { } damage => new(Damaged, damage.Message),
            _ when Find<StatementException>(failure) is { } refusal => Of(refusal, address, options),
            _ when Find<ServerSilentException>(failure) is not null || Find<OperationCanceledException>(failure) is not null
                || Find<TimeoutException>(failure) is not null =>
                new(Unreachable, $"Neo4j at {address} is silent: it gave no answer in time."),
            _ => new(Failing, $"Neo4j at {address} cannot be used: {Cause(failure)}"),
        };
    }

    static Outage Of(StatementException failure, string address, Neo4jOptions options) => failure switch
    {
        { Status: null, BytesMax: null, InnerException: not null } => new(
            Unreachable, $"Neo4j at {address} cannot be reached: {Cause(failure)}"),
        { Code: "Neo.ClientError.Security.CredentialsExpired" } => new(
            Refused, $"Neo4j at {address} wants another password of the user '{options.User}' first; change it there."),
        { Code: "Neo.ClientError.Security.AuthenticationRateLimit" } => new(
            Refused, $"Neo4j at {address} was given wrong passwords too often and refuses the user '{options.User}' for a while."),
        { Status: HttpStatusCode.Unauthorized, Code: "Neo.ClientError.Security.Unauthorized" or null } => new(
            Refused, $"Neo4j at {address} refuses the user '{options.User}': name or password is wrong."),
        { Status: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } => new(
            Refused, $"Neo4j at {address} does not let the user '{options.User}' do this: {failure.Message}"),
        { Code: "Neo.ClientError.Database.DatabaseNotFound" } => new(
            NoDatabase, $"Neo4j at {address} has no database '{options.Database}'."),
        { Status: >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError, Code: null } => new(
            NoDatabase, $"What answers at {address} is no Neo4j with a Query API; that needs Neo4j 5.19 or later, at the port of its HTTP interface."),
        _ => new(Failing, $"Neo4j at {address} fails: {failure.Message}"),
    };

    /// <summary>The innermost reason, which names what went wrong.</summary>
    static string Cause(Exception failure)
    {
        while (failure.InnerException is { } inner)
            failure = inner;
        return failure.Message;
    }

    static T? Find<T>(Exception? failure) where T : Exception
    {
        while (failure is not (null or T))
            failure = failure.InnerException;
        return (T?)failure;
    }
}

/// <summary>The database answers, but nothing was loaded into it.</summary>
sealed class NoDatasetException() : Exception("The graph database holds no dataset yet.");

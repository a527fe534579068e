namespace IpGraph.Neo4j.Connections;

/// <summary>Which protocol the scheme of an address stands for.</summary>
static class WireProtocols
{
    public const string Bolt = "bolt";

    /// <summary>Over TLS, with a certificate that the machine trusts.</summary>
    public const string BoltTrusted = "bolt+s";

    /// <summary>Over TLS, with a certificate that its own maker signed.</summary>
    public const string BoltSelfSigned = "bolt+ssc";

    public static bool IsBolt(string scheme) => scheme is Bolt or BoltTrusted or BoltSelfSigned;

    public static bool IsEncrypted(string scheme) => scheme is BoltTrusted or BoltSelfSigned;

    /// <summary>What to write instead of a scheme that is not spoken; null for one that is.</summary>
    public static string? WhyNot(string scheme) => scheme switch
    {
        Bolt or BoltTrusted or BoltSelfSigned or "http" or "https" => null,
        "neo4j" or "neo4j+s" or "neo4j+ssc" =>
            $"is an address with {scheme}://, by which the server would be asked where else to ask; name one member, or what "
            + $"balances the load between them, as bolt{scheme["neo4j".Length..]}://",
        _ => $"is an address with {scheme}://, which is not spoken; write bolt://, bolt+s://, bolt+ssc://, http:// or https://",
    };
}

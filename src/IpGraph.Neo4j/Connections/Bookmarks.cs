namespace IpGraph.Neo4j.Connections;

/// <summary>The newest writes of this client. Sent with a statement, they make a member of a cluster wait until it has
/// them; a server that stands alone always has.</summary>
/// <remarks>Those of reads are not kept: a database put back to an older state would then refuse every read.</remarks>
sealed class Bookmarks
{
    readonly Lock gate = new();
    string[] newest = [];

    public IReadOnlyList<string> Newest => Volatile.Read(ref newest);

    /// <summary>What a write returned takes the place of what was sent with it, and leaves that of other writes.</summary>
    public void Advance(IReadOnlyList<string> sent, IReadOnlyList<string> returned)
    {
        if (returned.Count == 0)
            return;
        lock (gate)
            Volatile.Write(ref newest, [.. newest.Except(sent).Union(returned)]);
    }

    /// <summary>For a server that does not know them, perhaps since its database is another one now.</summary>
    public void Forget() => Volatile.Write(ref newest, []);
}

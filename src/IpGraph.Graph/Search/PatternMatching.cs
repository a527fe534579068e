namespace IpGraph.Graph.Search;

/// <summary>Finds where a pattern stands in the index.</summary>
sealed class PatternMatching(Postings postings, CancellationToken cancellation)
{
    /// <summary>How many different words a beginning may stand for; of more, the first in order are taken.</summary>
    const int StartTermsMax = 2000;

    /// <summary>Where the pattern begins, in order.</summary>
    public long[] Find(PhrasePattern pattern)
    {
        var parts = new List<(int Offset, PlaceCursor Places)>(pattern.Parts.Count);
        foreach (var part in pattern.Parts)
        {
            cancellation.ThrowIfCancellationRequested();
            var places = part.IsStart ? new ArrayCursor(Starting(part.Term)) : postings.Along(part.Term);
            if (places.Count == 0)
                return [];
            parts.Add((part.Offset, places));
        }

        // The rarest is read whole, and of the others what is near it.
        parts.Sort((left, right) => left.Places.Count.CompareTo(right.Places.Count));
        var found = Beginnings(parts[0]);
        foreach (var part in parts.Skip(1))
            found = Kept(found, part);
        return found;
    }

    long[] Starting(string start)
    {
        var all = new List<long[]>();
        foreach (var term in postings.StartingWith(start).Take(StartTermsMax))
        {
            cancellation.ThrowIfCancellationRequested();
            all.Add(postings.Read(term));
        }

        if (all.Count == 1)
            return all[0];
        long[] places = [.. all.SelectMany(list => list)];
        Array.Sort(places);
        return places;
    }

    /// <summary>The beginnings of the phrase, from where one of its parts stands.</summary>
    static long[] Beginnings((int Offset, PlaceCursor Places) part)
    {
        var (beginnings, count) = (GC.AllocateUninitializedArray<long>(part.Places.Count), 0);
        while (part.Places.MoveNext())
        {
            if (Occurrence.Position(part.Places.Current) >= part.Offset)
                beginnings[count++] = part.Places.Current - part.Offset;
        }

        return count == beginnings.Length ? beginnings : beginnings[..count];
    }

    /// <summary>Those beginnings at whose distance another part stands.</summary>
    static long[] Kept(long[] beginnings, (int Offset, PlaceCursor Places) part)
    {
        var kept = 0;
        foreach (var beginning in beginnings)
        {
            var wanted = beginning + part.Offset;
            if (!part.Places.MoveTo(wanted))
                break;
            if (part.Places.Current == wanted)
                beginnings[kept++] = beginning;
        }

        return kept == beginnings.Length ? beginnings : beginnings[..kept];
    }
}

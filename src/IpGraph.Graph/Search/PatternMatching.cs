namespace IpGraph.Graph.Search;

/// <summary>Finds where a pattern stands in the index.</summary>
sealed class PatternMatching(Postings postings, CancellationToken cancellation)
{
    /// <summary>How many different words a beginning may stand for; of more, the first in order are taken.</summary>
    const int StartTermsMax = 2000;

    /// <summary>Where the pattern begins, in order.</summary>
    public long[] Find(PhrasePattern pattern)
    {
        var lists = new List<(int Offset, long[] Places)>(pattern.Parts.Count);
        foreach (var part in pattern.Parts)
        {
            cancellation.ThrowIfCancellationRequested();
            var places = part.IsStart ? Starting(part.Term) : postings.Read(part.Term);
            if (places.Length == 0)
                return [];
            lists.Add((part.Offset, places));
        }

        lists.Sort((left, right) => left.Places.Length.CompareTo(right.Places.Length));
        var found = Shifted(lists[0]);
        foreach (var list in lists.Skip(1))
            found = Kept(found, list.Places, list.Offset);
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
    static long[] Shifted((int Offset, long[] Places) list) => list.Offset == 0
        ? list.Places
        : [.. list.Places.Where(place => Occurrence.Position(place) >= list.Offset).Select(place => place - list.Offset)];

    /// <summary>Those beginnings at whose distance another part stands.</summary>
    static long[] Kept(long[] beginnings, long[] places, int offset)
    {
        var kept = new List<long>(beginnings.Length);
        var from = 0;
        foreach (var beginning in beginnings)
        {
            var wanted = beginning + offset;
            while (from < places.Length && places[from] < wanted)
                from++;
            if (from == places.Length)
                break;
            if (places[from] == wanted)
                kept.Add(beginning);
        }

        return [.. kept];
    }
}

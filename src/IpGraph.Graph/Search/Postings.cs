using System.Runtime.InteropServices;

namespace IpGraph.Graph.Search;

/// <summary>For each term, where it stands: documents in order, and in each the positions in order, as bytes.</summary>
/// <remarks>An occurrence is a number whose last bit says whether it is in the document of the one before: then the rest
/// is the distance of the positions, otherwise that of the documents, and the position follows.</remarks>
sealed class Postings(Dictionary<string, int> terms, byte[] bytes, int[] starts, int[] counts)
{
    readonly Lazy<string[]> inOrder = new(() => [.. terms.Keys.Order(StringComparer.Ordinal)]);

    public int TermCount => terms.Count;

    /// <summary>How many bytes it takes, without the texts of the terms.</summary>
    public long Size => bytes.Length + (8L * starts.Length);

    /// <summary>How often a term occurs.</summary>
    public int CountOf(string term) => terms.TryGetValue(term, out var number) ? counts[number] : 0;

    /// <summary>Where a term stands: the document above, the position below.</summary>
    public long[] Read(string term) => terms.TryGetValue(term, out var number) ? Read(number) : [];

    /// <summary>The terms that begin so, in order.</summary>
    public IEnumerable<string> StartingWith(string start)
    {
        var sorted = inOrder.Value;
        var place = Array.BinarySearch(sorted, start, StringComparer.Ordinal);
        for (place = place < 0 ? ~place : place; place < sorted.Length; place++)
        {
            if (!sorted[place].StartsWith(start, StringComparison.Ordinal))
                yield break;
            yield return sorted[place];
        }
    }

    long[] Read(int number)
    {
        var occurrences = new long[counts[number]];
        var rest = bytes.AsSpan(starts[number]);
        var (document, position) = (0, 0);
        for (var index = 0; index < occurrences.Length; index++)
        {
            var step = Number(ref rest);
            if ((step & 1) == 1)
            {
                position += step >> 1;
            }
            else
            {
                document += step >> 1;
                position = Number(ref rest);
            }

            occurrences[index] = Occurrence.Of(document, position);
        }

        return occurrences;
    }

    static int Number(ref Span<byte> rest)
    {
        var (number, shift, index) = (0, 0, 0);
        for (; rest[index] >= 0x80; index++, shift += 7)
            number |= (rest[index] & 0x7F) << shift;
        number |= rest[index] << shift;
        rest = rest[(index + 1)..];
        return number;
    }
}

/// <summary>A place in the index as one number, so that places sort by document and position.</summary>
static class Occurrence
{
    public static long Of(int document, int position) => ((long)document << 32) | (uint)position;

    public static int Document(long occurrence) => (int)(occurrence >> 32);

    public static int Position(long occurrence) => (int)occurrence;
}

/// <summary>Collects where terms stand, document after document.</summary>
sealed class PostingsBuilder
{
    readonly Dictionary<string, int> terms = new(StringComparer.Ordinal);
    readonly List<TermBytes> lists = [];

    struct TermBytes
    {
        public byte[] Bytes;
        public int Length;
        public int Count;
        public int Document;
        public int Position;
    }

    /// <summary>Notes an occurrence; documents and, in a document, the positions of a term come in order.</summary>
    public void Add(string term, int document, int position)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(terms, term, out var isKnown);
        if (!isKnown)
        {
            number = lists.Count;
            lists.Add(new TermBytes { Bytes = new byte[4] });
        }

        ref var list = ref CollectionsMarshal.AsSpan(lists)[number];
        if (list.Count > 0 && list.Document == document)
        {
            if (list.Position == position)
                return;
            Write(ref list, ((position - list.Position) << 1) | 1);
        }
        else
        {
            Write(ref list, (document - list.Document) << 1);
            Write(ref list, position);
        }

        (list.Document, list.Position) = (document, position);
        list.Count++;
    }

    public Postings Finish()
    {
        var all = CollectionsMarshal.AsSpan(lists);
        var starts = new int[all.Length];
        var counts = new int[all.Length];
        var total = 0;
        for (var number = 0; number < all.Length; number++)
        {
            (starts[number], counts[number]) = (total, all[number].Count);
            total = checked(total + all[number].Length);
        }

        var bytes = new byte[total];
        for (var number = 0; number < all.Length; number++)
            all[number].Bytes.AsSpan(0, all[number].Length).CopyTo(bytes.AsSpan(starts[number]));
        terms.TrimExcess();
        return new Postings(terms, bytes, starts, counts);
    }

    static void Write(ref TermBytes list, int number)
    {
        const int LengthMax = 5;
        if (list.Length + LengthMax > list.Bytes.Length)
            Array.Resize(ref list.Bytes, (list.Bytes.Length * 2) + LengthMax);
        for (; number >= 0x80; number >>= 7)
            list.Bytes[list.Length++] = (byte)(number | 0x80);
        list.Bytes[list.Length++] = (byte)number;
    }
}

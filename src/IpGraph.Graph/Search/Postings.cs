using System.Runtime.InteropServices;

namespace IpGraph.Graph.Search;

/// <summary>For each term, where it stands: documents in order, and in each the positions in order, as bytes.</summary>
/// <remarks>An occurrence is a number whose last bit says whether it is in the document of the one before: then the rest
/// is the distance of the positions, otherwise that of the documents, and the position follows.</remarks>
/// <param name="marks">Of each term, where reading can go on.</param>
sealed class Postings(Dictionary<string, int> terms, byte[] bytes, int[] starts, int[] counts, PostingsMark[][] marks)
{
    readonly Lazy<string[]> inOrder = new(() => [.. terms.Keys.Order(StringComparer.Ordinal)]);

    public int TermCount => terms.Count;

    /// <summary>How many bytes it takes, without the texts of the terms.</summary>
    public long Size => bytes.Length + (8L * starts.Length) + marks.Sum(term => 16L * term.Length);

    /// <summary>How often a term occurs.</summary>
    public int CountOf(string term) => terms.TryGetValue(term, out var number) ? counts[number] : 0;

    /// <summary>Goes along where a term stands.</summary>
    public PlaceCursor Along(string term) => terms.TryGetValue(term, out var number)
        ? new PostingsCursor(bytes, counts[number], starts[number], marks[number])
        : new ArrayCursor([]);

    /// <summary>Where a term stands: the document above, the position below.</summary>
    public long[] Read(string term)
    {
        var cursor = Along(term);
        var places = GC.AllocateUninitializedArray<long>(cursor.Count);
        for (var place = 0; cursor.MoveNext(); place++)
            places[place] = cursor.Current;
        return places;
    }

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
    /// <summary>After how many places of a term reading can go on.</summary>
    const int MarkEvery = 128;

    readonly Dictionary<string, int> terms = new(StringComparer.Ordinal);
    readonly List<TermBytes> lists = [];

    struct TermBytes
    {
        public byte[] Bytes;
        public int Length;
        public int Count;
        public int Document;
        public int Position;
        public List<PostingsMark>? Marks;
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
        if (list.Count > 0 && list.Document == document && list.Position == position)
            return;
        if (list.Count > 0 && list.Count % MarkEvery == 0)
            (list.Marks ??= []).Add(new(list.Count, list.Length, list.Document, list.Position));
        if (list.Count > 0 && list.Document == document)
        {
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
        return new Postings(terms, bytes, starts, counts, [.. lists.Select((list, number) => Moved(list.Marks, starts[number]))]);
    }

    static PostingsMark[] Moved(List<PostingsMark>? marks, int by) =>
        marks is null ? [] : [.. marks.Select(mark => mark with { Next = mark.Next + by })];

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

using System.Buffers;

namespace IpGraph.Exports.Rendering;

/// <summary>How the parts of a file are rendered ahead and written one after the other.</summary>
static class PiecedOutput
{
    const int ItemsPerPiece = 128;
    const int PiecesAhead = 4;

    /// <param name="count">How many pieces there are.</param>
    /// <param name="render">Writes the piece of a number; by two threads at once.</param>
    public static void Write(
        Stream output, int count, Action<ArrayBufferWriter<byte>, int> render, CancellationToken cancellation) =>
        OrderedPieces<ArrayBufferWriter<byte>>.Run(
            count,
            [.. Enumerable.Range(0, PiecesAhead).Select(_ => new ArrayBufferWriter<byte>())],
            (piece, number) =>
            {
                cancellation.ThrowIfCancellationRequested();
                piece.ResetWrittenCount();
                render(piece, number);
            },
            piece =>
            {
                cancellation.ThrowIfCancellationRequested();
                output.Write(piece.WrittenSpan);
            });

    /// <summary>Writes so many items, each by itself.</summary>
    public static void WriteItems(
        Stream output, int count, Action<ArrayBufferWriter<byte>, int> render, CancellationToken cancellation) =>
        WriteRanges(
            output,
            count,
            _ => false,
            (piece, from, to) =>
            {
                for (var item = from; item < to; item++)
                    render(piece, item);
            },
            cancellation);

    /// <summary>Writes so many items, some together.</summary>
    /// <param name="continues">Whether an item other than the first must be in one piece with the one before it.</param>
    /// <param name="render">Writes the items from a number to before another.</param>
    public static void WriteRanges(
        Stream output,
        int count,
        Func<int, bool> continues,
        Action<ArrayBufferWriter<byte>, int, int> render,
        CancellationToken cancellation)
    {
        Write(
            output,
            (count + ItemsPerPiece - 1) / ItemsPerPiece,
            (piece, number) => render(piece, BeginOf(number), BeginOf(number + 1)),
            cancellation);

        int BeginOf(int number)
        {
            var item = Math.Min(number * ItemsPerPiece, count);
            while (item > 0 && item < count && continues(item))
                item++;
            return item;
        }
    }
}

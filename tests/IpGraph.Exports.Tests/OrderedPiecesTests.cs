using IpGraph.Exports.Rendering;

namespace IpGraph.Exports.Tests;

public sealed class OrderedPiecesTests
{
    [Theory]
    [InlineData(0, 4)]
    [InlineData(1, 4)]
    [InlineData(1000, 4)]
    [InlineData(1000, 2)]
    [InlineData(10, 1)]
    public void Each_piece_is_taken_once_and_in_order(int count, int places)
    {
        var taken = new List<int>();
        OrderedPieces<int[]>.Run(count, Places(places), (place, piece) => place[0] = piece, place => taken.Add(place[0]));
        Assert.Equal(Enumerable.Range(0, count), taken);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(99)]
    public void What_making_throws_is_thrown_and_no_later_piece_is_taken(int broken)
    {
        var taken = new List<int>();
        var thrown = Assert.Throws<InvalidDataException>(() => OrderedPieces<int[]>.Run(
            100,
            Places(4),
            (place, piece) => place[0] = piece == broken ? throw new InvalidDataException($"{piece}") : piece,
            place => taken.Add(place[0])));
        Assert.Equal($"{broken}", thrown.Message);
        Assert.Equal(Enumerable.Range(0, taken.Count), taken);
        Assert.True(taken.Count <= broken);
    }

    [Fact]
    public void What_taking_throws_ends_the_making()
    {
        var made = 0;
        Assert.Throws<IOException>(() => OrderedPieces<int[]>.Run(
            100, Places(4), (_, _) => Interlocked.Increment(ref made), _ => throw new IOException("No space left on device")));
        Assert.InRange(made, 1, 4);
    }

    [Fact]
    public void No_more_than_two_make_and_no_more_are_ahead_than_there_are_places()
    {
        var (making, most, begun, taken, ahead) = (0, 0, 0, 0, 0);
        var gate = new Lock();
        OrderedPieces<int[]>.Run(
            500,
            Places(3),
            (_, _) =>
            {
                lock (gate)
                {
                    most = Math.Max(most, ++making);
                    ahead = Math.Max(ahead, ++begun - taken);
                }

                Thread.Yield();
                lock (gate)
                    making--;
            },
            _ =>
            {
                lock (gate)
                    taken++;
            });
        Assert.InRange(most, 1, 2);
        Assert.InRange(ahead, 1, 4);
    }

    static int[][] Places(int count) => [.. Enumerable.Range(0, count).Select(_ => new int[1])];
}

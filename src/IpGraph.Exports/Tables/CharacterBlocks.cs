using System.Buffers;
using System.Text;

namespace IpGraph.Exports.Tables;

/// <summary>Texts that stay where they are until all are forgotten; the blocks that they stand in are used again.</summary>
sealed class CharacterBlocks : IDisposable
{
    const int BlockLength = 1 << 16;

    readonly List<char[]> blocks = [];

    /// <summary>How many blocks are in use, and how much of the last.</summary>
    int begun;
    int used;

    public ReadOnlyMemory<char> Add(ReadOnlySpan<byte> utf8)
    {
        if (begun == 0 || blocks[begun - 1].Length - used < utf8.Length)
            Begin(utf8.Length);
        var block = blocks[begun - 1];
        var length = Encoding.UTF8.GetChars(utf8, block.AsSpan(used));
        used += length;
        return block.AsMemory(used - length, length);
    }

    public void Clear() => begun = used = 0;

    public void Dispose()
    {
        foreach (var block in blocks)
            ArrayPool<char>.Shared.Return(block);
        blocks.Clear();
        Clear();
    }

    /// <summary>Begins a block that has room for so many characters.</summary>
    void Begin(int length)
    {
        if (begun == blocks.Count)
        {
            blocks.Add(ArrayPool<char>.Shared.Rent(Math.Max(BlockLength, length)));
        }
        else if (blocks[begun].Length < length)
        {
            ArrayPool<char>.Shared.Return(blocks[begun]);
            blocks[begun] = ArrayPool<char>.Shared.Rent(length);
        }

        begun++;
        used = 0;
    }
}

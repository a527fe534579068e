namespace IpGraph.Exports.Tests;

/// <summary>A stream that takes so many bytes and no more.</summary>
sealed class SmallDisk(int size) : MemoryStream
{
    /// <remarks>Spans come here too.</remarks>
    public override void Write(byte[] buffer, int offset, int count)
    {
        if (Length + count > size)
            throw new IOException("No space left on device");
        base.Write(buffer, offset, count);
    }
}

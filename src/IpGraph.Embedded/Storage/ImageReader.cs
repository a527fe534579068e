using System.Buffers.Binary;
using System.IO.Hashing;
using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using System.Text;

namespace IpGraph.Embedded.Storage;

/// <summary>Reads what <see cref="ImageWriter"/> wrote; items stay where the file is mapped.</summary>
sealed unsafe class ImageReader
{
    const int HashLength = sizeof(ulong);
    const int PartLength = 1 << 26;

    readonly List<object> read = [];
    readonly MemoryMappedViewAccessor view;
    readonly byte* start;
    readonly long length;
    long position;

    ImageReader(MemoryMappedViewAccessor view, long length)
    {
        this.view = view;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        this.length = length;
    }

    /// <summary>Whether the checksum is that of the file.</summary>
    public bool IsWhole =>
        Sum(start, length) == BinaryPrimitives.ReadUInt64BigEndian(new ReadOnlySpan<byte>(start + length, HashLength));

    /// <summary>Maps a file; null where it is too short to be an image.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ImageReader? Open(string path)
    {
        var length = new FileInfo(path).Length;
        if (length < HashLength)
            return null;
        using var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        return new ImageReader(file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read), length - HashLength);
    }

    /// <summary>Lets a file go of which nothing is used.</summary>
    public void Release()
    {
        view.SafeMemoryMappedViewHandle.ReleasePointer();
        view.Dispose();
    }

    /// <exception cref="InvalidDataException">The file ends before.</exception>
    public T Read<T>()
        where T : unmanaged => *(T*)Take(sizeof(T));

    public string ReadText() => Encoding.UTF8.GetString(ReadSlab<byte>().AsSpan());

    /// <exception cref="InvalidDataException">The file ends before.</exception>
    public Slab<T> ReadSlab<T>()
        where T : unmanaged
    {
        var count = Read<int>();
        return count >= 0 ? Slab<T>.Mapped(Take((long)count * Unsafe.SizeOf<T>()), count) : throw new InvalidDataException();
    }

    /// <summary>What several things share: read where it is met first, and the same object later.</summary>
    public T ReadOnce<T>(Func<T> readNew)
        where T : class
    {
        var number = Read<int>();
        if (number == read.Count)
        {
            var found = readNew();
            read.Add(found);
            return found;
        }

        return number >= 0 && number < read.Count && read[number] is T known ? known : throw new InvalidDataException();
    }

    byte* Take(long bytes)
    {
        var begin = (position + ImageWriter.Alignment - 1) & -ImageWriter.Alignment;
        if (bytes > length - begin)
            throw new InvalidDataException();
        position = begin + bytes;
        return start + begin;
    }

    static ulong Sum(byte* start, long length)
    {
        var hash = new XxHash3();
        for (var done = 0L; done < length; done += PartLength)
            hash.Append(new ReadOnlySpan<byte>(start + done, (int)Math.Min(PartLength, length - done)));
        return hash.GetCurrentHashAsUInt64();
    }
}

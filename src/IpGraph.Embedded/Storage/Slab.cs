using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace IpGraph.Embedded.Storage;

/// <summary>Items that follow one another and never change: in an array, or where a file is mapped into memory.</summary>
/// <remarks>What is mapped stays so until the process ends, so nobody can meet it when it has gone. This is the one place of the
/// store that goes by addresses; each access is checked against the length as that of an array is.</remarks>
readonly unsafe struct Slab<T>
    where T : unmanaged
{
    readonly T[]? array;
    readonly T* mapped;

    Slab(T[]? array, T* mapped, int length)
    {
        this.array = array;
        this.mapped = mapped;
        Length = length;
    }

    public int Length { get; }

    public ref readonly T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((uint)index >= (uint)Length)
                Refuse();
            return ref Unsafe.Add(ref First, (nint)(uint)index);
        }
    }

    ref T First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref array is null ? ref *mapped : ref MemoryMarshal.GetArrayDataReference(array);
    }

    public static implicit operator Slab<T>(T[] items) => new(items, null, items.Length);

    /// <summary>Items of a mapped file.</summary>
    public static Slab<T> Mapped(byte* start, int length) => new(null, (T*)start, length);

    public ReadOnlySpan<T> AsSpan() => MemoryMarshal.CreateReadOnlySpan(ref First, Length);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<T> AsSpan(int start, int length)
    {
        if ((ulong)(uint)start + (uint)length > (uint)Length)
            Refuse();
        return MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref First, (nint)(uint)start), length);
    }

    static void Refuse() => throw new ArgumentOutOfRangeException("index", "It is beyond the end.");
}

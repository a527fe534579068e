using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;

namespace IpGraph.Neo4j.Answers;

/// <summary>Walks JSON that is known to be well formed, value by value.</summary>
ref struct JsonCursor(ReadOnlySpan<byte> json)
{
    static readonly SearchValues<byte> AfterPlain = SearchValues.Create(",]} \n\r\t"u8);

    readonly ReadOnlySpan<byte> json = json;

    /// <summary>Where the next value begins.</summary>
    public int Position { get; private set; }

    public readonly JsonCursor At(int position) => new(json) { Position = position };

    public bool IsNull => Peek() == 'n';

    public bool IsList => Peek() == '[';

    /// <summary>Passes over a null, if there is one.</summary>
    public bool TryNull()
    {
        if (Peek() != 'n')
            return false;
        Position += 4;
        return true;
    }

    public void EnterList() => Enter('[');

    public void EnterObject() => Enter('{');

    /// <summary>Whether the list or object has another item; its end is passed over.</summary>
    public bool Next()
    {
        switch (Peek())
        {
            case (byte)']' or (byte)'}':
                Position++;
                return false;
            case (byte)',':
                Position++;
                return true;
            default:
                return true;
        }
    }

    /// <summary>The name of an object's next item.</summary>
    public ReadOnlySpan<byte> Name()
    {
        var name = Value();
        Enter(':');
        return name[1..^1];
    }

    public int Int() => Utf8Parser.TryParse(Value(), out int value, out _) ? value : throw Unexpected();

    public long Long() => Utf8Parser.TryParse(Value(), out long value, out _) ? value : throw Unexpected();

    /// <summary>Passes over a value and returns it as it stands.</summary>
    public ReadOnlySpan<byte> Value()
    {
        var first = Peek();
        var start = Position;
        if (first == '"')
            PassString();
        else if (first is (byte)'[' or (byte)'{')
            PassNested();
        else
            PassPlain();
        return json[start..Position];
    }

    void Enter(char mark)
    {
        if (Peek() != mark)
            throw Unexpected();
        Position++;
    }

    byte Peek()
    {
        while (json[Position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            Position++;
        return json[Position];
    }

    void PassString()
    {
        Position++;
        while (true)
        {
            Position += json[Position..].IndexOfAny((byte)'"', (byte)'\\');
            if (json[Position] == '"')
                break;
            Position += 2;
        }

        Position++;
    }

    void PassNested()
    {
        var depth = 0;
        do
        {
            Position += json[Position..].IndexOfAny("[]{}\""u8);
            switch (json[Position])
            {
                case (byte)'"':
                    PassString();
                    continue;
                case (byte)'[' or (byte)'{':
                    depth++;
                    break;
                default:
                    depth--;
                    break;
            }

            Position++;
        }
        while (depth > 0);
    }

    void PassPlain()
    {
        var length = json[Position..].IndexOfAny(AfterPlain);
        Position = length < 0 ? json.Length : Position + length;
    }

    readonly JsonException Unexpected() => new($"A row has another shape than its statement, at {Position}.");
}

using IpGraph.Binding.PublicSchema;
using IpGraph.Graph.Queries;

namespace IpGraph.Binding;

/// <summary>Turns the arguments of a connection into the part of the list that is wanted.</summary>
/// <remarks>https://relay.dev/graphql/connections.htm#sec-Pagination-algorithm</remarks>
static class PageBinder
{
    public static Page Page(IReadOnlyDictionary<string, object?> arguments)
    {
        var first = Count(arguments, "first");
        var last = Count(arguments, "last");
        if (first is not null && last is not null)
            throw BindingErrors.FirstAndLast();
        var offset = Position(arguments, "after") is { } after ? after + 1 : 0;
        var end = Position(arguments, "before");
        return last is null
            ? new Page(offset, first ?? Connections.PageSizeDefault, end)
            : new Page(offset, last, end, FromEnd: true);
    }

    static int? Count(IReadOnlyDictionary<string, object?> arguments, string name)
    {
        if (arguments.GetValueOrDefault(name) is not int count)
            return null;
        return Connections.PageSize.Has(count)
            ? count
            : throw BindingErrors.OutOfRange(name, count, Connections.PageSize);
    }

    /// <summary>The position that a cursor stands for; null where none is given.</summary>
    public static int? Position(IReadOnlyDictionary<string, object?> arguments, string name)
    {
        if (arguments.GetValueOrDefault(name) is not string cursor)
            return null;
        return Cursor.Decode(cursor) ?? throw BindingErrors.NoCursor(name);
    }
}

using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Requests;

/// <summary>Coerces the variables of requests; what was sent before with the same operation, byte for byte, is coerced already,
/// and bound: from the second time on, for variables that never come again are not worth keeping.</summary>
/// <remarks>Only the variables of small documents are kept, and small ones, so that strangers cannot fill the memory.</remarks>
sealed class CoercionCache(Schema schema, int countMax, int valuesMax = int.MaxValue, bool suggestions = true)
{
    const int BytesMax = 1_024;
    const int DocumentLengthMax = 2_000;

    readonly RecentlyUsed<CoercedOperation> cache = new(countMax, countMax * BytesMax);
    readonly Sightings sightings = new();

    /// <exception cref="Errors.GraphQLException">Some values do not fit the types of their variables.</exception>
    public CoercedOperation Coerce(PreparedOperation operation, JsonElement given)
    {
        if (operation.WithoutVariables is { } constant)
            return constant;
        if (!MayBeKept(operation) || given.ValueKind != JsonValueKind.Object)
            return Coerce(operation, given, isKept: false);
        var json = JsonMarshal.GetRawUtf8Value(given);
        if (json.Length > BytesMax - sizeof(long))
            return Coerce(operation, given, isKept: false);
        Span<byte> key = stackalloc byte[sizeof(long) + json.Length];
        BinaryPrimitives.WriteInt64LittleEndian(key, operation.Number);
        json.CopyTo(key[sizeof(long)..]);
        if (cache.TryGet(key, out var known))
            return known;
        if (!sightings.Note(key))
            return Coerce(operation, given, isKept: false);
        var coerced = Coerce(operation, given, isKept: true);
        cache.Add(key, coerced);
        return coerced;
    }

    CoercedOperation Coerce(PreparedOperation operation, JsonElement given, bool isKept)
    {
        var variables = VariableValues.CoerceVariableValues(schema, operation.Syntax.Variables, given, valuesMax, suggestions);
        return new CoercedOperation(operation, variables, isKept);
    }

    static bool MayBeKept(PreparedOperation operation) =>
        operation.Syntax.Operation == OperationType.Query && operation.DocumentLength <= DocumentLengthMax;
}

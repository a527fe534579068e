using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Requests;

/// <summary>Coerces the variables of requests; what was sent before with the same operation, byte for byte, is coerced already,
/// and with it stays what was worked out from it.</summary>
/// <remarks>Only the variables of small documents are kept, and small ones, so that strangers cannot fill the memory.</remarks>
sealed class KnownVariables(Schema schema, int countMax)
{
    const int BytesMax = 1_024;
    const int DocumentLengthMax = 2_000;

    readonly RecentlyUsed<VariableValues> known = new(countMax, countMax * BytesMax);

    /// <exception cref="Errors.GraphQLException">Some values do not fit the types of their variables.</exception>
    public VariableValues Coerce(PreparedOperation operation, JsonElement given)
    {
        if (!MayBeKept(operation) || given.ValueKind != JsonValueKind.Object)
            return Coerce(operation.Syntax, given);
        var json = JsonMarshal.GetRawUtf8Value(given);
        if (json.Length > BytesMax - sizeof(long))
            return Coerce(operation.Syntax, given);
        Span<byte> key = stackalloc byte[sizeof(long) + json.Length];
        BinaryPrimitives.WriteInt64LittleEndian(key, operation.Number);
        json.CopyTo(key[sizeof(long)..]);
        if (known.TryGet(key, out var values))
            return values;
        values = Coerce(operation.Syntax, given).ToShared();
        known.Add(key, values);
        return values;
    }

    VariableValues Coerce(OperationDefinitionSyntax operation, JsonElement given) =>
        VariableValues.CoerceVariableValues(schema, operation.Variables, given);

    static bool MayBeKept(PreparedOperation operation) =>
        operation.Syntax.Variables.Count > 0
        && operation.Syntax.Operation == OperationType.Query
        && operation.DocumentLength <= DocumentLengthMax;
}

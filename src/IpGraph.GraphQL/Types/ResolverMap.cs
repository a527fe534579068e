using IpGraph.GraphQL.Types.Scalars;

namespace IpGraph.GraphQL.Types;

/// <summary>What a schema's text cannot say: how fields are answered, values coerced and types told apart.</summary>
public sealed class ResolverMap
{
    internal Dictionary<(string Type, string Field), FieldResolver> Fields { get; } = [];

    internal Dictionary<(string Type, string Field), AsyncFieldResolver> AsyncFields { get; } = [];

    internal Dictionary<(string Type, string Field), FieldSubscriber> Subscribers { get; } = [];

    internal Dictionary<string, Scalar> Scalars { get; } = [];

    internal Dictionary<string, TypeResolver> TypeResolvers { get; } = [];

    public ResolverMap Field(string type, string field, FieldResolver resolver)
    {
        Fields[(type, field)] = resolver;
        return this;
    }

    public ResolverMap AsyncField(string type, string field, AsyncFieldResolver resolver)
    {
        AsyncFields[(type, field)] = resolver;
        return this;
    }

    public ResolverMap Subscription(string type, string field, FieldSubscriber subscriber)
    {
        Subscribers[(type, field)] = subscriber;
        return this;
    }

    /// <summary>Gives a custom scalar its coercions; one without any passes its values through unchanged.</summary>
    public ResolverMap Scalar(string type, Scalar scalar)
    {
        Scalars[type] = scalar;
        return this;
    }

    /// <summary>Says how the object type of an interface's or union's value is found.</summary>
    public ResolverMap Type(string type, TypeResolver resolver)
    {
        TypeResolvers[type] = resolver;
        return this;
    }
}

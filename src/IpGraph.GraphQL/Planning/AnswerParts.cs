namespace IpGraph.GraphQL.Planning;

/// <summary>Which parts of an answer a plan is for.</summary>
public enum AnswerParts
{
    /// <summary>Everything at once: <c>@defer</c> and <c>@stream</c> have no effect.</summary>
    Whole,

    /// <summary>What is sent first: deferred fragments are left out.</summary>
    First,

    /// <summary>Everything, each field marked with the deferred fragments that it may wait for.</summary>
    Marked,

    /// <summary>As <see cref="Marked"/>, and every object of an abstract type tells its type.</summary>
    Typed,

    /// <summary>A field once for each deferred fragment that asks for it, with what that fragment selects of it; nobody can
    /// execute such a plan, it only tells the parts of an answer apart.</summary>
    Branched,
}

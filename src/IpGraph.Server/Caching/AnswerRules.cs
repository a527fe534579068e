using System.Reflection;
using IpGraph.GraphQL.Requests;

namespace IpGraph.Server.Caching;

/// <summary>All that lets two servers answer the same request to the same graph differently: the schema, the limits, and
/// the program with every part of its own.</summary>
static class AnswerRules
{
    const string OwnPrefix = "IpGraph.";

    public static string Of(string sdl, EngineOptions engine) => string.Join(
        '\n',
        [sdl, $"{engine.Limits}", $"{engine.Validation}", .. Programs().Select(part => $"{part.ManifestModule.ModuleVersionId}")]);

    /// <summary>The assemblies of this project that the program is made of, itself first.</summary>
    public static IReadOnlyList<Assembly> Programs()
    {
        var found = new List<Assembly> { typeof(AnswerRules).Assembly };
        for (var i = 0; i < found.Count; i++)
        {
            var parts = found[i].GetReferencedAssemblies()
                .Where(part => part.Name!.StartsWith(OwnPrefix, StringComparison.Ordinal))
                .OrderBy(part => part.Name, StringComparer.Ordinal)
                .Select(Assembly.Load);
            found.AddRange(parts.Except(found).ToList());
        }

        return found;
    }
}

using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Changes;

/// <summary>What is different in the directives that a schema defines.</summary>
static class DirectiveChanges
{
    public static IEnumerable<SchemaChange> Of(
        DefinitionList<DirectiveDefinition> older, DefinitionList<DirectiveDefinition> newer) => Pairing.Of(
            older,
            newer,
            directive => new SchemaChange(ChangeLevel.Breaking, $"@{directive.Name}", "the directive was removed"),
            directive => new SchemaChange(ChangeLevel.Safe, $"@{directive.Name}", "the directive was added"),
            Within);

    static IEnumerable<SchemaChange> Within(DirectiveDefinition older, DirectiveDefinition newer)
    {
        var coordinate = $"@{older.Name}";
        foreach (var change in Pairing.Words(coordinate, older, newer))
            yield return change;
        foreach (var location in older.Locations.Except(newer.Locations))
            yield return new SchemaChange(ChangeLevel.Breaking, coordinate, $"may not stand on {location} any more");
        foreach (var location in newer.Locations.Except(older.Locations))
            yield return new SchemaChange(ChangeLevel.Safe, coordinate, $"may stand on {location} now");
        if (older.IsRepeatable != newer.IsRepeatable)
        {
            yield return newer.IsRepeatable
                ? new SchemaChange(ChangeLevel.Safe, coordinate, "may be repeated now")
                : new SchemaChange(ChangeLevel.Dangerous, coordinate, "may not be repeated any more");
        }

        foreach (var change in InputChanges.OfDirective(coordinate, older.Arguments, newer.Arguments))
            yield return change;
    }
}

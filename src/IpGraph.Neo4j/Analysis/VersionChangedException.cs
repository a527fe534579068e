namespace IpGraph.Neo4j.Analysis;

/// <summary>Another version became current while several statements read the one before; nothing read is to be used.</summary>
sealed class VersionChangedException() : Exception("The dataset was replaced while it was read.");

namespace IpGraph.Server.Settings;

/// <summary>The server is set up in a way that cannot work; each line says which variable is wrong and what to do.</summary>
public sealed class SettingsException(string message) : Exception(message);

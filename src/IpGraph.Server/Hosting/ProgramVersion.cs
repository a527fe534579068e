using System.Reflection;

namespace IpGraph.Server.Hosting;

/// <summary>Which version of the program this is, everywhere the same as <c>--version</c> says.</summary>
static class ProgramVersion
{
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}

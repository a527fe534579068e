using IpGraph.Http.Options;
using IpGraph.Server.Settings;

namespace IpGraph.Server.Hosting;

/// <summary>The folder of documents that clients name by their ids.</summary>
static class DocumentFolder
{
    /// <summary>Makes the folder where documents are to be kept; where they are to be found, it must be there.</summary>
    /// <exception cref="SettingsException">There is no such folder, or it cannot be read.</exception>
    public static void Check(TransportOptions options)
    {
        if (options.DocumentsFolder is not { } folder)
            return;
        try
        {
            if (options.Documents == DocumentPolicy.Automatic)
                Directory.CreateDirectory(folder);
            _ = Directory.EnumerateFileSystemEntries(folder).Any();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"IPGRAPH_DOCUMENTS_FOLDER is '{folder}', which cannot be used: {failure.Message}");
        }
    }
}

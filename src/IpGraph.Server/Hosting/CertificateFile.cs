using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using IpGraph.Server.Settings;

namespace IpGraph.Server.Hosting;

/// <summary>The certificate that the server shows, as it stands in its files; a renewed one takes its place without a restart.</summary>
/// <remarks>The files are looked at when somebody connects, and no more often than every few seconds.</remarks>
sealed class CertificateFile
{
    static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    readonly Lock looking = new();
    readonly TimeProvider clock;
    readonly FollowedText<SslStreamCertificateContext> text;
    long looked;

    /// <param name="path">A certificate in PEM, those that vouch for it behind it.</param>
    /// <param name="keyPath">Its private key in PEM; null where that stands in the same file.</param>
    /// <exception cref="SettingsException">The files cannot be read, or are no certificate with its key.</exception>
    public CertificateFile(string path, string? keyPath, TimeProvider clock)
    {
        this.clock = clock;
        text = new(
            () => keyPath is null || keyPath == path ? File.ReadAllText(path) : $"{File.ReadAllText(path)}\n{File.ReadAllText(keyPath)}",
            Read,
            $"{Setting.Prefix}CERTIFICATE is '{path}', which cannot be used with the key in '{keyPath ?? path}'");
        looked = clock.GetTimestamp();
    }

    /// <summary>What is shown to those who connect now.</summary>
    public SslStreamCertificateContext Current(ILogger logger)
    {
        lock (looking)
        {
            if (clock.GetElapsedTime(looked) < Period)
                return text.Current;
            looked = clock.GetTimestamp();
            text.Look(
                shown => CertificateLog.Read(logger, shown.TargetCertificate.NotAfter.ToUniversalTime()),
                reason => CertificateLog.Refused(logger, reason));
            return text.Current;
        }
    }

    static SslStreamCertificateContext Read(string text)
    {
        var certificate = X509Certificate2.CreateFromPem(text, text);
        var all = new X509Certificate2Collection();
        all.ImportFromPem(text);
        return SslStreamCertificateContext.Create(certificate, [.. all.Skip(1)], offline: true);
    }
}

/// <summary>What the log tells of the certificate.</summary>
static partial class CertificateLog
{
    [LoggerMessage(LogLevel.Information, "The certificate was read again: valid until {Until:u}")]
    public static partial void Read(ILogger logger, DateTime until);

    [LoggerMessage(LogLevel.Warning, "The certificate cannot be used, the one before it stays: {Reason}")]
    public static partial void Refused(ILogger logger, string reason);
}

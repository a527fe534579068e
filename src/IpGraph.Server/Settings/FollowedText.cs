using System.Security.Cryptography;

namespace IpGraph.Server.Settings;

/// <summary>What is made of the text of a file; another text takes its place without a restart, one that cannot be used does not.</summary>
/// <remarks>The text is read again and compared: a time stamp says nothing where a secret is mounted by links, and the files are
/// small.</remarks>
/// <typeparam name="T">What is made of the text.</typeparam>
sealed class FollowedText<T>
    where T : class
{
    readonly Func<string> read;
    readonly Func<string, T> make;
    string text;
    volatile T current;
    string? refused;

    /// <param name="read">Reads the text.</param>
    /// <param name="make">Makes something of it.</param>
    /// <param name="unusable">What is said where this cannot be done now: the reason is put behind it.</param>
    /// <exception cref="SettingsException">The text cannot be read, or nothing be made of it.</exception>
    public FollowedText(Func<string> read, Func<string, T> make, string unusable)
    {
        (this.read, this.make) = (read, make);
        try
        {
            text = read();
            current = make(text);
        }
        catch (Exception failure) when (IsOfFiles(failure))
        {
            throw new SettingsException($"{unusable}: {failure.Message}");
        }
    }

    public T Current => current;

    /// <summary>Reads the text again; not to be called by two at a time.</summary>
    /// <param name="changed">Told when something else was made of it.</param>
    /// <param name="unusable">Told, once for each reason, why the text cannot be used.</param>
    public void Look(Action<T> changed, Action<string> unusable)
    {
        try
        {
            var now = read();
            if (now == text)
                return;
            current = make(now);
            (text, refused) = (now, null);
            changed(current);
        }
        catch (Exception failure) when (IsOfFiles(failure))
        {
            if (refused == failure.Message)
                return;
            refused = failure.Message;
            unusable(failure.Message);
        }
    }

    static bool IsOfFiles(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or FormatException or CryptographicException or ArgumentException;
}

using System.Net.Sockets;

namespace LeadPlugins.Admin.Previewing;

/// <summary>The port of a preview cannot be listened on. The message is a sentence for whoever chose it.</summary>
public sealed class PortRefusedException : Exception
{
    private PortRefusedException(string sentence, Exception cause) : base(sentence, cause)
    {
    }

    /// <summary>What went wrong at the start of listening as the refusal of a port; null where no socket refused anything.</summary>
    public static PortRefusedException? Of(int port, Exception failure)
    {
        // The web server wraps some refusals of the socket and lets others through as they are.
        var at = failure;
        while (at is not (null or SocketException)) at = at.InnerException;
        return at is SocketException refusal ? new PortRefusedException(FormattableString.Invariant($"--port: {port} {Why(refusal)}; give another, or 0 for any that is free."), failure) : null;
    }

    private static string Why(SocketException refusal) => refusal.SocketErrorCode switch
    {
        SocketError.AddressAlreadyInUse => "is taken by another program",
        SocketError.AccessDenied => "is not allowed to you: the system keeps it for others",
        _ => $"cannot be listened on ({refusal.Message})",
    };
}

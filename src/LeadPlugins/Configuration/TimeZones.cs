using System.Security;

namespace LeadPlugins.Configuration;

/// <summary>The server's time zones by the Windows ids that agreements name.</summary>
internal static class TimeZones
{
    /// <summary>Null for an id the server does not know: a problem of the agreement, found when it is checked.</summary>
    public static TimeZoneInfo? Find(string windowsId)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(windowsId);
        }
        catch (Exception unknown) when (unknown is TimeZoneNotFoundException or InvalidTimeZoneException or SecurityException)
        {
            return null;
        }
    }
}

using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace ErpSystem.Local.Servers;

/// <summary>The passwords of the roles on a server that this machine runs for itself.</summary>
public static class RolePassword
{
    /// <summary>Derives a role's password from the administrator's.</summary>
    /// <remarks>Derived, not random: roles belong to the server, and every system on one server must come to the same passwords.</remarks>
    public static string Derive(string adminConnectionString, string role)
    {
        var key = Encoding.UTF8.GetBytes(new NpgsqlConnectionStringBuilder(adminConnectionString).Password ?? "");
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(role)));
    }
}

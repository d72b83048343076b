using ErpSystem.Gateway;
using ErpSystem.Gateway.Configuration;

if (CommandLine.AsksForHelp(args))
{
    Console.WriteLine(CommandLine.Usage);
    return 0;
}

try
{
    GatewayApplication.Build(args).Run();
    return 0;
}
catch (GatewayOptionsException wrong)
{
    Console.Error.WriteLine($"{wrong.Message} (--help shows the options.)");
    return 2;
}
catch (IOException busy) when (busy.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
{
    Console.Error.WriteLine(busy.Message);
    return 1;
}

using ErpSystem.Gateway;

GatewayApplication.Build(args).Run();

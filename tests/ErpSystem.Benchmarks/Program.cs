using System.CommandLine;
using ErpSystem.Benchmarks;
using ErpSystem.Benchmarks.Budget;
using ErpSystem.Benchmarks.Harness;
using ErpSystem.Benchmarks.Subscribers;

var connections = new Option<int>("--connections") { DefaultValueFactory = _ => 50, Description = "Open connections, each with one request at a time." };
var seconds = new Option<int>("--seconds") { DefaultValueFactory = _ => 12, Description = "The measured stretch." };
var warmUp = new Option<int>("--warm-up") { DefaultValueFactory = _ => 30, Description = "Seconds of load before the measured stretch." };

var federated = new Command("federated", "Four Apollo sources, a deep query, Grafbase as the peer of the same run.") { connections, seconds, warmUp };
federated.SetAction((result, cancellationToken) => Benchmarks.FederatedAsync(DriveOf(result), cancellationToken));

var passThrough = new Command("pass-through", "One source, a light query, YARP passing the bytes through as the peer of the same run.") { connections, seconds, warmUp };
passThrough.SetAction((result, cancellationToken) => Benchmarks.PassThroughAsync(DriveOf(result), cancellationToken));

var budget = new Command("budget", "What one federated request costs, line by line.") { connections, seconds, warmUp };
budget.SetAction((result, cancellationToken) => RequestBudget.RunAsync(DriveOf(result), cancellationToken));

var subscribers = new Option<int>("--subscribers") { DefaultValueFactory = _ => 2000, Description = "Clients that wait for events." };
var events = new Option<int>("--events") { DefaultValueFactory = _ => 50, Description = "Events a second." };
var subscriptions = new Command("subscriptions", "Events to many subscribers: four operations in ten sets of rights.") { subscribers, events, seconds };
subscriptions.SetAction((result, cancellationToken) => SubscriptionRun.RunAsync(
    result.GetValue(subscribers), result.GetValue(events), result.GetValue(seconds), cancellationToken));

var planning = new Command("planning", "How long documents take to plan.");
planning.SetAction(static _ => PlanningTime.Run());

var port = new Option<int>("--port") { Required = true };
var destination = new Option<Uri>("--to") { Required = true, CustomParser = result => new Uri(result.Tokens[0].Value) };
var proxy = new Command("proxy", "Runs the pass-through peer.") { port, destination };
proxy.SetAction((result, cancellationToken) => PassThroughProxy.RunAsync(result.GetValue(port), result.GetRequiredValue(destination), cancellationToken));

var reply = new Option<string>("--reply") { Required = true };
var calls = new Option<string?>("--calls");
var stage = new Command("stage", "Runs one stage of the budget as a server.") { port, reply, calls };
stage.SetAction((result, cancellationToken) => StageServers.RunAsync(result.GetValue(port), result.GetRequiredValue(reply), result.GetValue(calls), cancellationToken));

return await new RootCommand("Benchmarks of the gateway. Build with -c Release.") { federated, passThrough, budget, planning, subscriptions, proxy, stage }.Parse(args).InvokeAsync();

Drive DriveOf(ParseResult result) => new(result.GetValue(connections), result.GetValue(warmUp), result.GetValue(seconds));

using System.CommandLine;
using ErpSystem.Local;

var parsed = LauncherCommand.Create(Launcher.RunAsync).Parse(args);
// The launcher handles signals itself: the library's handler would kill the process before PostgreSQL has stopped.
var exitCode = await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
return parsed.Errors.Count > 0 ? Launcher.WrongUse : exitCode;

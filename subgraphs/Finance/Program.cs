using ErpSystem.Finance;
using ErpSystem.Subgraphs.Hosting;

return await SubgraphHost.RunAsync(FinanceSubgraph.Definition, args);

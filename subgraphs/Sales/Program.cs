using ErpSystem.Sales;
using ErpSystem.Subgraphs.Hosting;

return await SubgraphHost.RunAsync(SalesSubgraph.Definition, args);

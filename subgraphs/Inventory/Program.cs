using ErpSystem.Inventory;
using ErpSystem.Subgraphs.Hosting;

return await SubgraphHost.RunAsync(InventorySubgraph.Definition, args);

namespace ErpSystem.Inventory.Companies;

/// <summary>Finance's period, of which Inventory knows the id alone.</summary>
public abstract class FiscalPeriod;

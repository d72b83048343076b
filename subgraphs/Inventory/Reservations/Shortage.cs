namespace ErpSystem.Inventory.Reservations;

/// <summary>What a reservation line lacks. It has no row: it is there while the line lacks something, and has the line's id.</summary>
public abstract class Shortage;

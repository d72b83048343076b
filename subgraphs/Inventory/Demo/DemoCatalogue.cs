using System.Globalization;
using ErpSystem.Inventory.Categories;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Units;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Demo;

/// <summary>What a trading house for workshops keeps: five units, twelve categories in a small tree, two hundred products a scale.</summary>
internal static class DemoCatalogue
{
    public const int ProductsPerScale = 200;

    private static readonly (string Code, string Name, int Parent)[] categories =
    [
        ("FAST", "Fasteners", 0),
        ("FAST-SCR", "Screws", 1),
        ("FAST-BLT", "Bolts and nuts", 1),
        ("ELEC", "Electrical", 0),
        ("ELEC-CAB", "Cables and wires", 4),
        ("ELEC-LGT", "Lighting", 4),
        ("TOOL", "Tools", 0),
        ("TOOL-HND", "Hand tools", 7),
        ("TOOL-PWR", "Power tools", 7),
        ("CHEM", "Chemicals", 0),
        ("CHEM-LUB", "Lubricants and cleaners", 10),
        ("BULK", "Bulk materials", 0),
    ];

    private static readonly string[][] nouns =
    [
        ["Wood screw", "Drywall screw", "Self-drilling screw", "Machine screw", "Chipboard screw"],
        ["Hex bolt", "Hex nut", "Carriage bolt", "Lock nut", "Threaded rod"],
        ["LED panel", "Work lamp", "Light strip", "Flood light", "Emergency light"],
        ["Combination pliers", "Ring spanner", "Torque wrench", "Claw hammer", "Screwdriver set"],
        ["Cordless drill", "Angle grinder", "Jigsaw", "Rotary hammer", "Heat gun"],
    ];

    private static readonly int[] pieceCategories = [2, 3, 6, 8, 9];

    private static readonly string[] cables = ["Installation cable", "Control cable", "Copper wire", "Network cable", "Welding cable"];

    private static readonly string[] liquids = ["Cutting oil", "Hydraulic oil", "Brake cleaner", "Cold degreaser", "Chain lubricant"];

    private static readonly string[] bulk = ["Blasting grit", "Welding granulate", "Absorbent", "Quartz sand", "Solder bar"];

    private static readonly string[] finishes = ["zinc plated", "stainless", "black", "professional", "heavy duty", "standard", "compact"];

    private static readonly int[] boxes = [10, 12, 20, 50, 100];

    public static IReadOnlyList<Unit> Units { get; } =
    [
        Unit.Create(DemoId.Of<Unit>(1), "pcs", "Piece", 0),
        Unit.Create(DemoId.Of<Unit>(2), "kg", "Kilogram", 3),
        Unit.Create(DemoId.Of<Unit>(3), "m", "Metre", 3),
        Unit.Create(DemoId.Of<Unit>(4), "l", "Litre", 3),
        Unit.Create(DemoId.Of<Unit>(5), "box", "Box", 0),
    ];

    public static IReadOnlyList<ProductCategory> Categories { get; } =
    [
        .. categories.Select((category, index) => ProductCategory.Create(
            DemoId.Of<ProductCategory>(index + 1),
            category.Code,
            category.Name,
            category.Parent == 0 ? null : DemoId.Of<ProductCategory>(category.Parent))),
    ];

    /// <summary>The unit that a product is counted in; Sales' demo data follows the same rule.</summary>
    public static int BaseUnitOf(int product) => (product % 10) switch
    {
        3 => 2,
        6 => 3,
        9 => 4,
        _ => 1,
    };

    public static string UnitCodeOf(int product) => Units[BaseUnitOf(product) - 1].Code;

    /// <summary>About three fifths of what Sales' demo data asks for it.</summary>
    public static decimal CostOf(int product)
    {
        var price = product % 25 == 0 ? 0.0375m + (product % 7 * 0.0125m) : 1.95m + (product * 37 % 977);
        return Amounts.AtScale(price * 0.6m, Amounts.CostScale);
    }

    public static ValuationMethod ValuationOf(int product) => product % 3 == 0 ? ValuationMethod.MovingAverage : ValuationMethod.Fifo;

    public static IEnumerable<Product> Products(int scale) => Enumerable.Range(1, ProductsPerScale * scale).Select(ProductOf);

    /// <summary>Every second product that is counted in pieces also comes in boxes.</summary>
    public static IEnumerable<UnitConversion> Conversions(int scale)
    {
        return Enumerable.Range(1, ProductsPerScale * scale)
            .Where(product => product % 2 == 0 && BaseUnitOf(product) == 1)
            .Select(product => UnitConversion.Create(
                DemoId.Of<UnitConversion>(product),
                DemoId.Of<Product>(product),
                DemoId.Of<Unit>(5),
                1,
                DemoId.Of<Unit>(1),
                boxes[product % boxes.Length]));
    }

    private static Product ProductOf(int index)
    {
        var (category, name) = NameOf(index);
        return Product.Create(
            DemoId.Of<Product>(index),
            string.Create(CultureInfo.InvariantCulture, $"SKU-{index:00000}"),
            name,
            index % 4 == 0 ? $"{name}, for workshop and site." : null,
            DemoId.Of<ProductCategory>(category),
            DemoId.Of<Unit>(BaseUnitOf(index)),
            stocked: true,
            ValuationOf(index));
    }

    private static (int Category, string Name) NameOf(int index)
    {
        var finish = finishes[index % finishes.Length];
        var size = (index / 10) + 1;
        var kind = index / 10 % 5;
        return BaseUnitOf(index) switch
        {
            2 => (12, Text($"{bulk[kind]} {size * 5} mesh")),
            3 => (5, Text($"{cables[kind]} 3 x {1 + (size % 6)}.5 mm² {finish}")),
            4 => (11, Text($"{liquids[kind]} type {size}")),
            _ => (pieceCategories[index % 5], Text($"{nouns[index % 5][kind]} {Text($"{4 + (size % 9)} x {10 + (5 * (index % 13))}")} {finish} no. {size}")),
        };
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

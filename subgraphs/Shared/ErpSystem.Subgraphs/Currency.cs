namespace ErpSystem.Subgraphs;

/// <summary>What ISO 4217 says about the minor units of currencies.</summary>
public static class Currency
{
    /// <summary>How many digits the currency's minor unit has: 2 unless ISO 4217 says otherwise.</summary>
    public static int MinorUnitDigits(string currencyCode) => currencyCode switch
    {
        "BIF" or "CLP" or "DJF" or "GNF" or "ISK" or "JPY" or "KMF" or "KRW" or "PYG" => 0,
        "RWF" or "UGX" or "UYI" or "VND" or "VUV" or "XAF" or "XOF" or "XPF" => 0,
        "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 3,
        "CLF" or "UYW" => 4,
        _ => 2,
    };
}

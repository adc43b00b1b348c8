using KitaPlus.Web.Tabellen;

namespace KitaPlus.Vieraugen.Seiten;

/// <summary>An action and its rule.</summary>
internal sealed record Regelzeile(string Handlung, string Titel, Freigaberegel Regel, bool Vorgabe)
{
    public static Tabellenplan<Regelzeile> Plan { get; } = new("freigaberegeln", "Regeln")
    {
        Leer = "Es gibt keine Handlung, die eine Freigabe verlangen kann.",
        Spalten =
        [
            new("titel", "Handlung", z => z.Titel) { Zeilenkopf = true, Adresse = z => Adressen.Einstellung(z.Handlung) },
            new("regel", "Freigabe nötig", z => z.Vorgabe ? $"{z.Regel} (Vorgabe)" : z.Regel.ToString()),
            new("ablauf", "Läuft ab nach Tagen", z => z.Regel.Ablauftage) { Rechts = true },
        ],
    };
}

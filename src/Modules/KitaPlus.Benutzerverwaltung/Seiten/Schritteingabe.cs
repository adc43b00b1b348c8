using KitaPlus.Kernel;
using KitaPlus.Web.Formulare;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Benutzerverwaltung.Seiten;

/// <summary>What is typed in to record a step.</summary>
internal sealed class Schritteingabe
{
    public string? Schritt { get; set; }

    public string? Am { get; set; }

    public string? Stelle { get; set; }

    public string? Wer { get; set; }

    public string? Gremium { get; set; }

    public string? Beschlussdatum { get; set; }

    public bool NenntPerson { get; set; }

    public string? Naehe { get; set; }

    public string? Nachfolge { get; set; }

    public string? Benutzername { get; set; }

    public bool FormularLiegtVor { get; set; }

    public bool AlterFaktor { get; set; }

    public string? Sperrgrund { get; set; }
}

/// <summary>Reads a step; the form names its fields by <see cref="Eingabe"/>, and so do the errors.</summary>
internal sealed class Schrittformular(Schritteingabe eingabe)
{
    private Schritteingabe Eingabe => eingabe;

    /// <summary>Reads what this step asks for; the rules say whether it may be done.</summary>
    /// <param name="ohneNamen">See <see cref="AntragZustand.OhneNamen"/>.</param>
    /// <returns>Null when something is missing; it is reported.</returns>
    public ErledigeSchritt? Lies(AntragGestellt a, Verfahrensschritt s, Formularfehler fehler, Handelnder wer, bool ohneNamen)
    {
        var am = fehler.Datum(() => Eingabe.Am, "Geschehen am");
        var stelle = s.Wer is [var eine] ? eine : fehler.Wahl(() => Eingabe.Stelle, "Durch", Angebote.Aus(s.Wer, w => w.Titel())) is { } gewaehlt ? Enum.Parse<Stelle>(gewaehlt) : default;
        var name = ohneNamen ? "" : fehler.Text(() => Eingabe.Wer, "Wer", 120);
        Beschluss? beschluss = null;
        if (s.Pflicht.HasFlag(Pflicht.Beschluss))
        {
            var gremium = fehler.Wahl(() => Eingabe.Gremium, "Gremium", Gremien(a));
            var datum = fehler.Datum(() => Eingabe.Beschlussdatum, "Datum des Beschlusses");
            var naehe = s.Pflicht.HasFlag(Pflicht.Naehe) ? fehler.Text(() => Eingabe.Naehe, "Besondere Nähe zur KiTa-Verwaltung", 1000) : null;
            var nachfolge = fehler.Text(() => Eingabe.Nachfolge, "Nachfolge in der Leitung", 120, pflicht: false);
            if (fehler.Gut) beschluss = new(Enum.Parse<Gremium>(gremium!), datum!.Value, Eingabe.NenntPerson, naehe, nachfolge.Length > 0 ? nachfolge : null);
        }

        var benutzername = s.Pflicht.HasFlag(Pflicht.Benutzername) ? fehler.Text(() => Eingabe.Benutzername, "Zurückgemeldeter Benutzername", 60) : null;
        if (s.Schritt == Schritt.Sperre) fehler.Text(() => Eingabe.Sperrgrund, "Grund der Sperre", 500);
        return fehler.Gut ? new(a.Antrag, s.Schritt, am!.Value, stelle, name, wer, beschluss, benutzername, Eingabe.FormularLiegtVor, Eingabe.AlterFaktor) : null;
    }

    public static IReadOnlyList<Auswahl> Gremien(AntragGestellt a) => Angebote.Aus(Verfahren.Gremien(a.Gruppe), g => g.Titel());
}

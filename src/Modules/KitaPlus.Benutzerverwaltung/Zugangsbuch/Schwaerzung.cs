using KitaPlus.Kernel;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Takes what is said about a person out of an event that is still in memory, as if it had been read after the key was destroyed.</summary>
internal static class Schwaerzung
{
    public static Fakt Ohne(Fakt f) => f with
    {
        Ereignis = f.Ereignis switch
        {
            BenutzerAngelegt e => e with { Name = Leer(e.Name) },
            BenutzernameVergeben e => e with { Benutzername = Leer(e.Benutzername) },
            NameGeaendert e => e with { Name = Leer(e.Name) },
            RolleZugewiesen { Ausnahme: { } a } e => e with { Ausnahme = a with { Grund = Leer(a.Grund) } },
            AusnahmeVorgeschlagen e => e with { Grund = Leer(e.Grund) },
            AusnahmeAbgelehnt e => e with { Grund = Leer(e.Grund) },
            RolleEntzogen e => e with { Grund = Leer(e.Grund) },
            BenutzerGesperrt e => e with { Grund = Leer(e.Grund) },
            BenutzerEntsperrt e => e with { Grund = Leer(e.Grund) },
            ZugangsregelnFestgelegt e => e with { Geraetegrund = Vielleicht(e.Geraetegrund) },
            AntragGestellt e => e with { Name = Leer(e.Name), NeuerName = Vielleicht(e.NeuerName) },
            SchrittErledigt e => e with
            {
                Wer = Vielleicht(e.Wer), Benutzername = Vielleicht(e.Benutzername),
                Beschluss = e.Beschluss is { } b ? b with { Naehe = Vielleicht(b.Naehe), Nachfolge = Vielleicht(b.Nachfolge) } : null,
            },
            BelegAbgelegt e => e with { Dateiname = Leer(e.Dateiname) },
            AntragAbgelehnt e => e with { Grund = Leer(e.Grund) },
            AntragZurueckgezogen e => e with { Grund = Leer(e.Grund) },
            SupportFreigegeben { Beschreibung: { } b } e => e with { Beschreibung = Leer(b) },
            var e => e,
        },
    };

    private static Personenbezug<string> Leer(Personenbezug<string> p) => Personenbezug<string>.Geschwaerzt(p.Person, p.Zweck);

    private static Personenbezug<string>? Vielleicht(Personenbezug<string>? p) => p is null ? null : Leer(p);
}

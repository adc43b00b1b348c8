using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Personal;
using KitaPlus.EventStore;
using KitaPlus.KiBiz;
using KitaPlus.Kernel;

namespace KitaPlus.Personal;

internal enum Importbefund
{
    Neu,
    Geaendert,
    Unveraendert,

    /// <summary>Known from an earlier file, and not in this one.</summary>
    Fehlt,

    /// <summary>Nothing is taken over unless somebody decides so.</summary>
    Konflikt,
}

/// <summary>One person of the dry run.</summary>
/// <param name="Stelle">Names it in decisions.</param>
/// <param name="Gesperrt">Cannot be taken over as it stands.</param>
/// <param name="Gleiche">Persons whose records have to be looked at before anything can be decided.</param>
/// <param name="Wahl">Lines of which only one can be meant.</param>
/// <param name="Satz">What would be taken over; null: nothing can.</param>
/// <param name="Entscheid">As decided, or what happens without a decision.</param>
internal sealed record Importstelle(
    string Stelle, Importbefund Befund, string Person, string Name, string Personalnummer, IReadOnlyList<int> Zeilen, IReadOnlyList<Unterschied> Unterschiede, IReadOnlyList<string> Konflikte, bool Gesperrt,
    IReadOnlyList<Personalkopf> Gleiche, IReadOnlyList<Dateizeile> Wahl, Personalsatz? Satz, Personalentscheid Entscheid, DateOnly? Zum, bool Entschieden)
{
    /// <summary>Nobody can decide about it before something else is mended.</summary>
    public bool Unentscheidbar => Gesperrt && Wahl.Count == 0;

    public bool Uebernimmt => Satz is not null && !Gesperrt && Entscheid == Personalentscheid.Uebernehmen && Befund != Importbefund.Unveraendert;
}

/// <summary>Somebody known, with what is recorded.</summary>
internal sealed record Bekannt(Personalkopf Kopf, PersonalZustand Zustand);

/// <summary>What a file would change. Pure: what is known is handed in.</summary>
internal sealed record Importvorschau(IReadOnlyList<Importstelle> Stellen)
{
    public int Zahl(Importbefund befund) => Stellen.Count(s => s.Befund == befund);

    public int Neu => Stellen.Count(s => s.Uebernimmt && s.Satz is not null && NeuePerson(s));

    public int Geaendert => Stellen.Count(s => s.Uebernimmt && !NeuePerson(s));

    public int Unveraendert => Zahl(Importbefund.Unveraendert);

    public int Beendet => Stellen.Count(s => s.Befund == Importbefund.Fehlt && s.Entscheid == Personalentscheid.Beenden);

    public int Ausgelassen => Stellen.Count - Neu - Geaendert - Unveraendert - Beendet;

    /// <summary>Names the content: what was looked at is what is carried out.</summary>
    public string Abdruck => Inhaltshash.Von(string.Join('\n', Stellen.Select(s => $"{s.Stelle}|{s.Befund}|{s.Entscheid}|{s.Zum}|{string.Join(';', s.Unterschiede.Select(u => $"{u.Feld}={u.Alt}>{u.Neu}"))}|{string.Join(';', s.Konflikte)}")))[..32];

    private static bool NeuePerson(Importstelle s) => s.Unterschiede is [{ Feld: "Person" }, ..];

    /// <param name="bekannte">Everybody of the Mandant with a number, and those without by name and birth date.</param>
    /// <param name="orte">Names of the Einrichtungen there are.</param>
    public static Importvorschau Erstelle(Importbild bild, IReadOnlyList<Dateizeile> zeilen, PersonalcodeZustand codes, IReadOnlyList<Bekannt> bekannte, IReadOnlyDictionary<string, string> orte)
    {
        var nachNummer = bekannte.Where(b => b.Kopf.Personalnummer is not null).ToLookup(b => b.Kopf.Personalnummer!, StringComparer.Ordinal);
        var ohneNummer = bekannte.Where(b => b.Kopf.Personalnummer is null && b.Kopf.Nachname is not null).ToLookup(b => (b.Kopf.Nachname!.ToUpperInvariant(), b.Kopf.Geburtsdatum));
        var stellen = zeilen.GroupBy(z => z.Personalnummer.Length == 0 ? $"?{z.Nummer}" : z.Personalnummer, StringComparer.Ordinal)
            .Select(g => Stelle(bild, [.. g], codes, [.. nachNummer[g.Key]], [.. ohneNummer[(g.First().Nachname.ToUpperInvariant(), g.First().Geburtsdatum)]], orte)).ToList();
        var genannt = zeilen.Select(z => z.Personalnummer).ToHashSet(StringComparer.Ordinal);
        stellen.AddRange(bekannte.Where(b => b.Kopf.Personalnummer is { } n && !genannt.Contains(n) && Personalabgleich.Offene(b.Zustand, bild.Datei.Stichtag).Any()).Select(b => Fehlt(bild, b)));
        return new(stellen);
    }

    private static Importstelle Stelle(Importbild bild, IReadOnlyList<Dateizeile> zeilen, PersonalcodeZustand codes, IReadOnlyList<Bekannt> nummerngleiche, IReadOnlyList<Bekannt> namensgleiche, IReadOnlyDictionary<string, string> orte)
    {
        var bekannt = nummerngleiche is [var einer, ..] ? einer : null;
        var (stelle, konflikte, wahl) = ($"z-{zeilen[0].Nummer}", new List<string>(), new List<Dateizeile>());
        var entschieden = bild.Entscheide.GetValueOrDefault(stelle);
        var person = bekannt?.Kopf.Person ?? $"m-{EreignisId.Aus($"personalimport/{bild.Datei.Import}/{stelle}").ToString("N")[..12]}";
        IReadOnlyList<Dateizeile> geltende = zeilen;
        if (zeilen.GroupBy(z => z.Vertrag, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } doppelt)
        {
            wahl = [.. doppelt];
            konflikte.Add($"Die Zeilen {string.Join(" und ", wahl.Select(z => z.Nummer))} nennen dieselbe Personalnummer und denselben Vertrag. Bitte entscheiden, welche gilt.");
            geltende = wahl.Exists(w => w.Nummer == entschieden?.Zeile) ? [.. zeilen.Where(z => z.Vertrag != doppelt.Key || z.Nummer == entschieden!.Zeile)] : [];
        }

        var sperren = geltende.SelectMany(z => z.Fehler.Select(f => zeilen.Count == 1 ? f : $"Zeile {z.Nummer}: {f}")).ToList();
        if (sperren.Count > 0) sperren.Add("Bitte in der Datei berichtigen und neu einlesen.");
        if (nummerngleiche.Count > 1) sperren.Add($"Diese Personalnummer haben hier {nummerngleiche.Count} Personen. Bitte in ihren Akten klären, wem sie gehört, und die andere ändern.");
        if (geltende.Any(z => z.Name != geltende[0].Name || z.Geburtsdatum != geltende[0].Geburtsdatum)) sperren.Add("Die Zeilen zu dieser Personalnummer nennen verschiedene Namen oder Geburtsdaten; bitte beim Generalvikariat klären.");
        var satz = geltende.Count == 0 || sperren.Count > 0 ? null : Satz(bild, geltende, codes, orte, sperren);
        IReadOnlyList<Bekannt> gleiche = nummerngleiche.Count > 1 ? nummerngleiche : bekannt is null ? namensgleiche : [];
        if (gleiche.Count > 0 && bekannt is null) konflikte.Add("Eine Person dieses Namens mit demselben Geburtsdatum ist ohne Personalnummer angelegt. Ist es dieselbe, bitte in ihrer Akte die Personalnummer eintragen und die Datei neu einlesen; sonst als neue Person übernehmen.");
        IReadOnlyList<Unterschied> unterschiede = [];
        if (satz is not null && sperren.Count == 0)
        {
            var zustand = bekannt?.Zustand ?? PersonalZustand.Anfang;
            unterschiede = Personalabgleich.Unterschiede(zustand, person, satz, e => orte.GetValueOrDefault(e, e));
            if (Personalabgleich.Entscheide(zustand, new UebernimmPersonalsatz(person, bild.Datei.Import, satz)).Ablehnung is { } nein) sperren.Add(nein);
            if (unterschiede.Where(u => u.VonHand).Select(u => u.Feld).Distinct().ToList() is { Count: > 0 } felder)
                konflikte.Add($"Seit der letzten Übernahme hier von Hand geändert: {string.Join(", ", felder)}. Übernommen wird nur, wenn Sie es so entscheiden.");
        }

        konflikte.AddRange(sperren);
        var befund = konflikte.Count > 0 && (sperren.Count > 0 || unterschiede.Count > 0 || satz is null) ? Importbefund.Konflikt : unterschiede.Count == 0 ? Importbefund.Unveraendert : bekannt is null ? Importbefund.Neu : Importbefund.Geaendert;
        return new(
            stelle, befund, person, zeilen[0].Name.ToString().Trim(), zeilen[0].Personalnummer, [.. zeilen.Select(z => z.Nummer)], unterschiede, konflikte, sperren.Count > 0 || satz is null, [.. gleiche.Select(g => g.Kopf)], wahl, satz,
            entschieden?.Entscheid ?? (befund == Importbefund.Konflikt ? Personalentscheid.Auslassen : Personalentscheid.Uebernehmen), null, entschieden is not null);
    }

    private static Personalsatz Satz(Importbild bild, IReadOnlyList<Dateizeile> zeilen, PersonalcodeZustand codes, IReadOnlyDictionary<string, string> orte, List<string> sperren)
    {
        var vertraege = new List<Vertragszeile>();
        foreach (var z in zeilen)
        {
            var (ort, funktion) = (codes.Einrichtung(z.Einrichtung), codes.Funktion(z.Funktion));
            if (!orte.ContainsKey(ort)) sperren.Add($"Die Einrichtung „{z.Einrichtung}“ ist nicht bekannt; bitte unter „Codes“ zuordnen oder die Einrichtung anlegen.");
            if (funktion is null) sperren.Add($"Der Code „{z.Funktion}“ für eine Funktion ist nicht zugeordnet; bitte unter „Codes“ zuordnen.");
            vertraege.Add(new(z.Vertrag, ort, funktion ?? Personalfunktion.Gruppenkraft, z.Wochenstunden, z.Eintritt, z.Austritt, z.BefristetBis));
        }

        var erste = zeilen.FirstOrDefault(z => z.Qualifikation is not null) ?? zeilen[0];
        var qualifikation = erste.Qualifikation is { } code ? codes.Qualifikation(code, erste.Ausbildungsjahr) : null;
        if (erste.Qualifikation is not null && qualifikation is null) sperren.Add($"Der Code „{erste.Qualifikation}“ für eine Qualifikation ist nicht zugeordnet; bitte unter „Codes“ zuordnen.");
        var jahr = qualifikation is { } q && Kibiztabellen.Amtlich.FragtAusbildungsjahr(q.Schluessel) ? q.Jahr : null;
        return new(erste.Personalnummer, zeilen[0].Name, zeilen[0].Geburtsdatum, zeilen.Max(z => z.GueltigAb) ?? bild.Datei.Stichtag, vertraege, qualifikation?.Schluessel, jahr, erste.QualifikationSeit);
    }

    private static Importstelle Fehlt(Importbild bild, Bekannt b)
    {
        var stelle = $"f-{b.Kopf.Person}";
        var entschieden = bild.Entscheide.GetValueOrDefault(stelle);
        return new(
            stelle, Importbefund.Fehlt, b.Kopf.Person, b.Kopf.Nachname is null ? "(Name gelöscht)" : $"{b.Kopf.Vorname} {b.Kopf.Nachname}".Trim(), b.Kopf.Personalnummer!, [],
            entschieden is { Entscheid: Personalentscheid.Beenden, Zum: { } zum } ? [new("Austritt", "keiner", Tatsachenregeln.Tag(zum))] : [],
            ["Die Person steht nicht in der Datei, ist hier aber weiter beschäftigt. Ohne Ihre Entscheidung ändert sich nichts."], false, [], [], null, entschieden?.Entscheid ?? Personalentscheid.Auslassen, entschieden?.Zum, entschieden is not null);
    }
}

namespace KitaPlus.KiBiz;

/// <summary>Children of one type and the staff they need.</summary>
public sealed record Bedarfszeile(Pauschalentyp Typ, int Kinder, Stunden Fachkraft, Stunden Ergaenzungskraft, Stunden Leitung, Stunden Gesamt);

/// <summary>A child that could not be counted.</summary>
public sealed record Bedarfsluecke(string Kind, string Grund);

/// <summary>
/// Staff that children need, in hours per week: a sum over the children, for each the minimum of its type divided by the size of the group
/// (§ 1 Abs. 3 PersVO, Anlage zu § 33 KiBiz).
/// </summary>
public sealed record Personalbedarf(Stunden Fachkraft, Stunden Ergaenzungskraft, Stunden Leitung, Stunden Gesamt, IReadOnlyList<Bedarfszeile> Zeilen, IReadOnlyList<Bedarfsluecke> Luecken)
{
    /// <summary>What must be there at least; the rest up to <see cref="Gesamt"/> is financed besides.</summary>
    public Stunden Mindestens => Fachkraft + Ergaenzungskraft + Leitung;

    public int Kinder => Zeilen.Sum(z => z.Kinder);

    public static Personalbedarf Keiner { get; } = new(Stunden.Null, Stunden.Null, Stunden.Null, Stunden.Null, [], []);

    /// <param name="annahmen">Values for types without a published table, for plans; an assumption is never taken without being asked for.</param>
    public static Personalbedarf Fuer(Kibiztabellen tabellen, IEnumerable<(string Kind, Kindeinstufung Einstufung)> kinder, DateOnly tag, IReadOnlyDictionary<Pauschalentyp, Personalwerte>? annahmen = null)
    {
        ArgumentNullException.ThrowIfNull(tabellen);
        ArgumentNullException.ThrowIfNull(kinder);
        var (anzahl, luecken) = (new SortedDictionary<Pauschalentyp, (Personalwerte Werte, int Kinder)>(), new List<Bedarfsluecke>());
        foreach (var (kind, e) in kinder)
        {
            if (e.Typ is not { } typ) luecken.Add(new(kind, e.Hinweis ?? "ohne Pauschalentyp"));
            else if (anzahl.TryGetValue(typ, out var da)) anzahl[typ] = (da.Werte, da.Kinder + 1);
            else if ((tabellen.Personal(typ, tag) ?? annahmen?.GetValueOrDefault(typ)) is { } werte) anzahl[typ] = (werte, 1);
            else luecken.Add(new(kind, $"für {typ} mit {typ.Wochenstunden} Stunden sind am {tag:dd.MM.yyyy} keine Personalwerte veröffentlicht"));
        }

        var zeilen = anzahl.Select(a => Zeile(a.Key, a.Value.Werte, a.Value.Kinder)).ToList();
        return new(Summe(z => z.Fachkraft), Summe(z => z.Ergaenzungskraft), Summe(z => z.Leitung), Summe(z => z.Gesamt), zeilen, luecken);

        Stunden Summe(Func<Bedarfszeile, Stunden> wert) => zeilen.Aggregate(Stunden.Null, (s, z) => s + wert(z));
    }

    private static Bedarfszeile Zeile(Pauschalentyp typ, Personalwerte w, int kinder)
    {
        var anteil = new Bruch(kinder, w.Kinder);
        return new(typ, kinder, w.Fachkraft * anteil, w.Ergaenzungskraft * anteil, w.Leitung * anteil, w.Gesamt * anteil);
    }
}

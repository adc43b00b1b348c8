using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Barkasse;

/// <summary>Gives a command in the name of whoever acts; pages and the command line each have their own.</summary>
internal interface IBefehlsweg
{
    Kontext Kontext { get; }

    Task<Quittung> SendeAsync(IBefehl befehl, Guid befehlId, CancellationToken cancellationToken);

    /// <summary>Asks rights and rules without recording anything.</summary>
    Task ProbiereAsync(IReadOnlyList<IBefehl> befehle, CancellationToken cancellationToken);
}

/// <summary>What a person enters at the cash desk.</summary>
/// <param name="Betrag">Positive.</param>
/// <param name="Kostenart">Number; null for Geldtransit.</param>
internal sealed record Buchungswunsch(DateOnly Tag, Bewegungsart Art, Geld Betrag, string Text, string? Kostenart, string? Kostenstelle, Steuerschluessel? Steuer, string Belegangabe, Beleg Beleg);

/// <summary>
/// Keeps the chain of sheets: before something is written on the sheet of a month, the months before it are carried forward, one after the other.
/// Each step is a command of its own that may be repeated: after a crash between two of them, the next booking goes on where it stopped.
/// A sheet is opened only from one that is final, so nobody can book behind a balance that was carried forward.
/// </summary>
internal sealed class Kassenfuehrung(Kassenleser leser, IKostenrechnung kostenrechnung, TimeProvider uhr)
{
    public DateOnly Heute => Berlin.Tag(uhr.GetUtcNow());

    /// <exception cref="Fachfehler">There is no such Kasse.</exception>
    public async Task<Kasse> KasseAsync(string mandant, string kasse, CancellationToken cancellationToken = default) =>
        await leser.KasseAsync(mandant, kasse, cancellationToken) is { GibtEs: true } k ? k : throw new Fachfehler("Diese Kasse gibt es nicht; bitte wählen Sie sie in der Liste der Kassen.");

    /// <summary>The command of a booking, with what is valid on its day.</summary>
    /// <exception cref="Fachfehler">Kostenart or Kostenstelle is not valid on the day.</exception>
    public async Task<Buche> BuchungAsync(string mandant, Kasse kasse, Buchungswunsch w, CancellationToken cancellationToken = default)
    {
        var art = w.Kostenart is null ? null : await kostenrechnung.KostenartAmAsync(mandant, w.Kostenart, w.Tag, cancellationToken: cancellationToken)
            ?? throw new Fachfehler($"Kostenart: {w.Kostenart} gilt am {Buchungsregeln.Datum(w.Tag)} nicht; bitte eine wählen, die an dem Tag gilt.");
        var stelle = w.Kostenstelle is null ? null : await kostenrechnung.KostenstelleAmAsync(mandant, w.Kostenstelle, w.Tag, cancellationToken: cancellationToken)
            ?? throw new Fachfehler($"Kostenstelle: {w.Kostenstelle} gilt am {Buchungsregeln.Datum(w.Tag)} nicht; bitte eine wählen, die an dem Tag gilt.");
        if (stelle?.Einrichtung is { } e && e != kasse.Einrichtung) throw new Fachfehler($"Kostenstelle: {stelle.Nummer} {stelle.Name} gehört zu einer anderen Einrichtung; bitte eine eigene oder eine gemeinsame wählen.");
        return new(kasse.Id, Monat.Von(w.Tag), w.Tag, w.Art, w.Betrag, new(w.Text, w.Belegangabe), w.Beleg, art, stelle, w.Steuer, new(Heute, kasse.GrenzeAm(w.Tag)));
    }

    /// <summary>Takes a booking back; it may stand on an earlier sheet.</summary>
    /// <exception cref="Fachfehler">Refused; the message says why.</exception>
    public Task<Quittung> StorniereAsync(IBefehlsweg weg, Kasse kasse, Stornobezug bezug, DateOnly tag, string grund, Guid befehlId, CancellationToken cancellationToken = default) =>
        FuehreAusAsync(weg, kasse, Monat.Von(tag), () => StornoAsync(weg.Kontext.Mandant, kasse, bezug, tag, grund, cancellationToken), befehlId, cancellationToken);

    /// <summary>The command of a Storno. Whether the booking is taken back already can be said of earlier sheets only when they are final.</summary>
    /// <exception cref="Fachfehler">There is no such booking.</exception>
    private async Task<KassenbuchBefehl> StornoAsync(string mandant, Kasse kasse, Stornobezug bezug, DateOnly tag, string grund, CancellationToken cancellationToken = default)
    {
        var monat = Monat.Von(tag);
        var blaetter = await leser.BlaetterAsync(mandant, kasse, bezug.Monat, monat, cancellationToken);
        var original = blaetter.FirstOrDefault(b => b.Monat == bezug.Monat)?.Blatt.Finde(bezug.Nummer)
            ?? throw new Fachfehler($"Die Buchung {Bewegung.Belegnummer(bezug.Monat.Jahr, bezug.Nummer)} gibt es nicht; bitte im Kassenbuch wählen.");
        var schon = blaetter.Where(b => b.Monat < monat).Select(b => b.Blatt.StornoVon(bezug)).FirstOrDefault(s => s is not null)?.Belegnummer();
        return new Storniere(kasse.Id, monat, tag, bezug, original, schon, grund, new(Heute, kasse.GrenzeAm(tag)));
    }

    /// <summary>Tries a command together with the sheets it needs; nothing is recorded.</summary>
    /// <exception cref="Fachfehler">Refused; the message says why.</exception>
    public async Task ProbiereAsync(IBefehlsweg weg, Kasse kasse, KassenbuchBefehl befehl, CancellationToken cancellationToken = default)
    {
        var plan = await VortragAsync(weg.Kontext.Mandant, kasse, befehl.Monat, cancellationToken);
        while (true)
        {
            try
            {
                await weg.ProbiereAsync([.. plan, befehl], cancellationToken);
                return;
            }
            catch (Fachfehler)
            {
                // hat inzwischen ein anderer vorgetragen, sagt die Ablehnung nichts über diese Buchung
                var neuer = await VortragAsync(weg.Kontext.Mandant, kasse, befehl.Monat, cancellationToken);
                if (neuer.SequenceEqual(plan)) throw;
                plan = neuer;
            }
        }
    }

    /// <summary>Carries forward what is needed, then gives the command. Nothing is recorded when the command would be refused.</summary>
    /// <exception cref="Fachfehler">Refused; the message says why.</exception>
    public Task<Quittung> FuehreAusAsync(IBefehlsweg weg, Kasse kasse, KassenbuchBefehl befehl, Guid befehlId, CancellationToken cancellationToken = default) =>
        FuehreAusAsync(weg, kasse, befehl.Monat, () => Task.FromResult(befehl), befehlId, cancellationToken);

    private async Task<Quittung> FuehreAusAsync(IBefehlsweg weg, Kasse kasse, Monat monat, Func<Task<KassenbuchBefehl>> befehl, Guid befehlId, CancellationToken cancellationToken)
    {
        var mandant = weg.Kontext.Mandant;
        if ((await VortragAsync(mandant, kasse, monat, cancellationToken)).Count > 0) await ProbiereAsync(weg, kasse, await befehl(), cancellationToken);
        // nach jedem Schritt neu: ein anderer kann schneller gewesen sein
        while ((await VortragAsync(mandant, kasse, monat, cancellationToken)) is [var schritt, ..]) await weg.SendeAsync(schritt, Guid.NewGuid(), cancellationToken);
        // erst jetzt steht auf den Blättern davor fest, was der Befehl von ihnen weiß
        return await weg.SendeAsync(await befehl(), befehlId, cancellationToken);
    }

    /// <summary>The commands that are missing until the sheet of the month is open.</summary>
    /// <exception cref="Fachfehler">The month has not begun.</exception>
    public async Task<IReadOnlyList<IBefehl>> VortragAsync(string mandant, Kasse kasse, Monat monat, CancellationToken cancellationToken = default)
    {
        var beginn = Monat.Von(kasse.Ab);
        if (monat < beginn) return [];
        if (monat > Monat.Von(Heute)) throw new Fachfehler($"Datum: {monat.Lang()} hat noch nicht begonnen; gebucht wird, was schon bezahlt ist.");
        var schritte = new List<IBefehl>();
        Blattende? ende = null;
        var naechster = beginn;
        if (await leser.LetztesAsync(mandant, kasse, monat, cancellationToken) is { } letztes)
        {
            if (letztes.Monat == monat) return [];
            if (!letztes.Blatt.IstEndgueltig) schritte.Add(new UebertrageBlatt(kasse.Id, letztes.Monat, Heute));
            (ende, naechster) = (letztes.Blatt.Ende, letztes.Monat + 1);
        }

        for (var m = naechster; ; m += 1)
        {
            var eroeffne = new EroeffneBlatt(kasse.Id, m, kasse.Ab, kasse.Anfangsbestand, ende);
            schritte.Add(eroeffne);
            if (m == monat) return schritte;
            schritte.Add(new UebertrageBlatt(kasse.Id, m, Heute));
            // ein leeres Blatt: der Vortrag geht hindurch, die Nummern beginnen im Januar neu
            ende = new(ende?.Endbestand ?? kasse.Anfangsbestand, m.Nummer == 1 ? 0 : ende?.LetzteNummer ?? 0, ende?.Offen);
        }
    }
}

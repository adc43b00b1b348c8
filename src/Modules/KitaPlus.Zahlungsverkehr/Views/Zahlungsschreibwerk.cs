using System.Globalization;
using Dapper;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Bank;
using KitaPlus.Zahlungsverkehr.Buchhaltung;
using KitaPlus.Zahlungsverkehr.Laeufe;
using KitaPlus.Zahlungsverkehr.Mahnungen;
using KitaPlus.Zahlungsverkehr.Mandate;
using KitaPlus.Zahlungsverkehr.Stammdaten;

namespace KitaPlus.Zahlungsverkehr.Views;

/// <summary>Writes the tables of <see cref="ZahlungView"/>, event by event in their order.</summary>
internal sealed class Zahlungsschreibwerk(ViewTables t) : IViewWriter
{
    private const string Kontofelder = "iban = @iban, inhaber = @inhaber, strasse = @strasse, hausnummer = @hausnummer, plz = @plz, ort = @ort, land = @land";
    private readonly List<(string Sql, object Werte)> neu = [];

    public void Apply(RecordedEvent recorded, ViewTransaction db)
    {
        var (mandant, strom, wer, wann) = (recorded.Envelope.Tenant, recorded.Envelope.Stream, recorded.Envelope.Metadata.Actor, recorded.Envelope.RecordedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        switch (recorded.Event)
        {
            case MandatEreignis e: Mandat(mandant, e); break;
            case GlaeubigerFestgelegt e: Tue($"insert into {t["glaeubiger"]} (mandant, id, name, kennung) values (@mandant, @Glaeubiger, @Name, @GlaeubigerId) on conflict (mandant, id) do update set name = excluded.name, kennung = excluded.kennung", new { mandant, e.Glaeubiger, e.Name, e.GlaeubigerId }); break;
            case GlaeubigerkontoGesetzt e: Tue($"insert into {t["glaeubiger"]} (mandant, id, iban) values (@mandant, @Glaeubiger, @Iban) on conflict (mandant, id) do update set iban = excluded.iban", new { mandant, e.Glaeubiger, e.Iban }); break;
            case LaufEreignis e: Lauf(mandant, strom, wer, wann, e); break;
            case BankEreignis e: Bank(mandant, strom, wer, wann, e); break;
            case MahnungEreignis e: Mahnung(mandant, e); break;
            case BuchungenExportiert e:
                Tue($"insert into {t["export"]} (mandant, nummer, nach, bis, anzahl, summe, datei, pruefsumme, erzeugt, von) values (@mandant, @Nummer, @NachPosition, @BisPosition, @Anzahl, @summe, @Datei, @Pruefsumme, @wann, @wer)", new { mandant, e.Nummer, e.NachPosition, e.BisPosition, e.Anzahl, summe = e.Summe.Cent, e.Datei, e.Pruefsumme, wann, wer });
                Tue($"insert into {t["exportsumme"]} (mandant, nummer, glaeubiger, monat, anzahl, summe) values (@mandant, @Nummer, @Glaeubiger, @monat, @Anzahl, @summe)", e.Zeilen.Select(z => new { mandant, e.Nummer, z.Glaeubiger, monat = z.Monat.ToString(), z.Anzahl, summe = z.Summe.Cent }).ToList());
                break;
            case SchluesselVernichtet e when e.Betrifft(Zwecke.Zahlung):
                if (e.Person.StartsWith("person-", StringComparison.Ordinal)) Tue($"update {t["mandat"]} set iban = null, inhaber = null, strasse = null, hausnummer = null, plz = null, ort = null, land = null, alte_iban = null where mandant = @mandant and person = @person", new { mandant, person = e.Person["person-".Length..] });
                else if (e.Person.StartsWith("bankkonto-", StringComparison.Ordinal)) Tue($"update {t["umsatz"]} set name = null, iban = null, zweck = null where mandant = @mandant and schutz = @Person", new { mandant, e.Person });
                break;
        }
    }

    public void Write(ViewTransaction db)
    {
        foreach (var (sql, werte) in neu) db.Connection.Execute(sql, werte, db.Transaction);
        neu.Clear();
    }

    private void Tue(string sql, object werte) => neu.Add((sql, werte));

    private void Mandat(string mandant, MandatEreignis ereignis)
    {
        switch (ereignis)
        {
            case MandatErteilt e:
            {
                var b = e.Bank.TryWert(out var bank) ? bank : null;
                Tue(
                    $"insert into {t["mandat"]} (mandant, referenz, glaeubiger, person, iban, inhaber, strasse, hausnummer, plz, ort, land, unterschrieben, stand, letzter, einzuege, fassung) values (@mandant, @Referenz, @Glaeubiger, @Person, @iban, @inhaber, @strasse, @hausnummer, @plz, @ort, @land, @unterschrieben, @stand, @letzter, 0, 0)",
                    new { mandant, e.Referenz, e.Glaeubiger, e.Person, iban = b?.Iban, inhaber = b?.Inhaber, strasse = b?.Anschrift?.Strasse, hausnummer = b?.Anschrift?.Hausnummer, plz = b?.Anschrift?.Plz, ort = b?.Anschrift?.Ort, land = b?.Anschrift?.Land, unterschrieben = Tag(e.Unterschrieben), stand = (int)Mandatsstand.Gueltig, letzter = e.LetzterEinzug is { } l ? Tag(l) : null });
                break;
            }

            case MandatKontoGeaendert e:
            {
                var b = e.Bank.TryWert(out var bank) ? bank : null;
                // was zuletzt belastet wurde, bleibt bis zum nächsten Einzug stehen
                Tue(
                    $"update {t["mandat"]} set alte_iban = case when letzter is null then null else coalesce(alte_iban, iban) end, fassung = fassung + 1, {Kontofelder} where mandant = @mandant and referenz = @Referenz",
                    new { mandant, e.Referenz, iban = b?.Iban, inhaber = b?.Inhaber, strasse = b?.Anschrift?.Strasse, hausnummer = b?.Anschrift?.Hausnummer, plz = b?.Anschrift?.Plz, ort = b?.Anschrift?.Ort, land = b?.Anschrift?.Land });
                Tue($"update {t["mandat"]} set alte_iban = null where mandant = @mandant and referenz = @Referenz and alte_iban = iban", new { mandant, e.Referenz });
                break;
            }

            case MandatWiderrufen e: Stand(e.Referenz, Mandatsstand.Widerrufen, e.Grund); break;
            case MandatGesperrt e: Stand(e.Referenz, Mandatsstand.Gesperrt, e.Grund); break;
            case MandatEntsperrt e: Stand(e.Referenz, Mandatsstand.Gueltig, null); break;
        }

        void Stand(string referenz, Mandatsstand stand, string? grund) => Tue($"update {t["mandat"]} set stand = @stand, grund = @grund where mandant = @mandant and referenz = @referenz", new { mandant, referenz, stand = (int)stand, grund });
    }

    private void Lauf(string mandant, string strom, string wer, string wann, LaufEreignis ereignis)
    {
        switch (ereignis)
        {
            case LaufVorbereitet e:
                Tue(
                    $"insert into {t["lauf"]} (mandant, strom, art, glaeubiger, nummer, faellig, bis, anzahl, summe, stand, vorbereitet, von) values (@mandant, @strom, @art, @Glaeubiger, @Nummer, @faellig, @bis, @Anzahl, @summe, @stand, @wann, @wer)",
                    new { mandant, strom, art = (int)e.Art, e.Glaeubiger, e.Nummer, faellig = Tag(e.Faellig), bis = e.Bis.ToString(), e.Anzahl, summe = e.Summe.Cent, stand = (int)Laufstand.Vorbereitet, wann, wer });
                break;
            case PostenAufgenommen e:
                Tue($"insert into {t["posten"]} (mandant, e2e, strom, schuldner, mandat, betrag, stand) values (@mandant, @EndToEnd, @strom, @Schuldner, @Mandat, @betrag, 0)", e.Posten.Select(p => new { mandant, p.EndToEnd, strom, p.Schuldner, p.Mandat, betrag = p.Betrag.Cent }).ToList());
                break;
            case LaufFreigegeben: Stand(Laufstand.Freigegeben); break;
            case LaufVerworfen:
                Stand(Laufstand.Verworfen);
                Tue($"update {t["posten"]} set stand = 2 where mandant = @mandant and strom = @strom", new { mandant, strom });
                break;
            case LaufdateiGeschrieben e:
                Tue($"update {t["lauf"]} set stand = @stand, nachricht = @Nachricht, anzahl = @Anzahl, summe = @summe where mandant = @mandant and strom = @strom", new { mandant, strom, stand = (int)Laufstand.DateiGeschrieben, e.Nachricht, e.Anzahl, summe = e.Summe.Cent });
                Tue($"update {t["posten"]} set stand = 1 where mandant = @mandant and strom = @strom", new { mandant, strom });
                Tue($"update {t["posten"]} set stand = 2 where mandant = @mandant and e2e = @EndToEnd", e.Ausgelassen.Select(a => new { mandant, a.EndToEnd }).ToList());
                if (Laufname.Lies(strom)?.Art == Laufart.Lastschrift)
                {
                    Tue(
                        $"update {t["mandat"]} set letzter = (select faellig from {t["lauf"]} where mandant = @mandant and strom = @strom), einzuege = einzuege + 1, alte_iban = null, alte_id = @GlaeubigerId where mandant = @mandant and referenz in (select mandat from {t["posten"]} where mandant = @mandant and strom = @strom and stand = 1)",
                        new { mandant, strom, e.GlaeubigerId });
                }

                break;
            case LaufGebucht: Stand(Laufstand.Gebucht); break;
        }

        void Stand(Laufstand stand) => Tue($"update {t["lauf"]} set stand = @stand where mandant = @mandant and strom = @strom", new { mandant, strom, stand = (int)stand });
    }

    private void Bank(string mandant, string strom, string wer, string wann, BankEreignis ereignis)
    {
        switch (ereignis)
        {
            case BankdateiEingelesen e:
                Tue($"insert into {t["bankdatei"]} (mandant, pruefsumme, eingelesen, von, anzahl, bekannt, gebucht) values (@mandant, @Pruefsumme, @wann, @wer, @Anzahl, @Bekannt, 0)", new { mandant, e.Pruefsumme, wann, wer, e.Anzahl, e.Bekannt });
                break;
            case UmsaetzeAufgenommen e:
                var datei = strom[BankdateiBefehl.Praefix.Length..];
                Tue(
                    $"insert into {t["umsatz"]} (mandant, schluessel, datei, konto, tag, betrag, ursprung, rueckgabe, schutz, name, iban, zweck, art, glaeubiger, schuldner, mandat, wodurch, hand, gebucht, erledigt) values (@mandant, @Schluessel, @datei, @Konto, @tag, @betrag, @ursprung, @Rueckgabe, @schutz, @name, @iban, @zweck, @art, @glaeubiger, @schuldner, @mandat, @wodurch, 0, 0, 0) on conflict do nothing",
                    e.Umsaetze.Select(u =>
                    {
                        var g = u.Gegenseite.TryWert(out var wert) ? wert : null;
                        return new { mandant, u.Schluessel, datei, u.Konto, tag = Tag(u.Buchungstag), betrag = u.Betrag.Cent, ursprung = u.Ursprung?.Cent, u.Rueckgabe, schutz = u.Gegenseite.Person, name = g?.Name, iban = g?.Iban, zweck = g?.Text, art = (int)u.Zuordnung.Art, glaeubiger = u.Zuordnung.Glaeubiger, schuldner = u.Zuordnung.Schuldner, mandat = u.Zuordnung.Mandat ?? u.Mandat, wodurch = u.Zuordnung.Wodurch };
                    }).ToList());
                break;
            case BankdateiGebucht:
                Tue($"update {t["bankdatei"]} set gebucht = 1 where mandant = @mandant and pruefsumme = @pruefsumme", new { mandant, pruefsumme = strom[BankdateiBefehl.Praefix.Length..] });
                Tue($"update {t["umsatz"]} set gebucht = 1 where mandant = @mandant and datei = @pruefsumme and art <> 0 and hand = 0", new { mandant, pruefsumme = strom[BankdateiBefehl.Praefix.Length..] });
                break;
            case UmsatzZugeordnet e:
                Tue($"update {t["umsatz"]} set art = @art, glaeubiger = @Glaeubiger, schuldner = @Schuldner, wodurch = @Wodurch, hand = 1, gebucht = 0 where mandant = @mandant and schluessel = @Schluessel", new { mandant, e.Schluessel, art = (int)e.Zuordnung.Art, e.Zuordnung.Glaeubiger, e.Zuordnung.Schuldner, e.Zuordnung.Wodurch });
                break;
            case UmsatzGebucht e: Tue($"update {t["umsatz"]} set gebucht = 1 where mandant = @mandant and schluessel = @Schluessel", new { mandant, e.Schluessel }); break;
            case RueckgabeErledigt e: Tue($"update {t["umsatz"]} set erledigt = 1 where mandant = @mandant and schluessel = @Schluessel", new { mandant, e.Schluessel }); break;
        }
    }

    private void Mahnung(string mandant, MahnungEreignis ereignis)
    {
        Tue($"insert into {t["mahnung"]} (mandant, glaeubiger, schuldner, gesperrt) values (@mandant, @Glaeubiger, @Schuldner, 0) on conflict do nothing", new { mandant, ereignis.Glaeubiger, ereignis.Schuldner });
        var (setze, werte) = ereignis switch
        {
            Gemahnt e => ("stufe = @Stufe, titel = @Titel, am = @am, offen = @offen, seit = @seit, frist = @frist", (object)new { mandant, e.Glaeubiger, e.Schuldner, e.Stufe, e.Titel, am = Tag(e.Am), offen = e.Offen.Cent, seit = e.Seit.ToString(), frist = Tag(e.Frist) }),
            MahnsperreGesetzt e => ("gesperrt = 1, gesperrt_bis = @bis, grund = @Grund", new { mandant, e.Glaeubiger, e.Schuldner, bis = e.Bis is { } b ? Tag(b) : null, e.Grund }),
            _ => ("gesperrt = 0, gesperrt_bis = null, grund = null", new { mandant, ereignis.Glaeubiger, ereignis.Schuldner }),
        };
        Tue($"update {t["mahnung"]} set {setze} where mandant = @mandant and glaeubiger = @Glaeubiger and schuldner = @Schuldner", werte);
    }

    private static string Tag(DateOnly tag) => tag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

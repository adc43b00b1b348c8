using System.Data.Common;
using System.Runtime.InteropServices;
using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Rueckberechnung;

/// <summary>Some families that were read together; their facts lie in one array.</summary>
internal sealed record Familienblock(IReadOnlyList<Familie> Familien);

/// <summary>A consistent look at the read model of one Mandant: every part of it stands at the same position.</summary>
internal sealed class Bestand : IAsyncDisposable
{
    private const int FaktenJeBlock = 1 << 14;

    /// <summary>Enough for a family; a block grows only when there are more, as the largest is an allocation that makes the memory be cleared of old objects.</summary>
    private const int FaktenImErsten = 1 << 7;
    private readonly ViewReader leser;
    private readonly string mandant;

    private Bestand(ViewReader leser, string mandant, Grundbuch grundbuch) => (this.leser, this.mandant, Grundbuch) = (leser, mandant, grundbuch);

    public Grundbuch Grundbuch { get; }

    public Woerterbuch Woerter => Grundbuch.Woerter;

    public Sperren Sperren => Grundbuch.Sperren;

    /// <summary>Limits nothing, but the primary key of the accounts begins with the Jugendamt: without it all accounts of the Mandant would be read to find those of a person.</summary>
    private string AlleJugendaemter => $"jugendamt in (select nummer from {leser.Tables["code"]} where mandant = @mandant and art = '{Codeart.Jugendamt}')";

    /// <summary>Position in the log that the whole read model stands at.</summary>
    public long Position => leser.Position.Commit;

    public IReadOnlyList<Grundlagenereignis> Ereignisse => Grundbuch.Ereignisse;

    public static Task<Bestand> OeffneAsync(IViewDatabase datenbank, string mandant, CancellationToken cancellationToken = default) => OeffneAsync(datenbank, mandant, null, cancellationToken);

    /// <param name="bekannt">Read before; is used again if it still holds.</param>
    public static async Task<Bestand> OeffneAsync(IViewDatabase datenbank, string mandant, Grundbuch? bekannt, CancellationToken cancellationToken)
    {
        var ansicht = await datenbank.OpenAsync(BestandView.Ansicht, mandant, cancellationToken);
        try
        {
            return bekannt is not null && await bekannt.GiltAsync(ansicht, mandant, cancellationToken) ? Mit(ansicht, mandant, bekannt) : await LiesAsync(ansicht, mandant, cancellationToken);
        }
        catch
        {
            await ansicht.DisposeAsync();
            throw;
        }
    }

    /// <summary>The same, with everything in it that has been recorded up to now.</summary>
    public static async Task<Bestand> OeffneNeuestenAsync(Betrieb.Anwendung anwendung, string mandant, CancellationToken cancellationToken = default)
    {
        await anwendung.NachfuehrenAsync([BestandView.Ansicht], cancellationToken);
        return await OeffneAsync(anwendung.Ansichten, mandant, cancellationToken);
    }

    /// <param name="ansicht">Is closed together with what is returned.</param>
    public static async Task<Bestand> LiesAsync(ViewReader ansicht, string mandant, CancellationToken cancellationToken = default) =>
        Mit(ansicht, mandant, await Grundbuch.LiesAsync(ansicht, mandant, cancellationToken));

    /// <summary>The same where it is known already what holds for all families.</summary>
    public static Bestand Mit(ViewReader ansicht, string mandant, Grundbuch grundbuch) => new(ansicht, mandant, grundbuch);

    /// <summary>What was the same for all at a moment of knowledge.</summary>
    public Grundlagen Grundlagen(Kenntnisstand stand, Forderungsart art = Forderungsart.Elternbeitrag) => Grundbuch.Grundlagen(stand, art);

    /// <summary>Number of the family of a child (<see cref="Codeart.Kind"/>), household or person; null = unknown.</summary>
    public long? Familie(string art, string text)
    {
        using var befehl = Befehl(leser, $"select familie from {leser.Tables["code"]} where mandant = @mandant and art = @art and text = @text", ("mandant", mandant), ("art", art), ("text", text));
        return befehl.ExecuteScalar() is long f and > 0 ? f : null;
    }

    public int? Nummer(string art, string text)
    {
        using var befehl = Befehl(leser, $"select nummer from {leser.Tables["code"]} where mandant = @mandant and art = @art and text = @text", ("mandant", mandant), ("art", art), ("text", text));
        return befehl.ExecuteScalar() is long n ? (int)n : null;
    }

    /// <summary>Ids of all numbers of a kind.</summary>
    /// <param name="anfang">Only those that begin like this; null = all.</param>
    public Dictionary<int, string> Texte(string art, string? anfang = null)
    {
        var sql = $"select nummer, text from {leser.Tables["code"]} where mandant = @mandant and art = @art" + (anfang is null ? "" : $" and substr(text, 1, {anfang.Length}) = @anfang");
        using var befehl = Befehl(leser, sql, ("mandant", mandant), ("art", art));
        if (anfang is not null) Codetafel.Parameter(befehl, "anfang", anfang);
        using var zeilen = befehl.ExecuteReader();
        var texte = new Dictionary<int, string>();
        while (zeilen.Read()) texte[(int)zeilen.GetInt64(0)] = zeilen.GetString(1);
        return texte;
    }

    /// <summary>By family the ids of its households, children or persons, in order.</summary>
    public ILookup<long, string> JeFamilie(string art)
    {
        using var befehl = Befehl(leser, $"select familie, text from {leser.Tables["code"]} where mandant = @mandant and art = @art order by text", ("mandant", mandant), ("art", art));
        using var zeilen = befehl.ExecuteReader();
        var alle = new List<(long Familie, string Text)>();
        while (zeilen.Read()) alle.Add((zeilen.GetInt64(0), zeilen.GetString(1)));
        return alle.ToLookup(x => x.Familie, x => x.Text);
    }

    /// <summary>The members (children, households, persons) of one family: (art, number, id).</summary>
    public IReadOnlyList<(string Art, int Nummer, string Text)> Mitglieder(long familie)
    {
        // mandant as an expression: otherwise SQLite takes the primary key and reads all codes of the Mandant
        using var befehl = Befehl(leser, $"select art, nummer, text from {leser.Tables["code"]} where familie = @familie and mandant || '' = @mandant order by art, text", ("familie", familie), ("mandant", mandant));
        using var zeilen = befehl.ExecuteReader();
        var mitglieder = new List<(string, int, string)>();
        while (zeilen.Read()) mitglieder.Add((zeilen.GetString(0), (int)zeilen.GetInt64(1), zeilen.GetString(2)));
        return mitglieder;
    }

    public long Familienzahl(Forderungsart art = Forderungsart.Elternbeitrag)
    {
        using var befehl = Befehl(leser, $"select count(*) from {leser.Tables["familie"]} where mandant = @mandant{Nur(art)}", ("mandant", mandant));
        return Convert.ToInt64(befehl.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Spalte(Forderungsart art) => art == Forderungsart.Verpflegung ? "essen" : "fakten";

    /// <summary>Families that this kind of claim has nothing to do with are left out.</summary>
    private static string Nur(Forderungsart art) => art == Forderungsart.Verpflegung ? " and length(essen) > 0" : "";

    /// <summary>All families with the facts of one kind of claim, or one family; in blocks of some hundred, so that little memory is held.</summary>
    public IEnumerable<Familienblock> Familien(long? nur = null, Forderungsart art = Forderungsart.Elternbeitrag)
    {
        var sql = $"select nummer, {Spalte(art)} from {leser.Tables["familie"]} where mandant = @mandant" + (nur is null ? Nur(art) : " and nummer = @nummer");
        using var befehl = Befehl(leser, sql, ("mandant", mandant));
        if (nur is { } n) Codetafel.Parameter(befehl, "nummer", n);
        using var zeilen = befehl.ExecuteReader();
        var groesse = FaktenImErsten;
        var puffer = new Fakt[groesse];
        var familien = new List<Familie>();
        var belegt = 0;
        while (zeilen.Read())
        {
            var bytes = zeilen.GetFieldValue<byte[]>(1);
            var anzahl = bytes.Length / Marshal.SizeOf<Fakt>();
            if (belegt + anzahl > puffer.Length)
            {
                if (familien.Count > 0) yield return new Familienblock(familien);
                groesse = Math.Min(2 * groesse, FaktenJeBlock);
                puffer = new Fakt[Math.Max(groesse, anzahl)];
                familien = new List<Familie>(groesse / 32);
                belegt = 0;
            }

            bytes.CopyTo(MemoryMarshal.AsBytes(puffer.AsSpan(belegt, anzahl)));
            familien.Add(new Familie(zeilen.GetInt64(0), puffer, belegt, anzahl));
            belegt += anzahl;
        }

        if (familien.Count > 0) yield return new Familienblock(familien);
    }

    /// <summary>Accounts by person; all, or those of some persons.</summary>
    /// <param name="art">Only those of one kind of claim; null = all.</param>
    public Dictionary<int, List<Kontostand>> Konten(IReadOnlyCollection<int>? personen = null, Forderungsart? art = null)
    {
        var sql = $"select jugendamt, person, revision, buchungen from {leser.Tables["konto"]} where mandant = @mandant"
            + (personen is null ? "" : $" and {AlleJugendaemter} and person in ({string.Join(",", personen.DefaultIfEmpty(-1))})")
            + (art is { } a ? $" and art = {(int)a}" : "");
        using var befehl = Befehl(leser, sql, ("mandant", mandant));
        using var zeilen = befehl.ExecuteReader();
        var konten = new Dictionary<int, List<Kontostand>>();
        while (zeilen.Read())
        {
            var konto = new Kontostand((int)zeilen.GetInt64(0), (int)zeilen.GetInt64(1), zeilen.GetInt64(2), MemoryMarshal.Cast<byte, Buchung>(zeilen.GetFieldValue<byte[]>(3)).ToArray());
            if (konten.TryGetValue(konto.Person, out var liste)) liste.Add(konto);
            else konten[konto.Person] = [konto];
        }

        return konten;
    }

    /// <summary>Creditor and debtor of every account of a person.</summary>
    public IReadOnlyList<(string Glaeubiger, string Person)> Kontonamen()
    {
        var personen = Texte(Codeart.Person);
        using var befehl = Befehl(leser, $"select jugendamt, person from {leser.Tables["konto"]} where mandant = @mandant", ("mandant", mandant));
        using var zeilen = befehl.ExecuteReader();
        var konten = new List<(string, string)>();
        while (zeilen.Read()) konten.Add((Woerter.Text(Codeart.Jugendamt, (int)zeilen.GetInt64(0)), personen[(int)zeilen.GetInt64(1)]));
        return konten;
    }

    /// <summary>A household of the family of a person; null: the family is not known.</summary>
    public string? Haushalt(string person) => Familie(Codeart.Person, person) is { } familie ? Mitglieder(familie).FirstOrDefault(m => m.Art == Codeart.Haushalt).Text : null;

    /// <summary>What falls due when on each account on which anything is owed, and what was paid.</summary>
    /// <param name="nur">Only of this creditor; null = of all.</param>
    /// <param name="personen">Only of these debtors; null = of all.</param>
    public IEnumerable<Kontofaelligkeiten> Faelligkeiten(string? nur = null, IReadOnlyCollection<int>? personen = null)
    {
        var sql = $"select jugendamt, person, bewegt, faellig, aufschub, buchungen from {leser.Tables["konto"]} where mandant = @mandant and soll + bewegt > 0" + (nur is null ? "" : " and jugendamt = @jugendamt")
            + (personen is null ? "" : $" and {AlleJugendaemter} and person in ({string.Join(",", personen.DefaultIfEmpty(-1))})");
        using var befehl = Befehl(leser, sql, ("mandant", mandant));
        if (nur is not null) Codetafel.Parameter(befehl, "jugendamt", (long)Woerter.Nummer(Codeart.Jugendamt, nur));
        using var zeilen = befehl.ExecuteReader();
        while (zeilen.Read())
        {
            yield return new(
                (int)zeilen.GetInt64(0), (int)zeilen.GetInt64(1), zeilen.GetInt64(2), MemoryMarshal.Cast<byte, Faelligkeit>(zeilen.GetFieldValue<byte[]>(3)).ToArray(),
                MemoryMarshal.Cast<byte, Aufschub>(zeilen.GetFieldValue<byte[]>(4)).ToArray(), MemoryMarshal.Cast<byte, Buchung>(zeilen.GetFieldValue<byte[]>(5)).ToArray());
        }
    }

    /// <summary>Ids of those to whom something is owed.</summary>
    public IReadOnlyList<string> GlaeubigerMitForderung()
    {
        using var befehl = Befehl(leser, $"select distinct jugendamt from {leser.Tables["konto"]} where mandant = @mandant and soll + bewegt > 0", ("mandant", mandant));
        using var zeilen = befehl.ExecuteReader();
        var aus = new List<string>();
        while (zeilen.Read()) aus.Add(Woerter.Text(Codeart.Jugendamt, (int)zeilen.GetInt64(0)));
        return [.. aus.Order(StringComparer.Ordinal)];
    }

    /// <summary>Accounts on which more was paid or credited than charged.</summary>
    public IReadOnlyList<(int Jugendamt, int Person)> KontenMitGuthaben()
    {
        using var befehl = Befehl(leser, $"select jugendamt, person from {leser.Tables["konto"]} where mandant = @mandant and soll + bewegt < 0 order by jugendamt, person", ("mandant", mandant));
        using var zeilen = befehl.ExecuteReader();
        var konten = new List<(int, int)>();
        while (zeilen.Read()) konten.Add(((int)zeilen.GetInt64(0), (int)zeilen.GetInt64(1)));
        return konten;
    }

    /// <summary>Copies some families, with their accounts and the words used for all, into other tables of the same shape.</summary>
    public void Kopiere(IReadOnlyCollection<long> familien, ViewTransaction ziel, ViewTables tabellen)
    {
        var nummern = string.Join(",", familien.DefaultIfEmpty(-1));
        // two reads: with "or" SQLite would go through all codes of the Mandant; mandant as an expression for the same reason
        Grundbuch.SchreibeWorte(ziel, tabellen, mandant);
        Kopiere("code", 3, ["mandant", "art", "text", "nummer", "familie"], $"mandant = @mandant and art = '{Codeart.Geschwister}'", ziel, tabellen);
        Kopiere("code", 3, ["mandant", "art", "text", "nummer", "familie"], $"mandant || '' = @mandant and familie in ({nummern})", ziel, tabellen);
        Kopiere("familie", 1, ["nummer", "mandant", "fakten", "essen"], $"mandant = @mandant and nummer in ({nummern})", ziel, tabellen);
        Kopiere("konto", 3, ["mandant", "jugendamt", "person", "art", "revision", "soll", "bewegt", "buchungen", "faellig", "aufschub"],
            $"mandant = @mandant and {AlleJugendaemter} and person in (select nummer from {leser.Tables["code"]} where mandant || '' = @mandant and art = 'p' and familie in ({nummern}))", ziel, tabellen);
    }

    /// <summary>Copies the events that concern all families.</summary>
    public void KopiereGrundlagen(ViewTransaction ziel, ViewTables tabellen) =>
        Kopiere("grundlage", 1, ["position", "mandant", "bekannt", "art", "inhalt"], "mandant = @mandant", ziel, tabellen);

    private void Kopiere(string tabelle, int schluessel, string[] spalten, string bedingung, ViewTransaction ziel, ViewTables tabellen)
    {
        var zeilen = new List<object[]>();
        using (var befehl = Befehl(leser, $"select {string.Join(", ", spalten)} from {leser.Tables[tabelle]} where {bedingung}", ("mandant", mandant)))
        using (var gelesen = befehl.ExecuteReader())
        {
            while (gelesen.Read())
            {
                var werte = new object[spalten.Length];
                gelesen.GetValues(werte);
                zeilen.Add(werte);
            }
        }

        Massenschreiber.Upsert(ziel, tabellen[tabelle], schluessel, spalten, zeilen);
    }

    public ValueTask DisposeAsync() => leser.DisposeAsync();

    internal static DbCommand Befehl(ViewReader ansicht, string sql, params ReadOnlySpan<(string Name, object Wert)> parameter)
    {
        var befehl = ansicht.Connection.CreateCommand();
        befehl.Transaction = ansicht.Transaction;
        befehl.CommandText = sql;
        foreach (var (name, wert) in parameter) Codetafel.Parameter(befehl, name, wert);
        return befehl;
    }
}

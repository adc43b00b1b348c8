using KitaPlus.EventStore;

namespace KitaPlus.Beitraege.Views;

/// <summary>What a number stands for.</summary>
internal static class Codeart
{
    public const string Kind = "k";
    public const string Haushalt = "h";
    public const string Person = "p";
    public const string Einrichtung = "e";

    /// <summary>Creditors: Jugendämter by their id, Träger as <see cref="Betrieb.Glaeubiger.Traeger"/>.</summary>
    public const string Jugendamt = "j";
    public const string Befreiung = "b";
    public const string Geschwister = "g";
    public const string Betreuungsart = "a";

    /// <summary>Offers of meals: <c>einrichtung/angebot</c>.</summary>
    public const string Angebot = "s";
}

internal sealed class Code(string mandant, string art, string text, int nummer)
{
    public string Mandant { get; } = mandant;
    public string Art { get; } = art;
    public string Text { get; } = text;
    public int Nummer { get; } = nummer;

    /// <summary>Family of a child, household or person; 0 = none yet.</summary>
    public long Familie { get; internal set; }

    public bool Geaendert { get; set; }
}

/// <summary>Numbers for ids, so that facts have a fixed size. Numbers are never given twice.</summary>
internal sealed class Codetafel(ViewTables tabellen)
{
    private readonly Dictionary<(string Mandant, string Art, string Text), Code> bekannt = [];
    private readonly Dictionary<long, List<Code>> jeFamilie = [];
    private readonly List<Code> geaendert = [];
    private Dictionary<string, int>? hoechste;
    private bool vollstaendig;

    public Code Finde(ViewTransaction db, string mandant, string art, string text)
    {
        if (bekannt.TryGetValue((mandant, art, text), out var code)) return code;
        hoechste ??= Hoechste(db);
        if (!vollstaendig && Lies(db, mandant, art, text) is { } vorhanden) return Nimm(vorhanden);

        var nummer = hoechste.GetValueOrDefault(art) + 1;
        hoechste[art] = nummer;
        code = new Code(mandant, art, text, nummer);
        bekannt[(mandant, art, text)] = code;
        Merke(code);
        return code;
    }

    public void SetzeFamilie(Code code, long familie)
    {
        if (jeFamilie.TryGetValue(code.Familie, out var bisher)) bisher.Remove(code);
        code.Familie = familie;
        InFamilie(code);
        Merke(code);
    }

    private void Merke(Code code)
    {
        if (code.Geaendert) return;
        code.Geaendert = true;
        geaendert.Add(code);
    }

    /// <summary>All members of a family, also those not in memory.</summary>
    public IReadOnlyList<Code> Mitglieder(ViewTransaction db, long familie)
    {
        if (!vollstaendig)
        {
            using var befehl = db.Connection.CreateCommand();
            befehl.Transaction = db.Transaction;
            befehl.CommandText = $"select mandant, art, text, nummer from {tabellen["code"]} where familie = @familie";
            Parameter(befehl, "familie", familie);
            using var leser = befehl.ExecuteReader();
            while (leser.Read())
            {
                var (mandant, art, text) = (leser.GetString(0), leser.GetString(1), leser.GetString(2));
                if (!bekannt.ContainsKey((mandant, art, text))) Nimm(new Code(mandant, art, text, (int)leser.GetInt64(3)) { Familie = familie });
            }
        }

        return jeFamilie.TryGetValue(familie, out var mitglieder) ? [.. mitglieder] : [];
    }

    private Code Nimm(Code code)
    {
        bekannt[(code.Mandant, code.Art, code.Text)] = code;
        InFamilie(code);
        return code;
    }

    private void InFamilie(Code code)
    {
        if (code.Familie == 0) return;
        if (!jeFamilie.TryGetValue(code.Familie, out var mitglieder)) jeFamilie[code.Familie] = mitglieder = new(4);
        mitglieder.Add(code);
    }

    public void Write(ViewTransaction db)
    {
        Massenschreiber.Upsert(db, tabellen["code"], 3, ["mandant", "art", "text", "nummer", "familie"],
            [.. geaendert.Select(c => new object[] { c.Mandant, c.Art, c.Text, (long)c.Nummer, c.Familie })]);
        foreach (var c in geaendert) c.Geaendert = false;
        geaendert.Clear();
    }

    private Dictionary<string, int> Hoechste(ViewTransaction db)
    {
        using var befehl = db.Connection.CreateCommand();
        befehl.Transaction = db.Transaction;
        befehl.CommandText = $"select art, max(nummer) from {tabellen["code"]} group by art";
        using var leser = befehl.ExecuteReader();
        var jeArt = new Dictionary<string, int>(StringComparer.Ordinal);
        while (leser.Read()) jeArt[leser.GetString(0)] = (int)leser.GetInt64(1);
        vollstaendig = jeArt.Count == 0;
        return jeArt;
    }

    private Code? Lies(ViewTransaction db, string mandant, string art, string text)
    {
        using var befehl = db.Connection.CreateCommand();
        befehl.Transaction = db.Transaction;
        befehl.CommandText = $"select nummer, familie from {tabellen["code"]} where mandant = @mandant and art = @art and text = @text";
        Parameter(befehl, "mandant", mandant);
        Parameter(befehl, "art", art);
        Parameter(befehl, "text", text);
        using var leser = befehl.ExecuteReader();
        return leser.Read() ? new Code(mandant, art, text, (int)leser.GetInt64(0)) { Familie = leser.GetInt64(1) } : null;
    }

    public static void Parameter(System.Data.Common.DbCommand befehl, string name, object wert)
    {
        var p = befehl.CreateParameter();
        p.ParameterName = name;
        p.Value = wert;
        befehl.Parameters.Add(p);
    }
}

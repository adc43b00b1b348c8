namespace KitaPlus.Benutzerverwaltung;

/// <summary>What an application carries: read by the shell, handed to the rules of the user.</summary>
internal static class Antragsbelege
{
    public static Antragsbeleg? Von(AntragZustand z)
    {
        if (z.Inhalt is not { } a) return null;
        var hindernis = Hindernis(z, a);
        string? name = null, neuer = null, benutzername = null;
        a.Name.TryWert(out name);
        a.NeuerName?.TryWert(out neuer);
        z.Erledigt.GetValueOrDefault(Schritt.Rueckmeldung)?.Benutzername?.TryWert(out benutzername);
        return new(a.Antrag, a.Vorgang, a.Benutzer, name, neuer, a.Gruppe, a.Funktion, a.Dienststelle, a.Rolle, a.Orte, benutzername, hindernis is null, hindernis);
    }

    private static string? Hindernis(AntragZustand z, AntragGestellt a)
    {
        if (z.Ende is not null) return $"Der Antrag {a.Antrag} ist {(z.Lage == Antragslage.Abgelehnt ? "abgelehnt" : "zurückgezogen")}; bitte einen neuen stellen lassen.";
        var ziel = Verfahren.Schritte(a).FirstOrDefault(s => s.Schritt is Schritt.Einrichtung or Schritt.Loeschung);
        if (ziel is null) return $"Der Antrag {a.Antrag} ({a.Vorgang.Titel()}) ändert kein Zugangsrecht.";
        if (z.Erledigt.ContainsKey(ziel.Schritt)) return $"Der Antrag {a.Antrag} ist schon ausgeführt; für eine weitere Änderung ist ein neuer Antrag nötig.";
        return z.FehltVor(ziel) is { } fehlt ? z.FehltSatz(ziel, fehlt) : null;
    }
}

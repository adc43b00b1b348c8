namespace KitaPlus.Zahlungsverkehr.Sepa;

/// <summary>What a returned direct debit means for the mandate.</summary>
internal enum Rueckgabefolge
{
    /// <summary>The mandate stays; the next run collects again.</summary>
    ErneutEinziehen = 0,

    /// <summary>The mandate is blocked until the account or the consent has been cleared.</summary>
    MandatSperren = 1,
}

/// <summary>Reason codes of returns (R-Transaktionen) with what is to be done about them.</summary>
/// <param name="Rat">For the person who handles it.</param>
/// <param name="Verschuldet">The payer has caused it: a fee may be charged.</param>
internal sealed record Rueckgabegrund(string Code, string Bedeutung, string Rat, Rueckgabefolge Folge, bool Verschuldet = false)
{
    private static readonly Dictionary<string, Rueckgabegrund> Bekannte = new Rueckgabegrund[]
    {
        new("AC01", "Kontonummer (IBAN) falsch", "IBAN beim Zahler erfragen und am Mandat ändern; danach das Mandat entsperren.", Rueckgabefolge.MandatSperren, Verschuldet: true),
        new("AC04", "Konto aufgelöst", "Neue Bankverbindung beim Zahler erfragen und am Mandat ändern; danach das Mandat entsperren.", Rueckgabefolge.MandatSperren, Verschuldet: true),
        new("AC06", "Konto gesperrt oder für Lastschriften nicht zugelassen", "Mit dem Zahler klären; bis dahin überweist er.", Rueckgabefolge.MandatSperren, Verschuldet: true),
        new("AM04", "Deckung nicht ausreichend", "Der nächste Lauf zieht erneut ein; bei Wiederholung mit der Familie sprechen oder mahnen.", Rueckgabefolge.ErneutEinziehen, Verschuldet: true),
        new("MD01", "Kein gültiges Mandat, oder der Zahler bestreitet es", "Unterschriebenes Mandat heraussuchen; ohne Mandat nicht wieder einziehen, sondern ein neues einholen.", Rueckgabefolge.MandatSperren),
        new("MD06", "Widerspruch des Zahlers (Erstattung innerhalb von acht Wochen)", "Mit dem Zahler klären, ob der Betrag oder das Mandat bestritten wird; erst dann wieder einziehen.", Rueckgabefolge.MandatSperren),
        new("MS02", "Zahler hat den Einzug vor Fälligkeit zurückgewiesen, ohne Angabe von Gründen", "Mit dem Zahler klären; danach das Mandat entsperren oder widerrufen.", Rueckgabefolge.MandatSperren),
        new("MS03", "Bank nennt keinen Grund (Datenschutz)", "Der nächste Lauf zieht erneut ein; kommt die Lastschrift wieder zurück, die Bankverbindung erfragen.", Rueckgabefolge.ErneutEinziehen),
        new("SL01", "Bank des Zahlers lehnt wegen einer Weisung des Zahlers ab (Sperre, Höchstbetrag, zugelassene Gläubiger)", "Zahler bitten, den Einzug bei seiner Bank zuzulassen; danach das Mandat entsperren.", Rueckgabefolge.MandatSperren, Verschuldet: true),
    }.ToDictionary(g => g.Code, StringComparer.Ordinal);

    public static IEnumerable<Rueckgabegrund> Alle => Bekannte.Values;

    /// <summary>An unknown code blocks the mandate: nothing is collected until somebody has looked.</summary>
    public static Rueckgabegrund Von(string code) => Bekannte.GetValueOrDefault(code)
        ?? new(code, $"Rückgabegrund {code}", "Grund bei der Bank erfragen; bis dahin ruht das Mandat.", Rueckgabefolge.MandatSperren);
}

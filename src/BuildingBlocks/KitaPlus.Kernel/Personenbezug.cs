namespace KitaPlus.Kernel;

/// <summary>
/// A value about a person. It is stored encrypted with the key of (person, purpose); once that key is destroyed
/// it reads as <see cref="IstGeschwaerzt"/>, never as an empty value.
/// </summary>
/// <param name="Person">Pseudonym whose key protects the value, e.g. <c>kind-K1</c>. No personal data itself.</param>
/// <param name="Zweck">Purpose of the key, see <see cref="Zwecke"/>.</param>
public sealed record Personenbezug<T>
{
    private readonly T? wert;

    private Personenbezug(string person, string zweck, T? wert, bool geschwaerzt)
    {
        Person = person;
        Zweck = zweck;
        this.wert = wert;
        IstGeschwaerzt = geschwaerzt;
    }

    public string Person { get; }
    public string Zweck { get; }
    public bool IstGeschwaerzt { get; }

    /// <summary>The value in the clear.</summary>
    /// <exception cref="InvalidOperationException">The value has been erased; ask <see cref="IstGeschwaerzt"/> first.</exception>
    public T Wert => IstGeschwaerzt
        ? throw new InvalidOperationException($"Der Wert zu {Person} ({Zweck}) ist gelöscht.")
        : wert!;

    public bool TryWert(out T? w)
    {
        w = wert;
        return !IstGeschwaerzt;
    }

    public static Personenbezug<T> Von(string person, string zweck, T wert) => new(person, zweck, wert, geschwaerzt: false);

    public static Personenbezug<T> Geschwaerzt(string person, string zweck) => new(person, zweck, default, geschwaerzt: true);

    public override string ToString() => IstGeschwaerzt ? "[gelöscht]" : "[personenbezogen]";
}

/// <summary>Purposes of personal keys; each can be destroyed on its own when its retention ends.</summary>
public static class Zwecke
{
    public const string Stammdaten = "stammdaten";
    public const string Einkommen = "einkommen";
    public const string Gesundheit = "gesundheit";

    /// <summary>Bank accounts, mandates and what banks tell about payments.</summary>
    public const string Zahlung = "zahlung";

    /// <summary>Password hashes, factors and devices of a user.</summary>
    public const string Anmeldung = "anmeldung";

    /// <summary>Secret seeds of random samples until they are made public; the „person“ is the Mandant.</summary>
    public const string Vieraugen = "vieraugen";

    /// <summary>Issued letters, contracts, invoices and reports with their data.</summary>
    public const string Schreiben = "schreiben";

    /// <summary>What somebody of the staff costs.</summary>
    public const string Verguetung = "verguetung";

    /// <summary>Why somebody of the staff is not there.</summary>
    public const string Abwesenheit = "abwesenheit";

    /// <summary>Network addresses in the Protokoll.</summary>
    public const string Protokoll = "protokoll";
}

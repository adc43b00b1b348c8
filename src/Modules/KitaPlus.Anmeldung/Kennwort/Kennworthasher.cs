using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace KitaPlus.Anmeldung;

/// <summary>Password hashes of Identity (PBKDF2, HMAC-SHA-512, own salt each). Counts its work in the meter <c>KitaPlus.Anmeldung</c>.</summary>
internal sealed class Kennworthasher
{
    public const string Messgeraet = "KitaPlus.Anmeldung";
    public const string Zaehler = "kennwort.pruefungen";

    private readonly Counter<long> pruefungen;
    private readonly PasswordHasher<Anmeldekonto> hasher;

    /// <summary>The hash of a password that nobody knows.</summary>
    private readonly string leer;

    public Kennworthasher(IOptions<Anmeldeoptionen> optionen, IMeterFactory messgeraete)
    {
        pruefungen = messgeraete.Create(Messgeraet).CreateCounter<long>(Zaehler);
        hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = optionen.Value.Hashrunden }));
        leer = Hashe(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
    }

    public string Hashe(string kennwort) => hasher.HashPassword(null!, Normal(kennwort));

    /// <summary>Does the same work whether or not there is a hash, so that the time says nothing.</summary>
    public bool Stimmt(string? hash, string kennwort)
    {
        pruefungen.Add(1);
        var stimmt = hasher.VerifyHashedPassword(null!, hash ?? leer, Normal(kennwort)) != PasswordVerificationResult.Failed;
        return stimmt && hash is not null;
    }

    /// <summary>The same letters typed on different devices are the same password (NFC).</summary>
    private static string Normal(string kennwort) => kennwort.Normalize(NormalizationForm.FormC);
}

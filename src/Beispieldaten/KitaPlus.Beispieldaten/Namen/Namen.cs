namespace KitaPlus.Beispiele;

/// <summary>Common first and last names by origin; every combination is invented.</summary>
internal sealed record Namensliste(string[] Kinder, string[] Muetter, string[] Vaeter, string[] Familien)
{
    private static readonly int[] Gewichte = [70, 9, 6, 6, 4, 5];

    public static Namensliste Ziehe(Zufall z) => Alle[z.Gewichtet(Gewichte)];

    private static string[] L(string text) => text.Split(',');

    private static readonly Namensliste[] Alle =
    [
        new(L("Emilia,Emma,Mia,Hannah,Lina,Clara,Ella,Marie,Mila,Frieda,Leni,Ida,Greta,Mathilda,Lotta,Zoë,Noah,Matteo,Finn,Luca,Leon,Elias,Paul,Theo,Emil,Henry,Anton,Oskar,Felix,Jonas,Ben,Maximilian,Karl-Heinz,Anna-Lena,Jürgen,Björn"),
            L("Anna,Julia,Sabrina,Katharina,Stefanie,Nadine,Sandra,Jana,Melanie,Christina,Lisa,Sarah,Vanessa,Annika,Miriam,Eva-Maria,Theresa,Kirsten,Jördis"),
            L("Michael,Thomas,Markus,Stefan,Andreas,Christian,Daniel,Sebastian,Tobias,Jan,Florian,Matthias,Benjamin,Philipp,Sven,Jörg,Hans-Peter,Götz,Lars"),
            L("Müller,Schmidt,Schneider,Fischer,Weber,Meyer,Wagner,Becker,Schulz,Schäfer,Koch,Bauer,Richter,Klein,Wolf,Schröder,Neumann,Schwarz,Zimmermann,Braun,Krüger,Hofmann,Hartmann,Lange,Werner,Krause,Köhler,Huber,Weiß,Groß,Jäger,Böhm,Strauß,Preuß,Voß,Schönfeld-Müller,Lützenkirchen,von der Heide,von Hohenstein-Waldeck zu Pyrmont-Lichtenfels")),
        new(L("Elif,Zeynep,Ecrin,Asya,Defne,Eymen,Yusuf,Emir,Ömer,Kerem,Ali,Mert,Miraç,İrem"),
            L("Ayşe,Fatma,Emine,Hatice,Zehra,Esra,Derya,Sevgi,Gül,Özlem"),
            L("Mehmet,Mustafa,Ahmet,Hüseyin,Murat,Deniz,Emre,Serkan,Onur,Çağlar"),
            L("Yılmaz,Kaya,Demir,Şahin,Çelik,Yıldız,Öztürk,Aydın,Özdemir,Arslan,Doğan,Kılıç,Aslan,Koç")),
        new(L("Zuzanna,Hanna,Maja,Oliwia,Jakub,Antoni,Szymon,Jan,Aleksander,Franciszek"),
            L("Katarzyna,Agnieszka,Małgorzata,Monika,Ewa,Joanna,Beata"),
            L("Piotr,Krzysztof,Tomasz,Paweł,Marcin,Łukasz,Grzegorz"),
            L("Nowak,Kowalczyk,Wiśniewski,Wójcik,Kamiński,Lewandowski,Zieliński,Szymański,Woźniak,Dąbrowski")),
        new(L("Maryam,Layla,Aisha,Nour,Salma,Mohammed,Adam,Omar,Yahya,Ibrahim,Amir"),
            L("Fatima,Khadija,Amina,Rania,Hala,Samira,Nadia"),
            L("Ahmad,Khaled,Hassan,Mahmoud,Samir,Tarek,Bilal"),
            L("Al-Hassan,Haddad,Khalil,Mansour,Saleh,Darwish,El Amrani,Benali,Hamdan,Najjar")),
        new(L("Sofija,Anastasija,Darija,Polina,Artem,Maksym,Danylo,Mark,Oleksandr"),
            L("Olena,Natalija,Oksana,Iryna,Julija,Tetjana"),
            L("Andrij,Serhij,Oleh,Ihor,Dmytro,Wolodymyr"),
            L("Kowalenko,Schewtschenko,Bondarenko,Melnyk,Tkatschenko,Petrenko,Iwanow,Popow")),
        new(L("Giulia,Sofia,Chiara,Lorenzo,Matteo,Alessandro,Ana,Luka,Ioana,Andrei,Nikos,Eleni,Thị Mai,José"),
            L("Francesca,Maria,Elena,Ivana,Ioana,Eleni,Carmen,Thị Lan"),
            L("Marco,Giuseppe,Ivan,Dragan,Mihai,Georgios,Carlos,Văn Minh"),
            L("Rossi,Russo,Esposito,Marković,Jovanović,Popescu,Ionescu,Papadopoulos,García,Nguyễn,D'Angelo")),
    ];
}

/// <summary>Streets and towns without a real address behind them.</summary>
internal static class Orte
{
    private static readonly string[] Strassen =
        "Hauptstraße,Bahnhofstraße,Schulstraße,Gartenstraße,Kirchgasse,Am Markt,Lindenallee,Rosenweg,Buchenweg,Mühlenstraße,Goethestraße,Wiesengrund,Birkenweg,An der alten Ziegelei,Zum Sportplatz,Mozartstraße".Split(',');

    public static string Strasse(Zufall z) => FormattableString.Invariant($"{z.Eins(Strassen)} {z.Zwischen(1, 120)}");

    public static string Plz(string jugendamt) => jugendamt switch
    {
        Jugendaemter.Koeln => "50999",
        Jugendaemter.Duesseldorf => "40999",
        Jugendaemter.Musterstadt => "59990",
        _ => "59999",
    };

    public static string Ort(string jugendamt) => jugendamt switch
    {
        Jugendaemter.Koeln => "Köln",
        Jugendaemter.Duesseldorf => "Düsseldorf",
        Jugendaemter.Musterstadt => "Musterstadt",
        _ => "Waldhausen (Musterkreis)",
    };
}

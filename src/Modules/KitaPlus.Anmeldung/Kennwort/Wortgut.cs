namespace KitaPlus.Anmeldung;

/// <summary>Words that people make passwords of, put together by ourselves: German and English everyday words, names, places, clubs, animals, our trade.</summary>
internal static class Wortgut
{
    /// <summary>Lower case, umlauts written as ae, oe, ue, ss.</summary>
    public static IReadOnlySet<string> Woerter { get; } = new HashSet<string>(
        (Alltag + " " + Englisch + " " + Vornamen + " " + Orte + " " + Vereine + " " + Tiere + " " + Kalender + " " + Fach).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    private const string Alltag = """
        passwort kennwort geheim geheimnis sicher sicherheit hallo hallihallo moin servus liebe ichliebedich schatz schatzi maus mausi hase hasi engel teufel sonne mond stern
        sternchen blume rose lilie tulpe schmetterling regen schnee himmel wolke wasser feuer erde luft berg wald wiese garten haus wohnung zuhause familie mama papa mutter vater
        oma opa bruder schwester baby kinder tochter sohn freund freundin freunde glueck gluecklich leben traum urlaub ferien reise strand meer insel schule lehrer arbeit buero chef
        firma computer rechner internet tastatur bildschirm drucker telefon handy auto motorrad fahrrad fussball tennis handball schwimmen tanzen musik gitarre klavier film kino
        buch zeitung schokolade kuchen kaffee bier wein wurst kaese brot butter apfel banane erdbeere kirsche zitrone kartoffel nudel pizza spaghetti geld gold silber diamant kaiser
        koenig koenigin prinz prinzessin ritter drache zauber hexe gott jesus maria kirche glaube hoffnung frieden freiheit deutschland oesterreich schweiz europa heimat test testtest
        gast benutzer nutzer anmeldung zugang start neu neustart willkommen admin administrator system server dienst master meister wechselmich aendern geburtstag hochzeit party
        sommer winter fruehling herbst morgen abend nacht mittag montag dienstag mittwoch donnerstag freitag samstag sonntag eins zwei drei vier rot blau gruen gelb schwarz weiss
        """;

    private const string Englisch = """
        password passw passwd letmein welcome iloveyou ilove loveyou love lovely princess queen king sunshine moonlight flower butterfly angel devil monkey dragon shadow master login
        superman batman spiderman pokemon pikachu starwars skywalker matrix hunter ranger killer ninja pirate football baseball basketball soccer hockey golf jordan michael jessica
        ashley charlie jennifer andrew thomas daniel computer internet google facebook twitter instagram youtube amazon apple samsung nokia microsoft windows linux android whatever
        freedom secret access trustno trustme changeme default guest user root toor demo sample summer winter spring autumn hello goodbye friend forever family mother father sister
        brother baby babygirl lover heaven money rich happy lucky magic silver golden orange purple yellow black white green blue cookie chocolate cheese pepper ginger coffee
        """;

    private const string Vornamen = """
        alexander andreas anna antonia barbara benjamin bernd bianca birgit brigitte carla charlotte christian christina christine claudia daniel daniela david dennis dieter dirk
        dominik doris elena elias elisabeth emil emilia emma erika eva felix finn florian frank franziska friedrich gabriele georg gerhard gisela greta hanna hannah hans heike heinz
        helga helmut henry holger ida ingrid jakob jan jana jens jessica jonas jonathan joerg josef julia julian jutta karin karl karoline katharina katja katrin kerstin kevin klaus
        kristina lara laura lea lena leon leonie lina lisa louis luca lukas luisa manfred manuel marco maria marie marina mario markus marlene martin martina matthias max maximilian
        melanie mia michael michaela mila monika moritz nadine nele nico nicole niklas nina noah nora norbert olaf oliver oskar patrick paul paula peter petra philipp rainer ralf
        rebecca renate rene robert roland rolf ruth sabine sandra sara sarah sebastian silke silvia simon sofia sonja sophie stefan stefanie steffen stephan susanne sven svenja tanja
        theo thomas tim timo tobias tom ulrich ulrike ursula ute vanessa verena walter werner wilhelm wolfgang yvonne mehmet mustafa ahmet ayse fatma emre ali
        """;

    private const string Orte = """
        aachen augsburg bayern berlin bielefeld bochum bonn bottrop braunschweig bremen bremerhaven chemnitz cottbus darmstadt dortmund dresden duisburg dueren duesseldorf eifel erfurt
        essen euskirchen frankfurt freiburg gelsenkirchen gera gladbach goettingen guetersloh hagen halle hamburg hamm hannover heidelberg heilbronn herne hessen hildesheim ingolstadt
        jena kaiserslautern karlsruhe kassel kiel koblenz koeln krefeld leipzig leverkusen luebeck ludwigshafen magdeburg mainz mannheim moenchengladbach moers muenchen muenster
        neuss nuernberg oberhausen offenbach oldenburg osnabrueck paderborn potsdam ratingen recklinghausen regensburg remscheid reutlingen rostock saarbruecken salzgitter sauerland
        schwerin siegburg siegen solingen stuttgart trier troisdorf ulm velbert westfalen wiesbaden witten wolfsburg wuerzburg wuppertal zwickau wien zuerich bern paris london rom
        """;

    private const string Vereine = """
        schalke schalkenullvier borussia bvb bayernmuenchen fcbayern fckoeln effzeh werder hsv hertha eintracht fortuna gladbacher leverkusener vfb vfl werkself stpauli arminia union
        hansa dynamo mainznullfuenf hoffenheim bayer nulldreidortmund fcb koelleralaaf karneval kamelle fastelovend
        """;

    private const string Tiere = """
        hund katze kater hamster hase kaninchen pferd pony esel kuh schwein schaf ziege vogel adler falke eule papagei pinguin fisch hai delfin wal frosch schlange tiger loewe baer wolf
        fuchs igel elefant giraffe affe krokodil spinne biene kaefer ameise bello rex lassie luna balu rocky minka felix garfield snoopy micky mickymaus donald dagobert asterix obelix
        """;

    private const string Kalender = "januar februar maerz april mai juni juli august september oktober november dezember ostern pfingsten weihnachten nikolaus silvester neujahr advent fasching";

    private const string Fach = """
        kita kitaplus kindergarten kindertagesstaette kindertageseinrichtung rendantur traeger erzbistum bistum pfarrei pfarrer gemeinde caritas verwaltung leitung erzieher erzieherin
        gruppe sonnenschein regenbogen loewenzahn pusteblume villakunterbunt zwergenland zwerge arche noahsarche jugendamt beitrag elternbeitrag mittagessen spielplatz rutsche schaukel
        """;
}

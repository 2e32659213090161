package dev.dateline.annotation;

import dev.dateline.core.text.Cardinals;
import java.util.HashSet;
import java.util.Set;

/// Closed lists of words, in lower case, and how the steps of annotation use them.
final class Words {
    static final Set<String> TITLES = words("""
            mr mrs ms dr prof gen lt col maj sgt capt cpl cmdr adm brig sen rep gov hon rev fr msgr pvt pfc supt insp
            det amb pres atty st mt ft gens cols lts mssrs messrs sgts""");
    static final Set<String> NEVER_LAST = words("vs v e.g i.e cf approx est dept univ viz al-hajj ph");
    static final Set<String> SOMETIMES_LAST =
            words("inc ltd co corp jr sr ave blvd rd etc bros esq ph.d m.d b.sc m.sc prov dist mn bn tel");
    static final Set<String> BEFORE_NUMBERS = words("no nos art sec vol fig p pp ch para");
    static final Set<String> MONTH_ABBREVIATIONS = words("jan feb mar apr jun jul aug sep sept oct nov dec");
    static final Set<String> DAY_ABBREVIATIONS = words("mon tue tues wed thu thur thurs fri sat sun");
    static final Set<String> MONTHS = words(
            "january february march april may june july august september october november december jan feb mar apr jun"
                    + " jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.");
    static final Set<String> DAYS =
            words("monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thur. thurs. fri."
                    + " sat. sun.");
    static final Set<String> DAY_PARTS = words("morning afternoon evening night noon midnight");
    static final Set<String> AFTER_HOURS = words("""
            monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
            september october november december jan feb mar apr jun jul aug sep sept oct nov dec local gmt utc est edt
            cst pst et pt ct cet eet ist""");
    /// Words that begin a sentence even where all is in capitals.
    static final Set<String> SURE_STARTERS = words("the he she it they we i this these those there however meanwhile");
    static final Set<String> STARTERS = join(Cardinals.between(1, 10), words("""
            the a an he she it they we i you this these those that there here his her its their our my in on at by for
            from with after before during when while where as if although though because since until but and so or yet
            however meanwhile according also another both many most several some such all no not at least more what who why how which nearly about earlier later last next
            despite since under over among between witnesses police officials authorities villagers residents"""));
    static final Set<String> MODALS = words("can could will would shall should may might must ca wo sha 'll 'd");
    static final Set<String> BE = words("be am is are was were been being 's 're 'm ai");
    static final Set<String> HAVE = words("have has had having 've");
    static final Set<String> DO = words("do does did");
    static final Set<String> AUXILIARIES = join(join(MODALS, BE), join(HAVE, join(DO, words("ought need dare let's"))));
    /// Participles that after "have" tell more often how things stand than what was done.
    static final Set<String> STANDING = words("""
            limited mixed armed skilled educated advanced detailed united divided unlimited related varied
            sophisticated combined shared continued renewed repeated wounded injured dead close vested experienced
            trained dedicated organised organized increased improved reduced added assigned fixed registered""");
    /// Adverbs that the model takes for pronouns or nouns.
    static final Set<String> LINKING_ADVERBS = words("meanwhile nonetheless nevertheless moreover furthermore");
    /// Nouns of dealings that the model takes for prepositions or adjectives, and that are never these.
    static final Set<String> ALWAYS_NOUNS =
            words("ban curfew embargo truce ceasefire cease-fire boycott amnesty asylum veto pact tariff");
    /// Verbs that after a bare number tell what so many people suffer.
    static final Set<String> SUFFERING = words("face need require lack suffer endure");
    /// Nouns for what is paid, made or held that are also bare verbs.
    static final Set<String> VISITS = words("visit call protest demand strike raid attack march offer request");
    /// Currencies as they are written right before a number.
    static final Set<String> CURRENCIES = words("usd us$ eur gbp inr rs aud cad nzd chf jpy cny rmb a$ c$ nz$ hk$");
    /// Nouns for who acts that are also adjectives.
    static final Set<String> OFFICES = words("chief rival official opposition public");
    /// Past forms that are also nouns or adjectives.
    static final Set<String> PAST_OR_NOUN =
            words("saw rose drove spoke dove fell broke lay wound bore shot rode froze arose bit wore strode");
    static final Set<String> GET = words("get gets got gotten getting");
    static final Set<String> NEGATIONS = words("not n't never");
    static final Set<String> DETERMINERS =
            words("the a an this that these those all some any no each every both another");
    static final Set<String> POSSESSIVES = words("my your his her its our their whose");
    static final Set<String> RELATIVES = words("who whom whose which that what");
    static final Set<String> SUBORDINATORS = words("""
            who whom which that when while where whereas as after before because since until if although though
            whether how why what once unless so and but or""");
    static final Set<String> PERSONAL = words("""
            i you he she it we they me him us them himself herself itself themselves myself ourselves yourself
            someone somebody everyone everybody anyone anybody none nobody something everything anything nothing
            others""");
    static final Set<String> NUMBERS = join(Cardinals.between(1, 99), words("hundred thousand million billion dozen"));
    static final Set<String> ROUND_NUMBERS = words("dozens scores hundreds thousands tens millions");
    /// Prepositions that the model takes for verbs.
    static final Set<String> VERBAL_PREPOSITIONS = words("including according regarding concerning excluding");
    static final Set<String> PREPOSITIONS = words("""
            in on at by for from with between among under over despite during since near inside outside behind beyond
            across along around against amid toward towards into onto upon within without beside besides""");
    /// All words that the model may take for prepositions, with those that stand behind verbs.
    static final Set<String> ADPOSITIONS = join(PREPOSITIONS, words("""
            about above after ahead alongside amongst apart as aside at atop away back before below beneath besides circa
            considering down due except following for forth forward given in including instead less like minus next
            notwithstanding of off on out owing past pending per plus prior regarding round save since so than through
            throughout till to together underneath unlike until unto up versus via worth"""));
    /// Verbs whose bare form after a noun and without an object means that it was done to it.
    static final Set<String> HARM = words("""
            kill wound injure abduct kidnap arrest displace destroy damage behead execute murder assassinate detain hurt
            slay maim massacre slaughter shoot evacuate hospitalise hospitalize rescue free release trap bury jail
            imprison torture rape stab lynch decapitate seize capture hijack bomb ambush target foil thwart arm""");
    /// Verbs that take no object, so that a bare form is never passive.
    static final Set<String> INTRANSITIVE = words("""
            die flee happen occur arrive remain say come go fall rise stay collapse erupt explode clash retreat
            surrender disappear vanish emerge appear arise begin become seem lie sit stand sleep wait live reside
            march protest riot rally persist survive escape agree respond react reply insist add tell deny admit
            resign defect depart break continue crash detonate withdraw grow speak talk""");
    static final Set<String> REPORTING = words("""
            say report believe think claim add tell announce state declare allege note confirm deny know show suggest
            indicate warn fear hope estimate insist reveal acknowledge admit recall describe explain hear""");
    /// Words that stand before a number without being part of it in grammar.
    static final Set<String> BEFORE_COUNTS =
            words("about around nearly almost roughly approximately over under only just some up estimated");
    static final Set<String> NAMES = words("""
            taliban isis isil isis-k daesh hamas hezbollah hizbullah fatah houthi houthis al-qaida al-qaeda al-shabab
            al-shabaab fatah farc eln eta ira pkk ypg ltte nato un u.n. u.s. us-led un-backed u.k. eu e.u. uk usa
            u.s.a. d.c. unita renamo mujahideen boko haram""");
    /// Common words of reports on armed conflict, known to be no names when written with a capital.
    static final Set<String> COMMON = words("""
            accident agency agent ambassador ambush ammunition army armed arms arson artillery assailant assassin
            assassination assault atrocity attack attacker authority aviation bandit barracks base battalion battle blast
            bomb bomber bombing border bridge brigade building bullet bus camp campaign candidate capital captain captive
            car cargo cartel casualty cease-fire ceasefire cell checkpoint chief child church city civil civilian clash
            colonel column combatant command commander commando commission communique communist community company
            condemn conflict convoy corporal council country coup crew crime crossfire curfew death deaths defense defence
            delegation demonstration demonstrator department deputy detachment detainee device dictatorship diplomat
            director drone drug dynamite east eastern elections electric embassy emergency enemy engineer execution
            explosion explosive explosives extremist facility faction family farm farmer fighter fighting fire firefight
            firearms flag foreign forces front gang general government governor grenade group guard guerrilla guerrillas
            gun gunfire gunman gunmen headquarters helicopter hideout highway homicide hospital hostage house humanitarian
            hundred incident injured injury insurgency insurgent insurgents intelligence interior international jail jet
            journalist judge judicial kidnapper kidnapping killer killing leader leaders leftist liberation lieutenant
            machine-gun magistrate major march market massacre mayor mercenary militant militants military militia
            militiamen mine minister ministry missile mission mortar mosque motorcycle mountain movement murder
            narcotics national nationalist network newspaper night north northern offensive officer official officials
            oil operation opposition organization organisation outpost paramilitary parliament party patrol peace peasant
            people pilot pipeline plane plant platoon plot police policeman policemen political population port post
            power presidential press prison prisoner province provincial rebel rebels refugee regime regiment region
            regional report residence resident responsibility revolutionary rifle right-wing left-wing road roadside
            rocket rocket-propelled rural sabotage sanctuary school sector secretary security sergeant shell shelling
            shop shootout shrapnel siege sniper social soldier soldiers source south southern spokesman spokesperson
            spokeswoman squad station statement strike student submachine suburb suicide suspect tank teacher terror
            terrorism terrorist terrorists threat threats today tomorrow torture tower town traffickers train troops truck
            truce unidentified uniform union university urban vehicle victim victims village villager violence vehicle
            war warhead weapon weapons west western witness woman wounded yesterday young youth wing zone shooting
            raid raids clash clashes blasts strikes airstrike airstrikes toll mass sectarian armor armoured armored""");

    private Words() {}

    static boolean isAbbreviation(String word) {
        return TITLES.contains(word)
                || NEVER_LAST.contains(word)
                || MONTH_ABBREVIATIONS.contains(word)
                || (SOMETIMES_LAST.contains(word) && !word.equals("mn") && !word.equals("bn"));
    }

    private static Set<String> join(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }

    private static Set<String> words(String list) {
        Set<String> words = new HashSet<>();
        for (String word : list.split("\\s+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return Set.copyOf(words);
    }
}

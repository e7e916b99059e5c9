//! How a language is built, as far as extraction asks: traits, never names of languages.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Deserializer, Serialize};

use super::endings::EndingList;
use crate::text::fold;

/// What a language does.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Traits {
    /// Where the speaker usually stands to the verb of saying.
    #[serde(default)]
    pub order: Order,
    /// Words written together with the next one, in the order in which they may follow each other.
    #[serde(default)]
    pub proclitics: Vec<Proclitic>,
    /// Words that only look as if they began with a proclitic, and that no list has: nothing is taken off them (Hebrew שביתה);
    /// and those that only look as if they ended as the head of a compound (ateşkesi).
    #[serde(default)]
    pub whole_words: Vec<String>,
    /// Letters that a word writes twice where a proclitic stands before them (Hebrew ועדה, but בוועדה).
    #[serde(default)]
    pub doubled_behind_proclitic: Vec<String>,
    /// Given names and surnames that only look as if they began with a proclitic (Hebrew שירה, כהן): nothing is taken off them, and no
    /// list knows them.
    #[serde(default)]
    pub names: Vec<String>,
    /// The names of lands that are masculine where all others are feminine and a verb agrees with its subject (لبنان); empty where
    /// that tells nothing.
    #[serde(default)]
    pub masculine_lands: Vec<String>,
    /// Endings that a stem marked with a bar may take.
    #[serde(default)]
    pub endings: Vec<String>,
    /// What an apostrophe inside a word does.
    #[serde(default)]
    pub apostrophe: Apostrophe,
    /// Whether a double quotation mark between two letters belongs to the word (Hebrew abbreviations).
    #[serde(default)]
    pub inner_quote: bool,
    /// Whether names are written with a capital letter.
    #[serde(default)]
    pub capitals: bool,
    /// Whether accents tell words apart (French a and à).
    #[serde(default)]
    pub accents: bool,
    /// Whether "he" and "she" are people only, and a ministry is "it".
    #[serde(default)]
    pub natural_gender: bool,
    /// Whether all nouns are written with a capital letter.
    #[serde(default)]
    pub noun_capitals: bool,
    /// Whether a full stop behind a number makes it an ordinal (am 4. September).
    #[serde(default)]
    pub ordinal_stop: bool,
    /// Whether the auxiliaries and adverbs right before a verb of saying are part of the cue ("has never said").
    #[serde(default)]
    pub cue_with_auxiliaries: bool,
    /// Whether "I think", "he hopes" before a clause only comment on it, so that inside somebody's words they hand over
    /// nothing more (R. Quirk et al. 1985, 15.53).
    #[serde(default)]
    pub comment_clauses: bool,
    /// Whether forms of verbs look like nouns (reports, claims), so that the word before them must tell.
    #[serde(default)]
    pub bare_verbs: bool,
    /// Whether a verb of saying may open its content with no particle at all ("said he would").
    #[serde(default)]
    pub bare_clause: bool,
    /// Whether a comma always stands before such a clause ("sagte, er komme").
    #[serde(default)]
    pub bare_comma: bool,
    /// Whether verbs leave a prefix at the end of the clause ("teilte … mit").
    #[serde(default)]
    pub split_verbs: bool,
    /// Whether the finite verb holds the second place of its clause and the rest of it closes the clause ("hat … gesagt").
    #[serde(default)]
    pub verb_second: bool,
    /// Whether an object stands before its verb although clauses follow it (Persian).
    #[serde(default)]
    pub object_before_verb: bool,
    /// Whether an object may stand between its subject and the verb (применение авиации отрицает), or open the sentence and
    /// leave the subject behind the verb (мост взорвали войска).
    #[serde(default)]
    pub object_between: bool,
    /// Whether the content of indirect speech ends with the verb of saying after it ("… dedi", "… söyledi").
    #[serde(default)]
    pub content_first: bool,
    /// Endings with which a verb denies itself (-madığını), folded.
    #[serde(default, deserialize_with = "folded")]
    pub negative_endings: Vec<String>,
    /// Verbs that deny by themselves and may stand apart from the noun they make a verb of: وارد خاک آن کشور نشد.
    #[serde(default, deserialize_with = "folded")]
    pub negative_verbs: Vec<String>,
    /// The mark between whole number and fraction.
    #[serde(default)]
    pub decimal_mark: Option<char>,
    /// Marks that group digits (6,500).
    #[serde(default)]
    pub group_marks: Vec<char>,
    /// Marks that do the work of a colon besides the colon (the Armenian full stop).
    #[serde(default)]
    pub colon_marks: Vec<char>,
    /// Marks that open the statement of a verb of saying right behind it (the Armenian ՝, also typed as a grave accent).
    #[serde(default)]
    pub clause_marks: Vec<char>,
    /// Marks that end a sentence: the language's own, and what most sentences end with in texts that are typed without it (։, a colon).
    #[serde(default)]
    pub stop_marks: Vec<char>,
    /// Endings of adverbs, which may stand beside a verb of saying (հպարտությամբ, proudly).
    #[serde(default)]
    pub adverb_endings: Vec<String>,
    /// Letters of an older spelling and those of today (th and t): a word that no list knows is looked up with all of them
    /// put in place.
    #[serde(default)]
    pub spellings: Vec<[String; 2]>,
    /// Words after which a full stop ends no sentence, without the stop.
    #[serde(default)]
    pub abbreviations: Vec<String>,
    /// Hedges that are ones before some verbs only: the word, and the shapes of the verbs (قد يكون may be, قد كان had been).
    #[serde(default)]
    pub hedges_before: BTreeMap<String, Vec<String>>,
    /// Endings of an infinitive, for languages without an infinitive marker.
    #[serde(default)]
    pub infinitive_endings: Vec<String>,
    /// Whether a phrase for a place may name the speaker, behind the verb too («добавили в министерстве»).
    #[serde(default)]
    pub places_speak: bool,
    /// Whether a word for "if" that opens a sentence grants as often as it supposes (French si).
    #[serde(default)]
    pub granting_if: bool,
    /// Whether the speaker stands before the verb of saying as often as behind it, in a language whose verbs come first
    /// (השר אמר לסוכנות).
    #[serde(default)]
    pub speaker_before: bool,
    /// Whether a preposition written together with a noun swallows its article (במשרד: in a ministry, or in the ministry).
    #[serde(default)]
    pub article_merges: bool,
    /// Whether auxiliary and participle are words by themselves: adverbs stand between them (a également dit, ha también
    /// dicho), and two participles share one auxiliary (a condamné … et demandé).
    #[serde(default)]
    pub adverb_inside: bool,
    /// Whether the press puts who speaks between commas inside the marks of a quote (« C'est faux, dit le maire. Tout est faux. »).
    #[serde(default)]
    pub speaker_inside: bool,
    /// Whether a verb needs no subject, be it the first of its sentence (Pidió calma).
    #[serde(default)]
    pub null_subjects: bool,
    /// Whether a state before the colon of a headline only says where, if somebody speaks behind it (Mali : l'ONU accuse …).
    #[serde(default)]
    pub headline_places: bool,
    /// Whether what describes a noun follows it, so that it says which spokesperson or body is meant (la portavoz socialista).
    #[serde(default)]
    pub adjectives_follow: bool,
    /// Names that look like a word of grammar, each with that word's own spelling: in a text that has it, the name is one.
    #[serde(default)]
    pub name_spellings: BTreeMap<String, String>,
    /// Verbs of the first person, as they are written, that lists know as another's: أعتقد is اعتقد without its mark.
    #[serde(default)]
    pub first_person_verbs: BTreeSet<String>,
    /// First names, as they are written, where no capital shows them and lists know many as other words.
    #[serde(default)]
    pub first_names: BTreeSet<String>,
    /// The endings of a name that owns the noun behind it: "Hessens Minister".
    #[serde(default)]
    pub name_owner_endings: Vec<String>,
    /// Endings of what somebody is called after their father, between first name and surname (Ивановна).
    #[serde(default)]
    pub patronymic_endings: Vec<String>,
    /// Endings of first name and surname in the genitive (Анны Беловой).
    #[serde(default)]
    pub name_genitives: Vec<[String; 2]>,
    /// Endings of first name and surname of a man in the genitive that a woman's have in the nominative (Ивана Белова).
    #[serde(default)]
    pub name_genitives_of_men: Vec<[String; 2]>,
    /// Endings of first names in the genitive, and in the nominative (Андрея, Андрей); the first that fits is taken.
    #[serde(default)]
    pub genitive_first_names: Vec<[String; 2]>,
    /// The same of surnames (Карпова, Карпов).
    #[serde(default)]
    pub genitive_surnames: Vec<[String; 2]>,
    /// Endings of adjectives in the nominative that no noun in the genitive has (российские).
    #[serde(default)]
    pub adjective_endings: Vec<String>,
    /// Endings of nouns for speakers in the nominative that they have in no other case (министр, представитель).
    #[serde(default)]
    pub subject_endings: Vec<String>,
    /// Endings of nouns of the neuter, which no verb in another gender has for its subject (обвинение).
    #[serde(default)]
    pub neuter_endings: Vec<String>,
    /// Endings of words for what somebody does, which may open a sentence before a name (правозащитница).
    #[serde(default)]
    pub occupation_endings: Vec<String>,
    /// How nouns end in the nominative, where cases tell who acts.
    #[serde(default)]
    pub nominatives: Nominatives,
    /// Prepositions before the one with whom somebody agrees, who does not speak («с ней согласен депутат»).
    #[serde(default)]
    pub with_whom: Vec<String>,
    /// Pronouns in the nominative, where cases tell who speaks («обвинения он отвергает»).
    #[serde(default)]
    pub he_words: Vec<String>,
    /// Words for the land that was just named, behind or before a body of its («сообщил МИД страны»).
    #[serde(default)]
    pub country_words: Vec<String>,
    /// Endings of nouns and adjectives in the genitive («на заседании городского совета председатель»).
    #[serde(default)]
    pub owner_endings: Vec<String>,
    /// Endings of names to whom something is said, where the verb closes the sentence (TASS'a, BBC-yə).
    #[serde(default)]
    pub whom_endings: Vec<String>,
    /// Prepositions before a body or capital whose people speak as one right before a verb in the plural («причины в мэрии не называют»).
    #[serde(default)]
    pub at_whom: Vec<String>,
    /// The only small words that join the words of a body's name, where not all do (Bundesamt für Statistik, but das Amt in Köln).
    #[serde(default)]
    pub name_joints: Vec<String>,
    /// The endings of adjectives made of the names of lands: "hessische".
    #[serde(default)]
    pub land_adjective_endings: Vec<String>,
    /// Endings of an adjective behind an article, which has a capital in a name alone ("der Deutsche Verband").
    #[serde(default)]
    pub name_adjective_endings: Vec<String>,
    /// Endings of a verb in the mood of reported speech behind a pronoun in the singular, where none of `verb_endings` ends it ("er bedaure").
    #[serde(default)]
    pub subjunctive_endings: Vec<String>,
    /// What marks an infinitive inside the word, for verbs with a separable prefix (auszusprechen).
    #[serde(default)]
    pub infinitive_infixes: Vec<String>,
    /// Endings of an infinitive before a word for the matter of a statement (բացել-ու մասին).
    #[serde(default)]
    pub infinitive_cases: Vec<String>,
    /// Stems that differ from another common one in their marks alone (öl-, die, and ol-, be): topics know a word of either as it is written.
    #[serde(default)]
    pub marked_stems: Vec<String>,
    /// Endings of a verb that may be a noun and the subject of its sentence ("Shelling in the town killed ten").
    #[serde(default)]
    pub gerund_endings: Vec<String>,
    /// How stems of adjectives of lands end, behind which an ending of an owner makes no subject («Грузинск-их»).
    #[serde(default)]
    pub land_adjective_stems: Vec<String>,
    /// Endings of a verb by which those who speak say that they did it, in words of their own (نکردیم, düşürmedik).
    #[serde(default)]
    pub we_endings: Vec<String>,
    /// Endings of the word that closes a clause made a noun, where the verb of saying follows it (olduğunu).
    #[serde(default)]
    pub content_endings: Vec<String>,
    /// Endings of words that are no subject in such a language: in, from, while.
    #[serde(default)]
    pub adjunct_endings: Vec<String>,
    /// Endings of from whom or where: a passive statement comes from there (bakanlıktan bildirildi), and a word for "after" behind
    /// one opens no clause (հանդիպումից հետո).
    #[serde(default)]
    pub from_endings: Vec<String>,
    /// Endings of where something is or happens (Gürcüstanda, Yunanistan'da), behind the apostrophe of a name if that has one.
    #[serde(default)]
    pub place_endings: Vec<String>,
    /// Endings of a noun that is joined to the next one and known by it, without an article: עיריית אילת.
    #[serde(default)]
    pub construct_endings: Vec<String>,
    /// Endings of an adjective without article whose noun owns the one before it (Schutz kleiner Kinder).
    #[serde(default)]
    pub owning_adjective_endings: Vec<String>,
    /// Endings of the genitive, which does not end the name of a speaker.
    #[serde(default)]
    pub genitive_endings: Vec<String>,
    /// Short titles with a stop before a name, which are no part of it: Prof., Dr.
    #[serde(default)]
    pub titles: Vec<String>,
    /// Endings of a word that says where or among whom the name behind it is (muhalefetteki).
    #[serde(default)]
    pub local_endings: Vec<String>,
    /// Endings of a name before a word that says in whose words and asks for a case, the longest first (Lavalın sözlərinə görə).
    #[serde(default)]
    pub case_endings: Vec<String>,
    /// Endings of a noun that another before it makes a compound of, so that the first is no subject by itself (meclis araştırması).
    #[serde(default)]
    pub compound_endings: Vec<String>,
    /// Verbs of being that stand before or behind the participle they belong to: "ընկել է", "է ընկել".
    #[serde(default)]
    pub movable: Vec<String>,
    /// Shapes of the word that ends a subject, since the article of the nominative is written together with it (նախարարը).
    #[serde(default)]
    pub subject_shapes: Vec<String>,
    /// Endings of participles that stand before the noun they describe, behind their own object (հարցը քննող դատավորը).
    #[serde(default)]
    pub participle_endings: Vec<String>,
    /// Endings of the verb of a clause that only goes with another verb, and has its subject (դիմելով).
    #[serde(default)]
    pub converb_endings: Vec<String>,
    /// Endings of whom something is said to: a name in marks that ends so before the verb is no subject («Արմենպրեսին» ասել է).
    #[serde(default)]
    pub dative_endings: Vec<String>,
    /// Endings of a name in marks that say, right behind a verb, to whom it was told («рассказал «Коммерсанту» тренер»).
    #[serde(default)]
    pub addressee_endings: Vec<String>,
    /// Endings of a name in other cases, and how it ends in the nominative, for the ids of parties that no list knows.
    #[serde(default)]
    pub name_endings: Vec<[String; 2]>,
    /// Whether the object stands before its verb as often as behind it.
    #[serde(default)]
    pub free_object: bool,
    /// Endings behind a name's apostrophe that make it the object: "Ukrayna'yı".
    #[serde(default)]
    pub object_endings: Vec<String>,
    /// Endings of a party in the case of who does it, where a passive has one: «Россией», «российскими войсками».
    #[serde(default)]
    pub instrument_endings: Vec<String>,
    /// Endings behind an article that no subject has, but those of names and offices: دعا الطرفين.
    #[serde(default)]
    pub oblique_endings: Vec<String>,
    /// Endings of nouns that would otherwise pass for those of verbs.
    #[serde(default)]
    pub noun_endings: EndingList,
    /// Endings of finite verbs common enough to tell a clause from a noun phrase.
    #[serde(default)]
    pub verb_endings: EndingList,
    /// Shapes of finite verbs (`ي???`), for languages whose verbs begin alike; see [`has_shape`](super::has_shape).
    #[serde(default)]
    pub verb_shapes: Vec<String>,
    /// How past verbs begin that their first vowel makes passive (`قُ`): without it they are written like active ones.
    #[serde(default)]
    pub passive_openings: Vec<String>,
    /// Shapes of nouns that would otherwise pass for verbs.
    #[serde(default)]
    pub noun_shapes: Vec<String>,
    /// Shapes of nouns that carry the pronoun of their owner (`??*ها`).
    #[serde(default)]
    pub possessed_shapes: Vec<String>,
    /// How the pronoun of a subject closes the word for "that" before its verb (أنها).
    #[serde(default)]
    pub pronoun_endings: Vec<String>,
    /// Shapes of verbal nouns without an article (`إ??ا?`): an object of saying begins with one ("announced the closing of").
    #[serde(default)]
    pub verbal_noun_shapes: Vec<String>,
}

/// A word written together with the next one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proclitic {
    /// Its letters.
    pub text: String,
    /// What it does.
    pub is: ProcliticKind,
}

/// What a proclitic does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ProcliticKind {
    /// And, then: joins clauses and nouns.
    And,
    /// A preposition.
    Preposition,
    /// A preposition that also joins a noun to the one before it (ل).
    Genitive,
    /// The definite article.
    Article,
    /// Marks the future.
    Future,
    /// Opens a clause (Hebrew ש).
    That,
}

/// Where the speaker stands to the verb of saying.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// Before it; after it where the statement comes first.
    #[default]
    SubjectFirst,
    /// After it, or before it for stress.
    VerbFirst,
    /// The verb closes the sentence.
    VerbLast,
}

/// What an apostrophe inside a word does.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Apostrophe {
    /// Nothing: it is a letter (п'ять).
    #[default]
    Joins,
    /// A new piece begins with it (Azerbaijan's, Türkiye'nin).
    Before,
    /// A piece ends with it (l'ONU).
    After,
}

/// Reads words as they are compared: once for each pack, and not at each comparison.
fn folded<'de, D: Deserializer<'de>>(words: D) -> Result<Vec<String>, D::Error> {
    Ok(Vec::<String>::deserialize(words)?.iter().map(|word| fold(word)).collect())
}

/// How nouns end in the nominative.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nominatives {
    /// The vowels: a masculine noun ends in none of them.
    pub vowels: String,
    /// Endings of the feminine, which other cases have too.
    pub feminine: Vec<String>,
    /// Endings of the feminine that no noun has in another case.
    pub only_feminine: Vec<String>,
    /// Endings of the plural.
    pub plural: Vec<String>,
}

impl Traits {
    /// Whether an owner follows what it owns, and never precedes it.
    pub fn owner_follows(&self) -> bool {
        self.object_before_verb || self.adjectives_follow || self.order == Order::VerbFirst
    }

    /// Whether a word, as it is written, begins with a stem that only its marks tell from another.
    pub fn begins_marked(&self, word: &str) -> bool {
        !self.marked_stems.is_empty() && {
            let word = word.to_lowercase();
            self.marked_stems.iter().any(|stem| word.starts_with(stem.as_str()))
        }
    }

    /// Whether subjects stand first and every clause is opened by a word.
    pub fn opens_clauses(&self) -> bool {
        self.order == Order::SubjectFirst && !self.bare_clause
    }

    /// Whether an object may stand before its verb.
    pub fn may_object_precede(&self) -> bool {
        self.object_between || self.object_before_verb || self.order == Order::VerbLast
    }

    /// Whether a verb of saying and its speaker may close the sentence behind the statement: «…, сообщил мэр», …, אמר השר.
    pub fn tells_behind(&self) -> bool {
        self.order == Order::SubjectFirst || self.speaker_before
    }

    /// Whether names have endings by which an owner behind a noun is known: «мэр Каменки».
    pub fn has_name_cases(&self) -> bool {
        !self.name_genitives.is_empty()
    }

    /// Whether what describes a noun stands behind it: رئیس‌جمهور پیشین, "el presidente saliente".
    pub fn describes_behind(&self) -> bool {
        self.adjectives_follow || !self.capitals
    }

    /// Whether what describes or owns a noun stands before it: "Koalisyon sözcüsü".
    pub fn describes_first(&self) -> bool {
        self.order == Order::VerbLast || self.free_object
    }

    /// The bits of the proclitics of one kind.
    pub fn clitics(&self, kind: ProcliticKind) -> u16 {
        let of_kind = self.proclitics.iter().enumerate().filter(|(_, p)| p.is == kind);
        of_kind.fold(0, |bits, (n, _)| bits | 1 << n)
    }
}

//! Words of grammar: particles, pronouns, nouns for speakers, and lines that are no text.

use serde::{Deserialize, Serialize};

use super::forms::{Gender, Number};

/// What a word of grammar does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Particle {
    /// Opens indirect speech: that, أن, что.
    That,
    /// Opens an indirect question: whether, ли, ما إذا.
    Whether,
    /// Opens a relative clause: which, الذي, который.
    Relative,
    /// Joins like to like: and, or.
    And,
    /// Who holds the same office in another state: counterpart, نظيره, коллега.
    Counterpart,
    /// Sets one clause against another: but, while, though.
    But,
    /// Opens a clause of time or reason: when, after, because, since.
    Subordinate,
    /// Opens a condition: if, unless.
    If,
    /// Nobody at all, who says nothing: no one, nothing, никто.
    Nobody,
    /// Not, no, never.
    Negation,
    /// May, perhaps, reportedly, allegedly.
    Hedge,
    /// Shall, will, plans to.
    Planned,
    /// A preposition.
    Preposition,
    /// Ends an object that stands before its verb: را.
    ObjectEnd,
    /// A verb made an adjective, which ends the clause before the noun it describes: konuşan, istemeyen.
    Participle,
    /// A preposition that names the matter of a statement: about, о, عن, بشأن.
    About,
    /// Names the matter of a statement behind it: մասին.
    AboutAfter,
    /// Marks an infinitive: to.
    To,
    /// A definite article or demonstrative: the, this, هذا.
    Definite,
    /// An indefinite article.
    Indefinite,
    /// Stands between clauses and belongs to neither: however, meanwhile, for his part, من جانبه.
    Adverb,
    /// Whom something is said to: reporters, журналистам, للصحفيين.
    Addressee,
    /// Where or in what something is said: in a statement, в заявлении, في بيان.
    Medium,
    /// A finite auxiliary or very common verb, which tells a clause from a noun phrase: is, was, has, كان, был.
    Verb,
    /// A finite verb in the mood of reported speech (sei, habe): a sentence with one goes on with what the last speaker said.
    Reported,
    /// A verb in the mood of what is only thought of (hätte, wäre): reported speech goes on with it, but does not begin so.
    Unreal,
    /// A noun for an act or event that may be the object of saying: the closing of, وقوع, مقتل.
    VerbalNoun,
    /// What one may act "according to" without its having said anything: law, agreement, plan.
    Rule,
    /// Makes a clause of saying an adverbial of what is said: as, как, كما.
    As,
    /// Names what the clause is about before its verb: as for, أما.
    AsFor,
    /// Stands for the sentence before: об этом.
    AboutThis,
    /// A pronoun that may stand for what somebody said: it, this, das, lo.
    Pointer,
    /// An auxiliary before the verb it helps: has, did, would.
    Auxiliary,
    /// A pronoun between the subject and its verb, which belongs to the verb: se, lo, l', lui.
    Clitic,
    /// Makes the verb after it passive: was, been.
    Passive,
    /// Names an owner before its noun: his, its, their.
    Owner,
    /// A noun for what somebody has to say: an account, a version, a reply.
    Account,
    /// Calls a statement untrue: absurd, false, a lie.
    Untrue,
    /// Says that two are joined who stand beside it, or opens each of them: both, sowohl, hem … hem, كل من.
    Both,
    /// Joins an owner or an origin to the noun before it: of, der, des, von.
    Of,
    /// Names the doer of what a passive verb tells: by, von.
    By,
    /// A form of article or pronoun that no subject has: den, dem, ihn.
    Oblique,
    /// Says that the line before a colon is a question or a topic: what is known, FAQ.
    Topic,
    /// Opens a clause whose verb is a participle: with (aides saying).
    With,
    /// A verb whose subject has an infinitive of saying done: ließ (mitteilen).
    Lets,
    /// A word that never ends a name: عبد, ابن.
    OpensName,
    /// Stands between what somebody is and the name, in whichever order: named, בשם, adlı.
    Named,
    /// A pronoun that may take up the whole clause before it: which, was, что, ինչը.
    Resumptive,
    /// Makes of a saying one that has not taken place, or may not have: will, would, may, soll, سوف.
    Modal,
    /// Opens a clause that asks or supposes: whether, ob, чи, هل.
    Supposed,
    /// Asks or supposes right behind the verb: ли, бы.
    Enclitic,
    /// Opens what the outlet adds of a whole statement: something that (he denies), وهو ما.
    Comment,
}

/// A third-person pronoun, or one that a paradigm hides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pronoun {
    /// Which person.
    pub person: Person,
    /// Its gender, where it shows one; a language may use one for bodies and things.
    pub gender: Option<Gender>,
    /// Its number.
    pub number: Option<Number>,
}

/// Grammatical person.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Person {
    /// I, we.
    First,
    /// He, she, it, they.
    #[default]
    Third,
    /// Who, which: the noun before it.
    Relative,
    /// One, nobody in particular (on, man).
    Indefinite,
    /// The latter, the one named last (celui-ci, este último).
    Near,
    /// Each other.
    Reciprocal,
}

/// A common noun for one who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceNoun {
    /// What sort of speaker.
    pub is: SourceKind,
    /// Its gender.
    pub gender: Option<Gender>,
    /// Its number.
    pub number: Option<Number>,
}

/// What sort of speaker a common noun names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// Speaks for the body it belongs to: spokesman, press service, представитель.
    Spokesperson,
    /// Nobody in particular: witnesses, sources, officials, residents, analysts, media.
    Vague,
    /// Means a body named before: the ministry, the statement's author, в ведомстве.
    Body,
    /// Means a company named before, and no body of a state: the company, the airline.
    Firm,
    /// Means a body of its own that was called so before, and none of a state: the hospital, the party.
    Institution,
    /// Means an office-holder named before: the minister, the president.
    Office,
    /// A text that speaks for whoever wrote it: statement, report, letter, post.
    Document,
    /// A side, the two sides, the parties.
    Side,
    /// An occupation before a name: lawyer, shepherd, professor.
    Person,
}

impl SourceKind {
    /// Whether it is a body of any kind: a ministry, a company, a party.
    pub fn is_body(self) -> bool {
        matches!(self, SourceKind::Body | SourceKind::Institution | SourceKind::Firm)
    }

    /// Whether it says what a single person is or does, and no body nor text.
    pub fn is_person(self) -> bool {
        matches!(self, SourceKind::Person | SourceKind::Office | SourceKind::Spokesperson)
    }
}

/// Lines that are not part of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LineKind {
    /// Names the article's sources: المصدر, Источники, Sources.
    Credits,
    /// Points to another article: read also.
    ReadAlso,
    /// Says who wrote it.
    Byline,
    /// Describes a picture.
    Caption,
    /// Corrects an earlier version of the article: still the outlet's own statement.
    Correction,
}

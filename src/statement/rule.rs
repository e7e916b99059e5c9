//! By what two statements clash or agree.

use serde::Serialize;

/// By what two statements clash or agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// Two counts of one thing.
    Count,
    /// Two dates of one thing.
    Date,
    /// One denies what the other says.
    Polarity,
    /// Opposite words in one place.
    Opposites,
    /// The same is told of two states, two days or two places in an order.
    OtherState,
    /// The same thing is said to be of two sorts.
    OtherSort,
    /// One sentence twice, but for one word.
    OtherWord,
    /// Two have changed places around the verb.
    Roles,
    /// Two names where only one can be right.
    OneValue,
    /// All of the second stands in the first.
    Covered,
    /// A model of natural-language inference says so.
    Model,
    /// Nothing makes them clash or agree.
    Nothing,
}

impl Rule {
    /// Its name as outputs have it: `other-state`.
    pub fn name(self) -> &'static str {
        match self {
            Rule::Count => "count",
            Rule::Date => "date",
            Rule::Polarity => "polarity",
            Rule::Opposites => "opposites",
            Rule::OtherState => "other-state",
            Rule::OtherSort => "other-sort",
            Rule::OtherWord => "other-word",
            Rule::Roles => "roles",
            Rule::OneValue => "one-value",
            Rule::Covered => "covered",
            Rule::Model => "model",
            Rule::Nothing => "nothing",
        }
    }

    /// What it means, in one clause.
    pub fn reason(self) -> &'static str {
        match self {
            Rule::Count => "both count the same thing, and no number fits both",
            Rule::Date => "both date the same thing, to different years",
            Rule::Polarity => "one denies what the other says",
            Rule::Opposites => "the marked words are opposites, and the rest is common ground",
            Rule::OtherState => "the same is told of two states, days or places in an order",
            Rule::OtherSort => "the same thing is said to be of two sorts, of which it can be one",
            Rule::OtherWord => "one sentence twice, but for the marked words",
            Rule::Roles => "the marked words have changed places: who did it to whom",
            Rule::OneValue => "only one of the marked names can be right",
            Rule::Covered => "all that the second says stands in the first",
            Rule::Model => "no rule of isnad speaks of it; the model that was asked says so",
            Rule::Nothing => "nothing in the words makes them agree or clash",
        }
    }
}

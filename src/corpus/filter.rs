//! Which claims of a corpus somebody asks for.

use super::{ClaimIx, Corpus};
use crate::model::{ArticleId, Claim, EventId, PartyId, Reading, Status, When};
use crate::text::fold;

/// What a claim must be to be shown; what is not set asks for nothing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Filter {
    /// Folded words that must all stand in its content, its glosses, its notes or the words that name its speaker.
    pub words: Vec<String>,
    /// Said or passed on by this party or a part of it.
    pub party: Option<PartyId>,
    /// About this event or a part of it.
    pub event: Option<EventId>,
    /// In this article.
    pub article: Option<ArticleId>,
    /// Decided so.
    pub status: Option<Status>,
    /// Not before.
    pub since: Option<When>,
    /// Not after.
    pub until: Option<When>,
    /// Which of a claim's three times `since` and `until` go by.
    pub by: ByTime,
    /// About the world at that time: a claim with a reading whose time may be then, or that names none.
    pub as_of: Option<When>,
    /// Published by then.
    pub known_by: Option<When>,
}

/// The three times of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ByTime {
    /// When it was said.
    #[default]
    Said,
    /// What it is about.
    About,
    /// When the article was published.
    Published,
}

/// Whether a claim passes a filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Admission {
    /// It does.
    Yes,
    /// It does not.
    No,
    /// It would, had it the date that the filter asks for.
    Undated,
}

impl Filter {
    /// The words of `text`, folded, as [`Filter::words`] holds them.
    pub fn words_of(text: &str) -> Vec<String> {
        fold(text).split_whitespace().map(str::to_owned).collect()
    }

    /// Only what the filter says of the world's time and of what was known: what else it asks for is left open.
    pub fn times(&self) -> Filter {
        Filter { as_of: self.as_of.clone(), known_by: self.known_by.clone(), ..Filter::default() }
    }

    /// Whether the claim is one that is asked for.
    pub fn admits(&self, corpus: &Corpus, ix: ClaimIx) -> Admission {
        let claim = corpus.claim(ix);
        let article = corpus.article(corpus.article_of(ix));
        let fits = self.status.is_none_or(|status| status == claim.status)
            && self.article.as_ref().is_none_or(|id| *id == article.id)
            && self.has_party(corpus, claim)
            && self.has_event(corpus, claim, article.event.as_ref())
            && self.has_words(claim)
            && self.is_known(&article.published)
            && (claim.readings.is_empty() || claim.readings.iter().any(|reading| self.is_about_then(reading)));
        if !fits { Admission::No } else { self.admits_time(claim, &article.published) }
    }

    /// Whether what was `published` then had been by the time that is asked for.
    pub fn is_known(&self, published: &When) -> bool {
        let by = self.known_by.as_ref().and_then(When::last);
        published.first().zip(by).is_none_or(|(out, by)| out <= by)
    }

    /// Whether the reading may be about the world at the time that is asked for.
    pub fn is_about_then(&self, reading: &Reading) -> bool {
        reading.when.as_ref().zip(self.as_of.as_ref()).is_none_or(|(when, then)| !when.excludes(then))
    }

    fn has_party(&self, corpus: &Corpus, claim: &Claim) -> bool {
        let Some(whole) = &self.party else { return true };
        let via = claim.via.iter().map(|link| &link.party);
        claim.says.all().iter().chain(via).any(|party| corpus.parties.is_within(party, whole))
    }

    fn has_event(&self, corpus: &Corpus, claim: &Claim, article: Option<&EventId>) -> bool {
        let Some(whole) = &self.event else { return true };
        let own = claim.readings.iter().filter_map(|reading| reading.event.as_ref());
        own.chain(article).any(|event| corpus.is_event_within(event, whole))
    }

    fn has_words(&self, claim: &Claim) -> bool {
        let named = claim.source.as_ref().and_then(|words| words.text.as_deref());
        let texts = [Some(claim.content.as_str()), named, claim.person.as_deref(), claim.note.as_deref()];
        let texts = texts.into_iter().flatten().chain(claim.gloss.values().map(String::as_str));
        let all = if self.words.is_empty() { String::new() } else { fold(&texts.collect::<Vec<_>>().join("\n")) };
        self.words.iter().all(|word| all.contains(word))
    }

    fn admits_time(&self, claim: &Claim, published: &When) -> Admission {
        if self.since.is_none() && self.until.is_none() {
            return Admission::Yes;
        }
        let times: Vec<&When> = match self.by {
            ByTime::Said => claim.said.iter().collect(),
            ByTime::About => claim.readings.iter().filter_map(|reading| reading.when.as_ref()).collect(),
            ByTime::Published => vec![published],
        };
        match times.iter().any(|when| self.may_be(when)) {
            true => Admission::Yes,
            false if times.is_empty() => Admission::Undated,
            false => Admission::No,
        }
    }

    /// Whether `when` may lie between `since` and `until`.
    fn may_be(&self, when: &When) -> bool {
        let early =
            self.since.as_ref().and_then(When::first).zip(when.last()).is_some_and(|(since, last)| last < since);
        let late =
            self.until.as_ref().and_then(When::last).zip(when.first()).is_some_and(|(until, first)| first > until);
        !early && !late
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Parts;
    use crate::gazetteer::PartyBook;
    use crate::model::{ArticleFile, Party};

    /// A corpus of one Arabic claim of Baku's ministry, said on 5 March.
    fn corpus() -> Corpus {
        let file: ArticleFile = serde_yaml::from_str(
            "article: {id: a, outlet: post, title: t, language: ar, published: \"2023-03-06\", event: clash, versions: []}
claims:
  - {id: c, says: azerbaijan-mod, type: direct, stance: asserts, said: \"2023-03-05\", content: ارتفع العدد إلى ٤٠ قتيلاً, at: [[0, 3]], status: proposed}",
        )
        .unwrap();
        let state: Party = serde_yaml::from_str("{id: azerbaijan, kind: state}").unwrap();
        Corpus::new(Parts {
            articles: vec![("a.yaml".into(), file)],
            parties: PartyBook::new([state]),
            ..Parts::default()
        })
    }

    fn admits(filter: Filter) -> Admission {
        let corpus = corpus();
        let ix = corpus.claims().next().unwrap();
        filter.admits(&corpus, ix)
    }

    #[test]
    fn words_are_found_however_they_are_written() {
        for (words, admission) in [("قتيلا", Admission::Yes), ("40 الي", Admission::Yes), ("جريح", Admission::No)]
        {
            assert_eq!(admits(Filter { words: Filter::words_of(words), ..Filter::default() }), admission, "{words}");
        }
    }

    #[test]
    fn a_state_includes_its_bodies() {
        for (party, admission) in [("azerbaijan", Admission::Yes), ("armenia", Admission::No)] {
            assert_eq!(admits(Filter { party: PartyId::new(party).ok(), ..Filter::default() }), admission);
        }
    }

    #[test]
    fn what_was_published_later_was_not_known() {
        for (day, admission) in [("2023-03-05", Admission::No), ("2023-03-06", Admission::Yes)] {
            assert_eq!(admits(Filter { known_by: day.parse().ok(), ..Filter::default() }), admission, "{day}");
        }
    }

    #[test]
    fn time_goes_by_what_was_asked() {
        let until = |by| Filter { until: "2023-03-05".parse().ok(), by, ..Filter::default() };
        assert_eq!(admits(until(ByTime::Said)), Admission::Yes);
        assert_eq!(admits(until(ByTime::Published)), Admission::No);
        assert_eq!(admits(until(ByTime::About)), Admission::Undated);
        assert_eq!(admits(Filter { since: "2023-03-06".parse().ok(), ..Filter::default() }), Admission::No);
    }
}

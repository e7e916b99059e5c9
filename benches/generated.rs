//! A corpus of any size for measuring: quarrels of pairs of states, each told by four articles of five claims.

use isnad::corpus::{Corpus, Parts};
use isnad::gazetteer::Facts;
use isnad::model::{Article, ArticleFile, Claim, Count, Reading, Says, When};
use isnad::topic::{TopicBook, built_in_topics};

/// Claims in one event.
pub const CLAIMS: usize = 20;

const STATES: [&str; 8] = ["armenia", "azerbaijan", "georgia", "greece", "iran", "israel", "russia", "turkey"];

/// A corpus of `claims` claims; every second event is written down in its articles, the others have to be recognised.
pub fn corpus(claims: usize) -> Corpus {
    let articles = (0..claims / CLAIMS).flat_map(|event| (0..4).map(move |outlet| article(event, outlet)));
    Corpus::new(Parts {
        articles: articles.map(|file| (format!("{}.yaml", file.article.id), file)).collect(),
        parties: Facts::built_in().expect("built in").book(),
        topics: TopicBook::new(built_in_topics().expect("built in").iter().cloned()),
        ..Parts::default()
    })
}

/// A corpus of `claims` claims that nothing keeps apart and that all agree: one day, two states, no event.
#[allow(dead_code, reason = "the benchmarks have no use for it")]
pub fn crowd(claims: usize) -> Corpus {
    let articles = (0..claims / CLAIMS).flat_map(|event| (0..4).map(move |outlet| (event, outlet)));
    let files = articles.map(|(event, outlet)| {
        let mut file = article(1, outlet);
        file.article.id = format!("crowd-{event}-{outlet}").parse().expect("an id");
        for (number, claim) in file.claims.iter_mut().enumerate() {
            claim.id = format!("c{event}x{outlet}x{number}").parse().expect("an id");
            claim.readings.iter_mut().for_each(|reading| reading.holds = true);
            claim.readings.iter_mut().for_each(|reading| reading.count = None);
        }
        (format!("{}.yaml", file.article.id), file)
    });
    Corpus::new(Parts {
        articles: files.collect(),
        parties: Facts::built_in().expect("built in").book(),
        topics: TopicBook::new(built_in_topics().expect("built in").iter().cloned()),
        ..Parts::default()
    })
}

fn article(event: usize, outlet: usize) -> ArticleFile {
    let day = format!("{:04}-{:02}-01", 1000 + event / 12, 1 + event % 12);
    let article = Article {
        id: format!("{day}-event-{event}-{outlet}").parse().expect("an id"),
        outlet: format!("outlet-{outlet}").parse().expect("an id"),
        credits: Vec::new(),
        author: None,
        title: "x".into(),
        url: None,
        language: "en".into(),
        published: day.parse().expect("a date"),
        event: event.is_multiple_of(2).then(|| format!("event-{event}").parse().expect("an id")),
        versions: Vec::new(),
        note: None,
        gloss: Default::default(),
    };
    let claims = (0..CLAIMS / 4).map(|number| claim(event, outlet, number, &article.published)).collect();
    ArticleFile { article, claims }
}

/// What one of the two states says in one article: every second time the opposite of what the other does.
fn claim(event: usize, outlet: usize, number: usize, said: &When) -> Claim {
    let states = [STATES[event % 8], STATES[(event + 1 + event / 8 % 7) % 8]];
    let says = states[(outlet + number) % 2];
    let topics = ["fired-first", "killed", "wounded", "attacked-side", "carried-arms"];
    let is_toll = matches!(number, 1 | 2);
    let mut reading = Reading::new(topics[number].parse().expect("an id"));
    reading.roles.insert(if is_toll { "side" } else { "who" }.into(), states[0].into());
    if is_toll {
        reading.count = Count::exactly((3 + (outlet + number) % 2) as f64);
        reading.of = Some("soldiers".into());
    } else {
        reading.holds = (outlet + number).is_multiple_of(2);
    }
    let id = format!("k{event}x{outlet}x{number}").parse().expect("an id");
    let says = Says::One(format!("{says}-mod").parse().expect("an id"));
    let content = format!("claim {number} of the quarrel {event} as outlet {outlet} has it in words of its own");
    let said = Some(said.clone());
    Claim { said, readings: vec![reading], ..Claim::proposed(id, says, content, vec![[0, 1]]) }
}

//! A reading: what a claim says, free of any language.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use schemars::JsonSchema;
use serde::de::{Error as _, IgnoredAny, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Count, EventId, PlaceId, TopicId, When};

/// What a claim says: topic, roles, polarity after the stance, place, time, count.
///
/// In YAML it is one map: the fields below, and every other key is a role of the topic with a party, place or word for its
/// value (`{topic: fired-first, who: azerbaijan}`).
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The kind of thing that is claimed.
    pub topic: TopicId,
    /// The event it is about; absent means the article's.
    pub event: Option<EventId>,
    /// Who or what plays which role; names and values are kebab-case ids.
    pub roles: BTreeMap<String, String>,
    /// The speaker's position after the stance: "denies that there were weapons" is `false`. Absent in YAML means `true`.
    pub holds: bool,
    /// How firmly it is claimed; absent in YAML means plainly.
    pub modality: Modality,
    /// Where it happened.
    pub place: Option<PlaceId>,
    /// The time it is about.
    pub when: Option<When>,
    /// How many.
    pub count: Option<Count>,
    /// What is counted, a word of the topic pack (`soldiers`, `deaths`).
    pub of: Option<String>,
}

/// How firmly a reading is claimed. Only plain ones can contradict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Modality {
    /// Said as a fact.
    #[default]
    Plain,
    /// May, might, reportedly, information was received.
    Hedged,
    /// Plans to, will.
    Planned,
    /// If, unless.
    Conditional,
    /// No assertion at all: a demand, a question, a refusal to say.
    Open,
}

impl Reading {
    /// A plain reading of `topic` with nothing else known.
    pub fn new(topic: TopicId) -> Reading {
        Reading {
            topic,
            event: None,
            roles: BTreeMap::new(),
            holds: true,
            modality: Modality::Plain,
            place: None,
            when: None,
            count: None,
            of: None,
        }
    }

    /// The numbers that a reading of a count allows; see [`figure`].
    pub fn figure(&self) -> Option<Count> {
        figure(self.holds, self.count)
    }
}

/// The numbers that it allows to say of a count that it `holds`: "there were dead" is one or more, "there were none" is nought.
/// `None` for "it was not a hundred", which allows all others.
pub fn figure(holds: bool, count: Option<Count>) -> Option<Count> {
    match (holds, count) {
        (true, Some(count)) => Some(count),
        (true, None) => Count::between(1.0, None),
        (false, None) => Count::exactly(0.0),
        (false, Some(_)) => None,
    }
}

impl Serialize for Reading {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("topic", &self.topic)?;
        if let Some(event) = &self.event {
            map.serialize_entry("event", event)?;
        }
        for (role, value) in &self.roles {
            map.serialize_entry(role, value)?;
        }
        map.serialize_entry("holds", &self.holds)?;
        if self.modality != Modality::Plain {
            map.serialize_entry("modality", &self.modality)?;
        }
        if let Some(place) = &self.place {
            map.serialize_entry("where", place)?;
        }
        if let Some(when) = &self.when {
            map.serialize_entry("when", when)?;
        }
        if let Some(count) = &self.count {
            map.serialize_entry("count", count)?;
        }
        if let Some(of) = &self.of {
            map.serialize_entry("of", of)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Reading {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ReadingVisitor)
    }
}

impl JsonSchema for Reading {
    fn schema_name() -> Cow<'static, str> {
        "Reading".into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let id = generator.subschema_for::<TopicId>();
        schemars::json_schema!({
            "type": "object",
            "description": "What a claim says, free of any language. Keys besides those listed are roles of the topic.",
            "properties": {
                "topic": id,
                "event": id,
                "holds": {"type": "boolean", "description": "The speaker's position after the stance; absent means true."},
                "modality": generator.subschema_for::<Modality>(),
                "where": id,
                "when": generator.subschema_for::<When>(),
                "count": generator.subschema_for::<Count>(),
                "of": {"type": "string", "description": "What is counted."},
            },
            "required": ["topic"],
            "additionalProperties": id,
        })
    }
}

/// Reads the fields by name and takes every other key for a role.
struct ReadingVisitor;

impl<'de> Visitor<'de> for ReadingVisitor {
    type Value = Reading;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a reading: a map with `topic` and roles")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Reading, A::Error> {
        let mut topic = None;
        let placeholder = TopicId::new("none").expect("`none` is kebab-case");
        let mut reading = Reading::new(placeholder);
        let mut seen = std::collections::BTreeSet::new();
        while let Some(key) = map.next_key::<String>()? {
            if !seen.insert(key.clone()) {
                let _ = map.next_value::<IgnoredAny>();
                return Err(A::Error::custom(format!("duplicate field `{key}`")));
            }
            match key.as_str() {
                "topic" => topic = Some(map.next_value()?),
                "event" => reading.event = Some(map.next_value()?),
                "holds" => reading.holds = map.next_value()?,
                "modality" => reading.modality = map.next_value()?,
                "where" => reading.place = Some(map.next_value()?),
                "when" => reading.when = Some(map.next_value()?),
                "count" => reading.count = Some(map.next_value()?),
                "of" => reading.of = Some(map.next_value()?),
                _ => {
                    let value: super::Id<RoleValue> = map.next_value()?;
                    reading.roles.insert(key, value.into());
                }
            }
        }
        reading.topic = topic.ok_or_else(|| A::Error::missing_field("topic"))?;
        Ok(reading)
    }
}

/// The kind of id that stands in a role: a party, a place or a word of the topic.
enum RoleValue {}

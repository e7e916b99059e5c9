//! Records by id: those that come with isnad, which all books share, and those of one book beside them or in their place.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use crate::model::{Party, PartyId, Place, PlaceId};

/// What has an id.
pub(super) trait Record: Clone {
    /// The ids of its kind.
    type Id: Ord + Clone + fmt::Debug;
    /// Its id.
    fn id(&self) -> &Self::Id;
}

impl Record for Party {
    type Id = PartyId;
    fn id(&self) -> &PartyId {
        &self.id
    }
}

impl Record for Place {
    type Id = PlaceId;
    fn id(&self) -> &PlaceId {
        &self.id
    }
}

/// Every record by its id.
#[derive(Debug, Clone)]
pub(super) struct Records<R: Record> {
    /// In the order of their ids.
    built_in: Arc<[R]>,
    own: BTreeMap<R::Id, R>,
}

impl<R: Record> Default for Records<R> {
    fn default() -> Self {
        Records::of(Arc::default())
    }
}

impl<R: Record> Records<R> {
    /// Records that come with isnad, in the order of their ids.
    pub fn of(built_in: Arc<[R]>) -> Records<R> {
        Records { built_in, own: BTreeMap::new() }
    }

    /// The record with this id.
    pub fn get(&self, id: &R::Id) -> Option<&R> {
        self.own.get(id).or_else(|| with_id(&self.built_in, id))
    }

    /// The same, to be changed: in this book alone.
    pub fn get_mut(&mut self, id: &R::Id) -> Option<&mut R> {
        if !self.own.contains_key(id) {
            let built_in = with_id(&self.built_in, id)?.clone();
            self.own.insert(id.clone(), built_in);
        }
        self.own.get_mut(id)
    }

    /// Adds a record, in the place of any other with its id.
    pub fn insert(&mut self, record: R) {
        self.own.insert(record.id().clone(), record);
    }

    /// All of them by id.
    pub fn iter(&self) -> impl Iterator<Item = &R> {
        let (mut built_in, mut own) = (self.built_in.iter().peekable(), self.own.values().peekable());
        std::iter::from_fn(move || {
            let order = match (built_in.peek(), own.peek()) {
                (Some(a), Some(b)) => a.id().cmp(b.id()),
                (Some(_), None) => Ordering::Less,
                (None, _) => Ordering::Greater,
            };
            if order == Ordering::Less {
                return built_in.next();
            }
            if order == Ordering::Equal {
                built_in.next();
            }
            own.next()
        })
    }
}

/// The record with this id among some in the order of their ids.
pub(super) fn with_id<'r, R: Record>(records: &'r [R], id: &R::Id) -> Option<&'r R> {
    records.binary_search_by(|record| record.id().cmp(id)).ok().map(|n| &records[n])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(id: &str, area: bool) -> Place {
        serde_json::from_value(serde_json::json!({"id": id, "area": area})).unwrap()
    }

    #[test]
    fn what_a_book_has_of_its_own_stands_beside_and_before_what_comes_with_isnad() {
        let shared: Arc<[Place]> = [place("b", false), place("d", false)].into();
        let mut records = Records::of(Arc::clone(&shared));
        ["a", "c", "e"].into_iter().for_each(|id| records.insert(place(id, true)));
        records.get_mut(&"d".parse().unwrap()).unwrap().area = true;
        let all: Vec<_> = records.iter().map(|place| (place.id.as_str(), place.area)).collect();
        assert_eq!(all, [("a", true), ("b", false), ("c", true), ("d", true), ("e", true)]);
        assert!(records.get(&"b".parse().unwrap()).is_some() && records.get(&"f".parse().unwrap()).is_none());
        assert!(!shared[1].area);
    }
}

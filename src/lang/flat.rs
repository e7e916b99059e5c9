//! Tables that lie in memory as they lie in the program file: the build writes them, and a start reads nothing before it is asked for.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use zerocopy::little_endian::U32;
use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// What a row may be: bytes that mean the same on every machine, wherever they stand.
pub(super) trait Row: FromBytes + IntoBytes + Immutable + KnownLayout + Unaligned + Clone + 'static {}

impl<T: FromBytes + IntoBytes + Immutable + KnownLayout + Unaligned + Clone + 'static> Row for T {}

/// A list of rows: those of the program file until one is added.
#[derive(Debug, Clone)]
pub(super) struct Flat<T: Row>(Cow<'static, [T]>);

impl<T: Row> Flat<T> {
    /// The rows to be changed; a copy if they are the program file's.
    pub fn edit(&mut self) -> &mut Vec<T> {
        self.0.to_mut()
    }
}

impl<T: Row> Default for Flat<T> {
    fn default() -> Self {
        Flat(Cow::Borrowed(&[]))
    }
}

impl<T: Row> Deref for Flat<T> {
    type Target = [T];
    #[inline]
    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T: Row> Serialize for Flat<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self.0.as_bytes())
    }
}

impl<'de: 'static, T: Row> Deserialize<'de> for Flat<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Rows<T>(std::marker::PhantomData<T>);
        impl<'de: 'static, T: Row> Visitor<'de> for Rows<T> {
            type Value = Flat<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the bytes of whole rows")
            }
            fn visit_borrowed_bytes<E: Error>(self, bytes: &'de [u8]) -> Result<Flat<T>, E> {
                let rows = <[T]>::ref_from_bytes(bytes).map_err(|_| E::invalid_length(bytes.len(), &self))?;
                Ok(Flat(Cow::Borrowed(rows)))
            }
        }
        deserializer.deserialize_bytes(Rows(std::marker::PhantomData))
    }
}

/// A place of a [`Table`]. The second number of one that is taken is never 0.
pub(super) type Slot = [U32; 4];

/// Tables begin with so many places, and double when three of four are taken.
const FIRST: usize = 16;

/// A map whose places lie one behind another; a key whose own place is taken has the next free one.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(super) struct Table {
    slots: Flat<Slot>,
    taken: u32,
}

impl Table {
    /// The place with this hash of which `is_it` says that it is the one.
    #[inline]
    pub fn find(&self, hash: u32, is_it: impl Fn(&Slot) -> bool) -> Option<&Slot> {
        let last = self.slots.len().checked_sub(1)?;
        let mut at = hash as usize & last;
        while is_taken(&self.slots[at]) {
            if is_it(&self.slots[at]) {
                return Some(&self.slots[at]);
            }
            at = (at + 1) & last;
        }
        None
    }

    /// The same, to be changed; if there is none, the place is free and whoever asked fills it in. `rehash` gives the hash of a place.
    pub fn entry(&mut self, hash: u32, is_it: impl Fn(&Slot) -> bool, rehash: impl Fn(&Slot) -> u32) -> &mut Slot {
        if (self.taken as usize + 1) * 4 > self.slots.len() * 3 {
            self.grow(rehash);
        }
        let slots = self.slots.edit();
        let last = slots.len() - 1;
        let mut at = hash as usize & last;
        while is_taken(&slots[at]) && !is_it(&slots[at]) {
            at = (at + 1) & last;
        }
        self.taken += u32::from(!is_taken(&slots[at]));
        &mut slots[at]
    }

    fn grow(&mut self, rehash: impl Fn(&Slot) -> u32) {
        let slots = self.slots.edit();
        let room = (slots.len() * 2).max(FIRST);
        let old = std::mem::replace(slots, vec![Slot::default(); room]);
        for slot in old.into_iter().filter(is_taken) {
            let mut at = rehash(&slot) as usize & (room - 1);
            while is_taken(&slots[at]) {
                at = (at + 1) & (room - 1);
            }
            slots[at] = slot;
        }
    }
}

fn is_taken(slot: &Slot) -> bool {
    slot[1] != 0
}

/// Spreads the bits of a number over all others; the same on every machine, as the tables of the build must be found again.
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

/// The hash of a number.
#[inline]
pub(super) fn hash_of(number: u64) -> u32 {
    (number.wrapping_mul(SPREAD) >> 32) as u32
}

/// The hash of the bytes of a text.
#[inline]
pub(super) fn hash_of_text(text: &[u8]) -> u32 {
    let mut hash = text.len() as u64;
    for chunk in text.chunks(8) {
        let mut word = [0; 8];
        word[..chunk.len()].copy_from_slice(chunk);
        hash = (hash.rotate_left(23) ^ u64::from_le_bytes(word)).wrapping_mul(SPREAD);
    }
    hash_of(hash ^ (hash >> 29))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_a_table_is_found_again() {
        let mut table = Table::default();
        let put = |table: &mut Table, n: u32| {
            *table.entry(hash_of(n.into()), |slot| slot[1] == n, |slot| hash_of(slot[1].get().into())) =
                [U32::new(n * 2), U32::new(n), U32::ZERO, U32::ZERO];
        };
        (1..20_000).for_each(|n| put(&mut table, n));
        (1..20_000).for_each(|n| put(&mut table, n));
        let find = |n: u32| table.find(hash_of(n.into()), |slot| slot[1] == n).map(|slot| slot[0].get());
        assert!((1..20_000).all(|n| find(n) == Some(n * 2)));
        assert_eq!(find(20_000), None);
        assert_eq!(table.taken, 19_999);
    }

    #[test]
    fn rows_are_read_from_where_they_are_written() {
        let mut rows: Flat<[U32; 2]> = Flat::default();
        rows.edit().extend((0..9).map(|n| [U32::new(n), U32::new(n * n)]));
        let bytes: &'static [u8] = postcard::to_allocvec(&rows).unwrap().leak();
        let read: Flat<[U32; 2]> = postcard::from_bytes(bytes).unwrap();
        assert!(matches!(read.0, Cow::Borrowed(_)));
        assert_eq!(*read, *rows);
    }
}

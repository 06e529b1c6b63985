//! Hash tables of the library's own words and pairs.
//!
//! Their keys are known when the library is built, so nobody can choose keys that crowd together, and a hash
//! of one multiplication a word serves. What a page says is never a key that is put in.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

pub(crate) type Table<K, V> = HashMap<K, V, BuildHasherDefault<Fold>>;
pub(crate) type Set<K> = HashSet<K, BuildHasherDefault<Fold>>;

/// Folds what it is given by multiplications.
#[derive(Default)]
pub(crate) struct Fold(u64);

/// An odd number without a pattern: the golden ratio's fraction.
const ODD: u64 = 0x9e37_79b9_7f4a_7c15;

impl Fold {
    fn fold(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(23) ^ word).wrapping_mul(ODD);
    }
}

impl Hasher for Fold {
    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            self.fold(u64::from_le_bytes(word));
        }
    }

    fn write_u8(&mut self, byte: u8) {
        self.fold(u64::from(byte));
    }

    fn write_u32(&mut self, word: u32) {
        self.fold(u64::from(word));
    }

    fn finish(&self) -> u64 {
        // The table takes its place from the low bits, which a product mixes least.
        self.0 ^ (self.0 >> 32)
    }
}

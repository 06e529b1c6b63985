//! Which runs of characters a page holds twice.

/// For each place of a page's ink where the run of a certain length that begins there stands first and last.
pub(crate) struct Runs {
    /// Of each place the first place of the same run.
    firsts: Vec<u32>,
    /// Of each first place the last one; of no account elsewhere.
    lasts: Vec<u32>,
}

/// Places of the table that are tried for a run. A page made so that its runs crowd together has runs that
/// find no place and count as said once; it costs no more than another page.
const TRIES: usize = 32;
/// No run stands here.
const FREE: u32 = u32::MAX;

impl Runs {
    /// Compares all runs of `length` characters. Cost: linear in the ink.
    pub fn new(ink: &[char], length: usize) -> Self {
        let count = (ink.len() + 1).saturating_sub(length);
        let mut table = vec![FREE; (count * 2).next_power_of_two()];
        let mask = table.len() - 1;
        let mut runs = Runs { firsts: Vec::with_capacity(count), lasts: Vec::with_capacity(count) };
        for (at, run) in ink.windows(length).enumerate() {
            let start = hash(run) as usize;
            let same = |first: u32| ink[first as usize..first as usize + length] == *run;
            let slot = (0..TRIES).map(|step| (start + step) & mask).find(|&slot| table[slot] == FREE || same(table[slot]));
            let first = match slot {
                Some(slot) if table[slot] != FREE => table[slot],
                Some(slot) => {
                    table[slot] = at as u32;
                    at as u32
                }
                None => at as u32,
            };
            runs.firsts.push(first);
            runs.lasts.push(at as u32);
            runs.lasts[first as usize] = at as u32;
        }
        runs
    }

    /// Where the run at a place stands first and last.
    pub fn of(&self, at: usize) -> (usize, usize) {
        let first = self.firsts[at] as usize;
        (first, self.lasts[first] as usize)
    }
}

/// FNV-1a over characters, its high bits brought down: the same on every machine.
fn hash(run: &[char]) -> u64 {
    let hash = run.iter().fold(0xcbf2_9ce4_8422_2325, |h: u64, &c| (h ^ u64::from(u32::from(c))).wrapping_mul(0x0100_0000_01b3));
    hash ^ (hash >> 29)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Comparing every run with every other: the naive twin.
    #[test]
    fn runs_stand_where_comparing_finds_them() {
        let mut seed = 5u64;
        let mut throw = |sides: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) % sides
        };
        for size in [0, 1, 2, 3, 4, 40, 700] {
            for variety in [1, 2, 40] {
                let ink: Vec<char> = (0..size).map(|_| char::from_u32(0x4e00 + throw(variety) as u32).unwrap_or('一')).collect();
                let runs = Runs::new(&ink, 3);
                for (at, run) in ink.windows(3).enumerate() {
                    let all: Vec<usize> = ink.windows(3).enumerate().filter(|(_, other)| *other == run).map(|(at, _)| at).collect();
                    assert_eq!(runs.of(at), (all[0], all[all.len() - 1]));
                }
            }
        }
    }
}

//! Precision and recall over labelled items.

/// How many items were wanted, given, and both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub hit: usize,
    pub gold: usize,
    pub pred: usize,
}

impl Tally {
    /// Counts the items of one article or page, each as often as it stands there; whether they are the same.
    pub fn add<T: Ord>(&mut self, mut gold: Vec<T>, mut pred: Vec<T>) -> bool {
        gold.sort_unstable();
        pred.sort_unstable();
        self.hit += shared(&gold, &pred);
        self.gold += gold.len();
        self.pred += pred.len();
        gold == pred
    }

    pub fn merge(&mut self, other: Tally) {
        self.hit += other.hit;
        self.gold += other.gold;
        self.pred += other.pred;
    }

    /// The harmonic mean of precision and recall; `None` where nothing was wanted or given.
    pub fn f1(self) -> Option<f64> {
        let all = self.gold + self.pred;
        (all > 0).then(|| 2.0 * self.hit as f64 / all as f64)
    }
}

/// How many items two sorted lists share.
pub fn shared<T: Ord>(a: &[T], b: &[T]) -> usize {
    let (mut i, mut j, mut shared) = (0, 0, 0);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => (i, j, shared) = (i + 1, j + 1, shared + 1),
        }
    }
    shared
}

#[test]
fn items_count_as_often_as_they_stand_there() {
    let mut tally = Tally::default();
    assert!(!tally.add(vec!["a", "a", "b"], vec!["b", "a"]));
    assert_eq!(tally, Tally { hit: 2, gold: 3, pred: 2 });
    assert_eq!(tally.f1(), Some(0.8));
    assert!(tally.add(vec!["c", "d"], vec!["d", "c"]));
    assert_eq!(Tally::default().f1(), None);
}

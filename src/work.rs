//! Counts of work done, for tests that hold cost against the bytes of a page without a clock.
//!
//! Wherever a loop's length depends on the page, it tells how far it goes. A unit is a bounded piece of
//! work: a character looked at, a state weighed, two lines compared. Without the feature `inspect`
//! nothing is counted.

#[cfg(feature = "inspect")]
use std::cell::Cell;

#[cfg(feature = "inspect")]
thread_local! {
    static DONE: Cell<u64> = const { Cell::new(0) };
}

/// Tells of `units` of work.
#[inline]
pub(crate) fn done(units: usize) {
    #[cfg(feature = "inspect")]
    DONE.set(DONE.get() + units as u64);
    #[cfg(not(feature = "inspect"))]
    let _ = units;
}

/// The units of work that `work` does on this thread.
#[cfg(feature = "inspect")]
pub(crate) fn of(work: impl FnOnce()) -> u64 {
    let before = DONE.get();
    work();
    DONE.get() - before
}

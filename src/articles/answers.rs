//! Questions with fixed sets of answers, weighed by the tables of [`learned`](super::learned).

/// How many cells a table has that weighs all answers to all questions.
pub(super) const fn cells_of(answers: &[usize]) -> usize {
    let mut sum = 0;
    let mut i = 0;
    while i < answers.len() {
        sum += answers[i];
        i += 1;
    }
    sum
}

/// The cells that one answer to each question names; an answer past the last is the last.
pub(super) fn cells<const N: usize>(sizes: &[usize; N], answers: [usize; N]) -> [usize; N] {
    let mut base = 0;
    std::array::from_fn(|i| {
        let cell = base + answers[i].min(sizes[i] - 1);
        base += sizes[i];
        cell
    })
}

/// How much the cells speak for it, in hundredths of log odds.
pub(super) fn odds(table: &[i16], cells: &[usize]) -> i32 {
    cells.iter().map(|&cell| i32::from(table[cell])).sum()
}

/// Whether the cells speak for it.
pub(super) fn holds(table: &[i16], cells: &[usize]) -> bool {
    odds(table, cells) > 0
}

/// How many of the ascending `steps` a value has reached.
pub(super) fn step(value: u32, steps: &[u32]) -> usize {
    steps.iter().take_while(|&&s| value >= s).count()
}

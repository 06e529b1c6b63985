//! How large the layers are, and where each layer's parameters stand.

use crate::roles::evidence::groups::{LINE_ROWS, LINES, PAIR_ROWS, PAIRS, STEP_ROWS, STEPS};
use crate::roles::evidence::wording::NUMBERS;
use crate::roles::model::COLUMNS;

/// Numbers that stand for a line.
pub(super) const EMBEDDING: usize = 40;
/// Lines on each side that a line is seen with.
pub(super) const REACH: usize = 5;
pub(super) const WINDOW: usize = 2 * REACH + 1;
/// Numbers that stand for a line among its neighbours.
pub(super) const CONTEXT: usize = 64;
/// Units of the head that scores pairs, and of the one that scores steps.
pub(super) const PAIR_UNITS: usize = 24;
pub(super) const STEP_UNITS: usize = 16;

/// Numbers that stand for a line's wording.
pub(super) const WORDING_UNITS: usize = 16;
/// Characters and pairs that a line of the usual length has.
#[cfg(feature = "inspect")]
pub(super) const WORDED: usize = 64;

pub(super) const EMBED: usize = 0;
pub(super) const EMBED_BIAS: usize = EMBED + LINE_ROWS[LINES] as usize * EMBEDDING;
pub(super) const MIX: usize = EMBED_BIAS + EMBEDDING;
pub(super) const MIX_BIAS: usize = MIX + WINDOW * EMBEDDING * CONTEXT;
pub(super) const SCORE: usize = MIX_BIAS + CONTEXT;
pub(super) const PAIR: usize = SCORE + CONTEXT * COLUMNS;
pub(super) const PAIR_BIAS: usize = PAIR + PAIR_ROWS[PAIRS] as usize * PAIR_UNITS;
pub(super) const FIRST: usize = PAIR_BIAS + PAIR_UNITS;
pub(super) const SECOND: usize = FIRST + EMBEDDING * PAIR_UNITS;
pub(super) const PAIR_SCORE: usize = SECOND + EMBEDDING * PAIR_UNITS;
pub(super) const STEP: usize = PAIR_SCORE + PAIR_UNITS * COLUMNS;
pub(super) const STEP_BIAS: usize = STEP + STEP_ROWS[STEPS] as usize * STEP_UNITS;
pub(super) const STEP_CONTEXT: usize = STEP_BIAS + STEP_UNITS;
pub(super) const STEP_SCORE: usize = STEP_CONTEXT + CONTEXT * STEP_UNITS;
pub(super) const WORDING: usize = STEP_SCORE + STEP_UNITS * COLUMNS;
pub(super) const WORDING_EMBED: usize = WORDING + NUMBERS * WORDING_UNITS;
/// Parameters of a net.
pub(crate) const PARAMETERS: usize = WORDING_EMBED + WORDING_UNITS * EMBEDDING;

/// Where each layer's parameters stand, and how many numbers its units sum: biases are not among them.
#[cfg(feature = "inspect")]
pub(crate) const LAYERS: [(std::ops::Range<usize>, usize); 11] = [
    (EMBED..EMBED_BIAS, LINES),
    (MIX..MIX_BIAS, WINDOW * EMBEDDING),
    (SCORE..PAIR, CONTEXT),
    (PAIR..PAIR_BIAS, PAIRS * 2),
    (FIRST..SECOND, EMBEDDING * 2),
    (SECOND..PAIR_SCORE, EMBEDDING * 2),
    (PAIR_SCORE..STEP, PAIR_UNITS),
    (STEP..STEP_BIAS, STEPS * 2),
    (STEP_CONTEXT..STEP_SCORE, CONTEXT * 2),
    (WORDING..WORDING_EMBED, WORDED),
    (WORDING_EMBED..PARAMETERS, WORDING_UNITS),
];

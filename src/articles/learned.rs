//! How far sections reach, weighed. Written by `examples/learn`; not edited by hand.

/// A weight for each answer to each question of [`sections`](super::sections), in hundredths of log odds.
#[rustfmt::skip]
pub(super) static WEIGHTS: [i16; super::sections::CELLS] = [
    12, 18, -24, 7, 12, 7, -16, 140, -183, 124, -50, 14, 73, -72, -165, 10,
    28, 24, -126, 0, 72, 56, -87, -24, 63, -199, 6, 119, -227, -1, 72, 217,
    79, 82, 168, 30, -413, -6, -70, 92, -148, -98, 6, 16, -185, -8, 80, -2,
    -188, 19, -61, -17, 102, -17, 15, 46, -4, 0, 30, 18, -56, -34, 0, -36,
    105, -17, -135, 0, 56, 20, 17, -91, 0,
];

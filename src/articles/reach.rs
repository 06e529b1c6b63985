//! How far sections reach, weighed. Written by `examples/learn`; not edited by hand.

/// A weight for each answer to each question of [`sections`](super::sections), in hundredths of log odds.
#[rustfmt::skip]
pub(super) static WEIGHTS: [i16; super::sections::CELLS] = [
    -1, 31, -5, -40, 12, -4, -16, 111, -181, 114, -40, -3, 75, -66, -128, -12,
    52, 45, -176, 0, 70, -6, -103, -11, 44, -160, 15, 149, -207, 41, 104, 162,
    43, -5, 118, 28, -421, 55, -27, 69, -140, -96, -16, 22, -154, 4, 79, 11,
    -246, 19, -71, -31, 115, -14, 17, 23, -59, 0, 36, 35, -22, -32, 0, -30,
    108, 17, -111, 0, -55, -16, 44, -30, 0,
];

//! What this stage asks, weighed. Written by `examples/learn`; not edited by hand.

/// Which pieces belong to articles elsewhere. A weight for each answer to each question of [`homing`](super::homing), in hundredths of log odds.
#[rustfmt::skip]
pub(super) static HOMING: [i16; super::homing::CELLS] = [
    -162, -56, -65, -24, 15, -72, -25, -29, -83, -160, -12, -139, -66, -49, -8, -91,
    8, 68, -28, -102, -44, 228, -68, 51, -10, 0, 0, 83, -47, -79, 28, -96,
    35, -40, 106, -31, 127, -112, -150, -27, -48, 82, 16, -49, -20, 117, -115, -73,
    -36, 28, -58, -18, -59, -25, -61, -70, -82, -0, 114, -36, -41, 0, -49, -37,
    -56, -52, 51, -14,
];

/// How far sections reach. A weight for each answer to each question of [`sections`](super::sections), in hundredths of log odds.
#[rustfmt::skip]
pub(super) static REACH: [i16; super::sections::CELLS] = [
    3, 26, -40, -2, 18, -27, 12, 61, -86, 6, -17, 32, 54, -51, -176, 14,
    14, -1, -37, 0, 47, -34, -49, -7, 22, -58, 24, 98, -154, -75, 104, 85,
    153, -17, 95, -67, -360, 66, -151, 19, -100, -41, 32, 12, -145, 4, 72, -25,
    -87, 19, -73, -15, 82, -12, -14, 37, -1, 0, 23, 50, -11, -54, 0, 82,
    -57, -133, 116, 0, -134, 45, 54, -164, 0, 47, -75, 64, -90, 11, -133, 84,
    75, -81, 45, -50, -106, -7, 45, -74, -232, 34, -58, 48, -29, -7, 105, -9,
    -107, -22, 31, -55, 81, 50, 78, 150, -221, -52, -59, -78, 179, -10, -29, 37,
    7, 72, 74, 87, -120, -84, -53, 96, -80, -4, 40, -70, -94, 42,
];

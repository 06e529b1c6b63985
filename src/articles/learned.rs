//! What this stage asks, weighed. Written by `examples/learn`; not edited by hand.

/// Which paragraphs fragments complete. A weight for each answer to each question of [`fragments`](super::fragments), in hundredths of log odds.
#[rustfmt::skip]
pub(super) static FRAGMENTS: [i16; super::fragments::CELLS] = [
    -42, 241, 235, 72, 0, 182, 0, 0, -65, 0, -52, 0, 0, 397, 0, 0,
    0, 0, -114, 0, -7, 0, -65, -19, 0, 0, 0, 238, 0, 0, 0, 0,
    0, -54, 0, -76, 0, -47, -44, -83, 3, 19, 87, -44, -1, -29, 104, 55,
    -95, -82, -105, 17, -5, -82, -39, -11, -25, -104, 8, -30, -56, -15, -63, -37,
    -105, -3, 211, -37, 4, -108, -21, -12, -30, -3, -98, -60, -77, -68, 40, -97,
    -86, -7, -39, 20, -52, 78, -14, 29, 7, 162, -22, -61, -63, -29,
];

/// Which pieces belong to articles elsewhere. A weight for each answer to each question of [`homing`](super::homing), in hundredths of log odds.
#[rustfmt::skip]
pub(super) static HOMING: [i16; super::homing::CELLS] = [
    -152, -69, -52, -28, 33, -92, -33, 2, -125, -129, -55, -94, -48, -67, -11, -117,
    39, -13, -25, -98, -1, 131, -52, -9, -33, 0, 0, 74, -69, -67, 40, -19,
    52, -23, 21, -32, 117, -144, -168, -54, -198, 113, 101, 26, -50, 113, -136, -84,
    -52, 40, -84, -53, 111, -68, -93, -74, -94, 18, 80, 89, -33, 0, -64, -35,
    -50, -56, 68, -11,
];

/// Which headings and bodies go together. A weight for each answer to each question of [`matching`](super::matching), in hundredths of log odds.
#[rustfmt::skip]
pub(super) static MATCHING: [i16; super::matching::CELLS] = [
    -68, 90, 39, 159, 119, 129, -68, 233, -3, -178, -68, 173, 63, -168, 112, -152,
    -68, -34, 43, -25, -43, -43, 10, -68, -68, -85, -21, -6, 217, -94, 0, -51,
    -14, -13, 20, -22, -15, -23, -14, -59, 18, -1, 1, 22, -63, -26, -27, 14,
    -23, 76, -14, -38, 308, 0, -34, 0, 0, -82, -84, -44, 35, 234, 5, -17,
    -86, 42, -127, 0, -45, 9, -22, 13, -28, 173, 36, -25, 12, -36, -6, -94,
];

/// How far sections reach. A weight for each answer to each question of [`sections`](super::sections), in hundredths of log odds.
#[rustfmt::skip]
pub(super) static REACH: [i16; super::sections::CELLS] = [
    1, 26, -33, -5, 14, -12, 18, 43, -77, 3, -25, 28, 49, -50, -161, 17,
    12, -9, -50, -13, 40, -41, -39, -4, 24, -72, 28, 85, -159, -99, 101, 78,
    145, -10, 73, -108, -339, 72, -130, 16, -152, -68, 77, 12, -120, 6, 72, -25,
    -63, 25, -128, -20, 101, 10, -25, 23, -31, 0, 22, 52, 0, -52, 0, 60,
    -16, -148, 113, -13, -95, 38, 26, -168, 0, 40, -80, 57, -39, -1, -53, 0,
    116, -32, 48, -49, -105, -6, 42, -80, -285, 3, -84, 40, -17, -14, 48, -46,
    11, -13, 39, -37, 50, 28, 66, 178, -287, -38, -65, -173, 173, 9, -5, -0,
    3, 39, 66, 83, -110, -67, -28, -5, -87, -1, 10, -30, -96, 55,
];

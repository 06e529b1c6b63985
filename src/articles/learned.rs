//! What this stage asks, weighed. Written by `examples/learn`; not edited by hand.

/// Which paragraphs fragments complete. A weight for each answer to each question of [`fragments`](super::fragments), in hundredths of log odds.
#[rustfmt::skip]
pub(super) static FRAGMENTS: [i16; super::fragments::CELLS] = [
    -53, 212, 201, 59, 0, 38, 0, 0, -85, 0, -67, 0, 0, 227, 0, 0,
    0, 0, -190, 0, -7, 0, -162, -23, 0, 0, 0, 93, 0, 0, 0, 0,
    0, -47, -120, 31, 185, 31, -47, 113, -74, 247, 199, -111, -103, -113, 131, 65,
    -115, -4, 35, -48, -176, 24, 23, -105, -53, -73, -34, -116, -3, 191, -32, 66,
    -128, 44, 0, -52, 15, -112, -48, -153, -52, 90, -129, -88, -11, -2, 102,
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
    1, 26, -33, -5, 14, -14, 18, 43, -78, 3, -34, 29, 49, -49, -160, 17,
    13, -9, -49, -13, 41, -42, -39, -4, 24, -73, 27, 85, -159, -99, 100, 79,
    146, -11, 73, -107, -339, 72, -129, 17, -153, -67, 76, 12, -118, 3, 71, -25,
    -63, 24, -128, -20, 101, 9, -24, 23, -29, 0, 22, 53, -2, -53, 0, 63,
    -17, -147, 116, -13, -102, 39, 29, -169, 0, 41, -82, 59, -39, -1, -53, 0,
    115, -30, 50, -49, -106, -8, 41, -79, -277, 4, -92, 40, -16, -15, 48, -52,
    12, -12, 39, -36, 48, 27, 64, 181, -284, -38, -64, -170, 171, 8, -5, 1,
    1, 39, 66, 83, -110, -66, -27, -6, -89, -2, 9, -29, -95, 54,
];

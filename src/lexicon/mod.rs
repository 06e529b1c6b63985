//! What words say, wherever they stand: the stages ask it, it knows no stage.
//!
//! [`byline`] reads who wrote a piece and whence; [`cues`] knows the words of page furniture,
//! captions, notices and columns, [`patterns`] the forms of dates, folios and counters; [`names`] knows surnames, [`places`] places; [`habits`] what characters do. Every pattern is bounded
//! by its position in a line and by a length, so a line costs what its length costs.

pub(crate) mod byline;
mod counts;
pub(crate) mod cues;
pub(crate) mod habits;
pub(crate) mod list;
pub(crate) mod names;
pub(crate) mod patterns;
pub(crate) mod places;
mod tables;
pub(crate) mod themes;
mod variants;

//! What a caller can get wrong. Content is never an error: every `&str` gives a page.

/// Bytes that are not text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The bytes stop being UTF-8 at this byte offset.
    #[error("not UTF-8 text: the byte at offset {offset} does not belong")]
    NotText {
        /// Bytes from the start that are good UTF-8.
        offset: usize,
    },
}

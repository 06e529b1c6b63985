//! Colour for a terminal, and text that is safe to show on one and fits.

use std::env;
use std::fmt::Display;
use std::io::{self, IsTerminal};
use textwrap::core::display_width;

/// Whether what is written may be coloured.
#[derive(Clone, Copy)]
pub enum Ink {
    Plain,
    Colour,
}

/// How something is set off.
#[derive(Clone, Copy)]
pub enum Shade {
    Normal,
    Strong,
    Faint,
    Accent,
    Warning,
}

impl Ink {
    /// Colour for a person at a terminal who has not refused it; plain for pipes and files.
    pub fn of_stdout() -> Self {
        let refused = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) || env::var_os("TERM").is_some_and(|t| t == "dumb");
        if io::stdout().is_terminal() && !refused { Ink::Colour } else { Ink::Plain }
    }

    /// The text, set off where there is colour.
    pub fn paint(self, shade: Shade, text: &str) -> String {
        let code = match (self, shade) {
            (Ink::Plain, _) | (_, Shade::Normal) => return text.to_owned(),
            (Ink::Colour, Shade::Strong) => "1",
            (Ink::Colour, Shade::Faint) => "2",
            (Ink::Colour, Shade::Accent) => "36",
            (Ink::Colour, Shade::Warning) => "33",
        };
        format!("\u{1b}[{code}m{text}\u{1b}[0m")
    }
}

/// The text without control characters: what a page holds must not steer the terminal.
pub fn shown(text: &(impl Display + ?Sized)) -> String {
    let safe = |c: char| match c {
        '\t' => ' ',
        c if c.is_control() => '\u{fffd}',
        c => c,
    };
    text.to_string().chars().map(safe).collect()
}

/// As much of the beginning as fits.
pub fn excerpt(text: &str, cells: usize) -> String {
    if display_width(text) <= cells {
        return text.to_owned();
    }
    let mut used = "...".len();
    let fits = |c: &char| {
        used += display_width(c.encode_utf8(&mut [0; 4]));
        used <= cells
    };
    text.chars().take_while(fits).chain("...".chars()).collect()
}

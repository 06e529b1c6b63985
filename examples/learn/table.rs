//! The table as the library compiles it in.

use std::fmt::Write;
use tearsheet::inspect::{NET_STEP, TABLE_COLUMNS, row_names, tag_names};

/// The table as a Rust file: one row of cells a line, each with what it answers.
pub fn print(weights: &[i16]) -> String {
    let mut out = String::from(
        "//! The weights table. Written by `examples/learn`; not edited by hand.\n\
         //!\n\
         //! One row for each answer, one cell for each aspect of a tag; behind them the tags that follow each tag.\n\n\
         #[rustfmt::skip]\n\
         pub(crate) static WEIGHTS: &[i16] = &[\n",
    );
    let names = row_names();
    let (rows, follows) = weights.split_at(names.len() * TABLE_COLUMNS);
    let tags = tag_names();
    let labelled = rows.chunks(TABLE_COLUMNS).zip(&names).chain(follows.chunks(tags.len()).zip(&tags));
    for (row, name) in labelled {
        for weight in row {
            write!(out, "{weight},").expect("a string takes all that is written");
        }
        writeln!(out, " // {name}").expect("a string takes all that is written");
    }
    out.push_str("];\n");
    out
}

/// The net's parameters as the library reads them: two bytes each, the lower first, in steps of [`NET_STEP`].
pub fn bytes(net: &[f32]) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::with_capacity(net.len() * 2);
    for weight in net {
        let steps = (weight / NET_STEP).round();
        if steps.abs() > f32::from(i16::MAX) {
            return Err(format!("a parameter of {weight} is more than two bytes hold"));
        }
        bytes.extend((steps as i16).to_le_bytes());
    }
    Ok(bytes)
}

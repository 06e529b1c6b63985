//! Texts set in columns: wrapped, marks pushed out or carried over, numbers set apart.

use crate::dice::Dice;

/// How a column is set.
pub struct Column {
    /// Cells of a line; 0 for one line a paragraph.
    pub width: usize,
    /// Marks that may not begin a line hang over the edge; else the character before is carried over.
    pub overhang: bool,
    /// Cells that the first line is indented by.
    pub indent: usize,
}

/// Cells that a character takes.
pub fn cells(c: char) -> usize {
    if c.is_ascii() { 1 } else { 2 }
}

impl Column {
    /// The lines of a text.
    pub fn wrap(&self, text: &str) -> Vec<String> {
        if self.width == 0 {
            return vec![text.to_owned()];
        }
        let barred =
            |c: char| matches!(c, '，' | '。' | '、' | '；' | '：' | '？' | '！' | '”' | '’' | '）' | '》' | '」' | '』' | ',' | ')' | ':');
        let mut lines = Vec::new();
        let mut line = String::new();
        let mut used = self.indent;
        for c in text.chars() {
            let over = used + cells(c) > self.width;
            if over && !(self.overhang && barred(c)) {
                let carry = if barred(c) { line.pop() } else { None };
                lines.push(std::mem::take(&mut line));
                used = 0;
                if let Some(carry) = carry {
                    line.push(carry);
                    used += cells(carry);
                }
            }
            line.push(c);
            used += cells(c);
        }
        lines.push(line);
        lines.into_iter().map(|l| l.trim().to_owned()).filter(|l| !l.is_empty()).collect()
    }
}

/// The lines with some numbers, Latin words and last marks on lines of their own, as some extractions leave them.
pub fn apart(lines: Vec<String>, dice: &mut Dice) -> Vec<String> {
    let mut out = Vec::new();
    for line in lines {
        let chars: Vec<char> = line.chars().collect();
        let run = |from: usize| chars[from..].iter().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '%')).count();
        let number = (1..chars.len())
            .find(|&at| !chars[at - 1].is_ascii() && run(at) >= 1 && chars.get(at + run(at)).is_some_and(|c| !c.is_ascii()));
        let mark = chars.len() > 4 && matches!(chars[chars.len() - 1], '。' | '，' | '”');
        match number {
            Some(at) if dice.chance(60) => {
                let end = at + run(at);
                out.extend([&chars[..at], &chars[at..end], &chars[end..]].map(|part| part.iter().collect::<String>().trim().to_owned()));
            }
            _ if mark && dice.chance(8) => {
                out.extend([&chars[..chars.len() - 1], &chars[chars.len() - 1..]].map(|part| part.iter().collect::<String>()));
            }
            _ => out.push(line),
        }
    }
    out.retain(|line| !line.is_empty());
    out
}

//! Bylines as printed: what each says, form by form, from lists in `tests/bylines`.
//!
//! A list has a byline a line: where it stands, how it is printed, outlet, place, date, people. The
//! share that is read right in every field may not fall below the list's floor.

use std::fs;
use std::path::Path;
use tearsheet::inspect;

/// Share of each list that is read right, in percent: floors, raised when more is right.
const FLOORS: [(&str, usize); 4] = [("mainland", 92), ("overseas", 85), ("signatures", 89), ("taiwan", 88)];

/// A line of a list.
struct Case<'l> {
    place: &'l str,
    printed: String,
    /// Outlet, place, date, people in order.
    says: [String; 4],
}

fn squeeze(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

impl Case<'_> {
    fn new(line: &str) -> Option<Case<'_>> {
        let mut fields = line.split('\t');
        let (place, printed) = (fields.next()?, fields.next()?.replace('⏎', ""));
        let says = std::array::from_fn(|i| {
            let field = squeeze(fields.next().unwrap_or_default());
            let mut parts: Vec<&str> = field.split(';').filter(|p| !p.is_empty()).collect();
            if i == 3 {
                parts.sort_unstable();
            }
            parts.join(";")
        });
        Some(Case { place, printed, says })
    }

    /// What the library reads.
    fn read(&self) -> [String; 4] {
        let byline = match self.place {
            "line" => inspect::byline(&self.printed),
            _ => {
                let whole = self.printed.replace('|', "");
                let (byline, rest) = inspect::signed(&whole);
                let text = match (self.place, self.printed.split_once('|')) {
                    ("lead", Some((_, text))) | ("tail", Some((text, _))) => squeeze(text),
                    _ => squeeze(&whole),
                };
                if squeeze(&rest) != text {
                    return std::array::from_fn(|_| format!("cut to {rest}"));
                }
                byline
            }
        };
        let Some(byline) = byline else { return Default::default() };
        let text = |view: &Option<tearsheet::Text<'_>>| view.as_ref().map(|t| squeeze(&t.to_string())).unwrap_or_default();
        let mut people: Vec<String> =
            byline.people.iter().map(|p| format!("{}:{}", format!("{:?}", p.role).to_lowercase(), squeeze(&p.name.to_string()))).collect();
        people.sort_unstable();
        [text(&byline.outlet), text(&byline.place), text(&byline.date), people.join(";")]
    }
}

#[test]
fn bylines_say_what_they_say() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bylines");
    for (name, floor) in FLOORS {
        let list = fs::read_to_string(folder.join(format!("{name}.tsv"))).unwrap_or_else(|e| panic!("{name}: {e}"));
        let cases: Vec<Case<'_>> = list.lines().filter_map(Case::new).collect();
        let mut right = 0;
        for case in &cases {
            let read = case.read();
            if read == case.says {
                right += 1;
            } else if std::env::var_os("SHOW").is_some() {
                println!("{name} {} {}\n   says {:?}\n   read {:?}", case.place, case.printed, case.says, read);
            }
        }
        println!("{name}: {right} of {}", cases.len());
        assert!(right * 100 >= floor * cases.len(), "{name}: {right} of {} are read right, the floor is {floor} %", cases.len());
    }
}

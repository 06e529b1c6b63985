//! The figures of a set of pages.

use crate::article::Fields;
use crate::pages::Reading;
use std::collections::BTreeMap;
use std::fmt;

/// Figures by name. A figure that nothing was counted for is missing.
#[derive(Debug, Default, PartialEq)]
pub struct Figures(pub BTreeMap<String, f64>);

impl Figures {
    pub fn of(readings: &[Reading]) -> Self {
        let verdicts = || readings.iter().flat_map(|r| &r.verdicts);
        let articles = verdicts().count() as f64;
        let share = |count: usize| count as f64 / articles;
        let mut figures = BTreeMap::new();
        let mut put = |name: &str, value: f64| figures.insert(name.to_owned(), value);
        put("pages", readings.len() as f64);
        put("articles", articles);
        put("perfect", share(verdicts().filter(|v| v.perfect).count()));
        put("sound", share(verdicts().filter(|v| v.sound).count()));
        put("found", share(readings.iter().map(|r| r.found).sum()));
        put("spurious", readings.iter().map(|r| r.spurious).sum::<usize>() as f64);
        put("body", verdicts().map(|v| v.body).sum::<f64>() / articles);
        put("accounted_pages", readings.iter().filter(|r| r.faults.is_empty()).count() as f64 / readings.len() as f64);
        let mut fields = Fields::new();
        for (name, tally) in readings.iter().flat_map(|r| &r.fields) {
            fields.entry(name).or_default().merge(*tally);
        }
        for (name, tally) in fields {
            if let Some(f1) = tally.f1() {
                put(&format!("{name}_f1"), f1);
            }
        }
        Figures(figures)
    }

    /// Where other figures are not these.
    pub fn differences(&self, other: &Figures) -> Vec<String> {
        let names = self.0.keys().chain(other.0.keys().filter(|name| !self.0.contains_key(*name)));
        let same = |a: Option<&f64>, b: Option<&f64>| match (a, b) {
            (Some(a), Some(b)) => (a - b).abs() < 1e-9,
            _ => false,
        };
        let told = |value: Option<&f64>| value.map_or("none".to_owned(), f64::to_string);
        let pairs = names.map(|name| (name, self.0.get(name), other.0.get(name)));
        pairs.filter(|(_, a, b)| !same(*a, *b)).map(|(name, a, b)| format!("{name}: here {}, there {}", told(a), told(b))).collect()
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|(name, value)| writeln!(f, "  {name:16} {value:.4}"))
    }
}

#[test]
fn figures_are_the_same_or_named() {
    let figures = |pairs: &[(&str, f64)]| Figures(pairs.iter().map(|(name, value)| ((*name).to_owned(), *value)).collect());
    let here = figures(&[("found", 0.5), ("sound", 1.0 / 3.0)]);
    assert_eq!(here.differences(&figures(&[("found", 0.5), ("sound", 0.333_333_333_333)])), [""; 0]);
    assert_eq!(here.differences(&figures(&[("found", 0.4)])), ["found: here 0.5, there 0.4", "sound: here 0.3333333333333333, there none"]);
}

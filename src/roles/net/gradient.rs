//! By how much each parameter of a net would move the score of a reading.

use super::*;

/// A place in a reading that the net scored, and what each aspect should gain there.
pub(crate) enum Event {
    Line { line: usize, gain: Scores },
    Pair { a: usize, b: usize, rows: Vec<u16>, gain: Scores },
    Step { line: usize, rows: Vec<u16>, gain: Scores },
}

/// What stands for a page's lines inside a net: reading needs it line by line, going back needs all of it.
struct Inside {
    wordings: Vec<Manner>,
    embeddings: Vec<Embedding>,
    contexts: Vec<Context>,
}

impl Inside {
    fn new(net: Net<'_>, rows: &[LineRows], wording: Option<&Wording>) -> Self {
        let wordings: Vec<Manner> = (0..rows.len()).map(|line| net.manner(line, wording)).collect();
        let embeddings: Vec<Embedding> = rows.iter().zip(&wordings).map(|(rows, manner)| net.embed(rows, manner)).collect();
        let active: Vec<Active> = embeddings.iter().map(Active::of).collect();
        let contexts = (0..rows.len()).map(|line| net.mix(rows.len(), line, |at| active[at].units())).collect();
        Inside { wordings, embeddings, contexts }
    }
}

/// The gradient of a net, dense, with the parameters that it touches.
pub(crate) struct Gradient {
    pub by: Vec<f32>,
    pub touched: Vec<usize>,
}

impl Gradient {
    /// A gradient of nothing.
    pub fn new() -> Self {
        Gradient { by: vec![0.0; PARAMETERS], touched: Vec::new() }
    }

    fn take(&mut self, at: usize, values: &[f32]) {
        for (cell, &value) in (at..).zip(values).filter(|&(_, &value)| value != 0.0) {
            if self.by[cell] == 0.0 {
                self.touched.push(cell);
            }
            self.by[cell] += value;
        }
    }

    /// Passes `gain` of a layer's outputs back to its parameters, and to its inputs.
    fn dense<const I: usize, const O: usize>(
        &mut self,
        net: Net<'_>,
        base: usize,
        inputs: &[f32; I],
        gain: &[f32; O],
        back: &mut [f32; I],
    ) {
        for (unit, &x) in inputs.iter().enumerate().filter(|&(_, &x)| x > 0.0) {
            let at = base + unit * O;
            self.take(at, &gain.map(|g| g * x));
            back[unit] += dot(net.block::<O>(at), gain);
        }
    }

    /// Adds the gradient of all `events`; `rows` are those that the layers were made with.
    pub fn add(&mut self, layers: &Layers<'_>, rows: &[LineRows], wording: Option<&Wording>, events: &[Event]) {
        let net = layers.net;
        let inside = Inside::new(net, rows, wording);
        let mut embeddings: Vec<Embedding> = vec![[0.0; EMBEDDING]; rows.len()];
        let mut contexts: Vec<Context> = vec![[0.0; CONTEXT]; rows.len()];
        for event in events {
            match event {
                Event::Line { line, gain } => self.dense(net, SCORE, &inside.contexts[*line], gain, &mut contexts[*line]),
                Event::Pair { a, b, rows, gain } => {
                    let units = layers.pair(*a, *b, rows);
                    let mut back: Pair = [0.0; PAIR_UNITS];
                    self.dense(net, PAIR_SCORE, &units, gain, &mut back);
                    self.take(PAIR_BIAS, &back);
                    self.answers(PAIR, rows, &back);
                    self.dense(net, FIRST, &inside.embeddings[*a], &back, &mut embeddings[*a]);
                    self.dense(net, SECOND, &inside.embeddings[*b], &back, &mut embeddings[*b]);
                }
                Event::Step { line, rows, gain } => {
                    let units = layers.step(*line, rows);
                    let mut back: Step = [0.0; STEP_UNITS];
                    self.dense(net, STEP_SCORE, &units, gain, &mut back);
                    self.take(STEP_BIAS, &back);
                    self.answers(STEP, rows, &back);
                    if let Some(context) = inside.contexts.get(*line) {
                        self.dense(net, STEP_CONTEXT, context, &back, &mut contexts[*line]);
                    }
                }
            }
        }
        for (line, gain) in contexts.iter().enumerate().filter(|(_, gain)| gain.iter().any(|&g| g != 0.0)) {
            self.take(MIX_BIAS, gain);
            for (place, at) in window(rows.len(), line) {
                self.dense(net, MIX + place * EMBEDDING * CONTEXT, &inside.embeddings[at], gain, &mut embeddings[at]);
            }
        }
        for (line, gain) in embeddings.iter().enumerate().filter(|(_, gain)| gain.iter().any(|&g| g != 0.0)) {
            self.take(EMBED_BIAS, gain);
            self.answers(EMBED, &rows[line], gain);
            if let Some(wording) = wording {
                self.wording(net, &inside.wordings[line], wording.of(line), gain);
            }
        }
    }

    /// Passes what an embedding gains back to the wording of its line.
    fn wording(&mut self, net: Net<'_>, manner: &Manner, numbers: &[u16], gain: &Embedding) {
        let mut back = [0.0; WORDING_UNITS];
        for (unit, &x) in manner.iter().enumerate().filter(|&(_, &x)| x != 0.0) {
            let at = WORDING_EMBED + unit * EMBEDDING;
            self.take(at, &gain.map(|g| g * x));
            back[unit] = dot(net.block::<EMBEDDING>(at), gain) * MANNER;
        }
        numbers.iter().for_each(|&number| self.take(WORDING + usize::from(number) * WORDING_UNITS, &back));
    }

    fn answers<const N: usize>(&mut self, base: usize, rows: &[u16], gain: &[f32; N]) {
        for &row in rows.iter().filter(|&&row| row != UNASKED) {
            self.take(base + usize::from(row) * N, gain);
        }
    }
}

fn dot<const N: usize>(a: &[f32; N], b: &[f32; N]) -> f32 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

//! Cold invokes: the first invoke of a function, against the interpreter started bare.

use std::process::{Command, Stdio};
use std::time::Instant;

use crate::client::Connection;
use crate::language::Language;
use crate::server::Bench;
use crate::stats::{Size, median};

/// Figures of one language, milliseconds.
#[derive(Debug)]
pub struct Cold {
    /// Which.
    pub language: Language,
    /// From sending the invoke to its answer.
    pub lambdad_ms: Vec<f64>,
    /// From starting the interpreter to its end.
    pub bare_ms: Vec<f64>,
    /// The same without the machine's own packages, where the language has such a start.
    pub lean_ms: Vec<f64>,
}

impl Cold {
    /// The median, over the pairs, of how many times the bare start a cold invoke takes.
    pub fn times(&self) -> f64 {
        self.times_of(&self.bare_ms)
    }

    /// The same against [`Cold::lean_ms`].
    pub fn times_lean(&self) -> Option<f64> {
        (!self.lean_ms.is_empty()).then(|| self.times_of(&self.lean_ms))
    }

    fn times_of(&self, floor_ms: &[f64]) -> f64 {
        median(self.lambdad_ms.iter().zip(floor_ms).map(|(lambdad, floor)| lambdad / floor).collect())
    }
}

/// Measures both languages.
pub fn measure(server: &Bench, size: Size) -> Vec<Cold> {
    [Language::Python, Language::Node].map(|language| language_of(server, size, language)).into()
}

fn language_of(server: &Bench, size: Size, language: Language) -> Cold {
    eprintln!("bench: cold {}", language.name());
    let mut cold = Cold { language, lambdad_ms: Vec::new(), bare_ms: Vec::new(), lean_ms: Vec::new() };
    // One function for each start, and one that is not counted: every first invoke is a cold one.
    let names: Vec<String> = (0..=size.cold_starts).map(|n| format!("cold-{}-{n}", language.name())).collect();
    for name in &names {
        server.create(name, language, None);
    }
    let mut connection = Connection::open(server.server.address());
    for (n, name) in names.iter().enumerate() {
        let bare = milliseconds(|| start_and_end(language.bare()));
        let lean = language.lean().map(|command| milliseconds(|| start_and_end(command)));
        let request = server.invoke(name, Some(language.answer()));
        let mut answer = None;
        let lambdad = milliseconds(|| answer = Some(connection.call(&request)));
        answer.expect("an answer").check(&request);
        if n > 0 {
            cold.bare_ms.push(bare);
            cold.lean_ms.extend(lean);
            cold.lambdad_ms.push(lambdad);
        }
    }
    cold
}

fn start_and_end(mut command: Command) {
    // The same little environment whoever runs the benchmark; the interpreter is found by the caller's PATH.
    let path = std::env::var_os("PATH").unwrap_or_default();
    command.env_clear().env("PATH", path).stdin(Stdio::null());
    let status = command.status().expect("starting the interpreter");
    assert!(status.success());
}

fn milliseconds(work: impl FnOnce()) -> f64 {
    let begun = Instant::now();
    work();
    begun.elapsed().as_secs_f64() * 1000.0
}

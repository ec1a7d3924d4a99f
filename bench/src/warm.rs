//! Warm invokes: the same JSON through lambdad, the floor and AWS's emulator, in blocks that take turns.

use crate::client::{EVENT, Request};
use crate::emulator::{self, Emulator};
use crate::floor::Floor;
use crate::language::Language;
use crate::load;
use crate::server::Bench;
use crate::stats::{Latencies, Size};

/// Callers at once.
pub const CALLERS: usize = 16;

/// The floor's workers for many callers: fewer than callers is faster on few cores, so this is the harder floor.
const FLOOR_WORKERS: usize = 4;

/// Figures of one language.
#[derive(Debug)]
pub struct Warm {
    /// Which.
    pub language: Language,
    /// One caller.
    pub one: Side,
    /// [`CALLERS`] callers.
    pub many: Side,
    /// hyper alone, with one caller and with [`CALLERS`].
    pub hyper: (Latencies, Latencies),
    /// One caller of the emulator, which has only one environment and ends under more; Python only.
    pub emulator: Option<Latencies>,
}

/// lambdad and its floor.
#[derive(Debug, Default)]
pub struct Side {
    /// lambdad.
    pub lambdad: Latencies,
    /// The floor.
    pub floor: Latencies,
}

/// Measures both languages.
pub fn measure(server: &Bench, size: Size) -> Vec<Warm> {
    [Language::Python, Language::Node].map(|language| language_of(server, size, language)).into()
}

fn language_of(server: &Bench, size: Size, language: Language) -> Warm {
    let name = format!("warm-{}", language.name());
    server.create(&name, language, None);
    let answer = Some(language.answer());
    let single = Floor::start(language, 1);
    let pooled = Floor::start(language, FLOOR_WORKERS);
    let hyper = Floor::hyper();
    let emulator = (language == Language::Python).then(Emulator::start).flatten();
    let mut warm = Warm {
        language,
        one: Side::default(),
        many: Side::default(),
        hyper: Default::default(),
        emulator: emulator.as_ref().map(|_| Latencies::default()),
    };
    for round in 0..size.rounds {
        eprintln!("bench: warm {} round {} of {}", language.name(), round + 1, size.rounds);
        let alone = Request::plain(&hyper.address, "POST", "/", EVENT, Some(EVENT));
        add(&mut warm.hyper.0, load::one(&alone, size.requests));
        let floor = Request::plain(&single.address, "POST", "/", EVENT, answer);
        let lambdad = server.invoke(&name, answer);
        add(&mut warm.one.floor, load::one(&floor, size.requests));
        add(&mut warm.one.lambdad, load::one(&lambdad, size.requests));
        if let (Some(process), Some(seen)) = (&emulator, &mut warm.emulator) {
            let request = Request::plain(&process.address, "POST", emulator::PATH, EVENT, answer);
            add(seen, load::one(&request, size.requests / 2));
        }
        add(&mut warm.hyper.1, load::many(&alone, CALLERS, size.block));
        let floor = Request::plain(&pooled.address, "POST", "/", EVENT, answer);
        add(&mut warm.many.floor, load::many(&floor, CALLERS, size.block));
        add(&mut warm.many.lambdad, load::many(&lambdad, CALLERS, size.block));
    }
    warm
}

fn add(to: &mut Latencies, (block, elapsed): (hdrhistogram::Histogram<u64>, std::time::Duration)) {
    to.add(&block, elapsed);
}

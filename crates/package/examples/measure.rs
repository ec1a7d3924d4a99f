//! How long packages and captures take here: `cargo run --release -p package --example measure`.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use domain::Catalogue;
use package::{Packages, Runtimes};
use zip::write::SimpleFileOptions;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let dir = std::env::temp_dir().join(format!("lambdad-measure-{}", std::process::id()));
    for (name, files, bytes) in [("1 MB", 20, 200_000), ("34,000 files", 34_000, 1_500)] {
        let zip = package(files, bytes)?;
        let packages = Packages::open(&dir.join("code"))?;
        let (checked, check_ms) = timed(|| packages.check(&zip));
        let (stored, store_ms) = timed(|| packages.store(&zip));
        let code = stored?;
        let (tree, unpack_ms) = timed(|| packages.unpack(code.sha256));
        let (_, again_ms) = timed(|| packages.unpack(code.sha256));
        println!("{name}: {} zipped, {} unzipped", zip.len(), checked?.unzipped_bytes);
        println!("  check {check_ms:.1} ms, store {store_ms:.1} ms, unpack {unpack_ms:.1} ms, again {again_ms:.3} ms");
        drop(tree?);
    }
    let runtimes = Runtimes::open(&dir.join("runtimes"), BTreeMap::new())?;
    let catalogue = Catalogue::builtin();
    let list = || catalogue.entries().map(|entry| (entry, runtimes.available(entry))).collect::<Vec<_>>();
    let (listed, list_ms) = timed(list);
    println!("list: {list_ms:.0} ms, again {:.2} ms", timed(list).1);
    for (entry, available) in listed.into_iter().filter_map(|(entry, available)| Some((entry, available.ok()?))) {
        let (version, first_ms) = timed(|| runtimes.ensure(entry));
        let (_, again_ms) = timed(|| runtimes.ensure(entry));
        let version = version?;
        println!(
            "{} ({}): captured in {first_ms:.0} ms, again {again_ms:.3} ms; {}",
            version.label,
            available.versions.join(", "),
            du(&version.root)?
        );
    }
    println!("all of them: {}", du(&dir.join("runtimes"))?);
    std::fs::remove_dir_all(&dir)?;
    Ok(())
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let begun = Instant::now();
    let done = work();
    (done, begun.elapsed().as_secs_f64() * 1_000.0)
}

/// Text-like files of that many bytes, some directories deep.
fn package(files: usize, bytes: usize) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut state = 1_u64;
    for n in 0..files {
        zip.start_file(format!("node_modules/m{}/lib/f{n}.js", n / 20), SimpleFileOptions::default())?;
        let mut text = Vec::with_capacity(bytes);
        while text.len() < bytes {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            text.extend(format!("const x{} = {};\n", n % 7, state >> 52).bytes());
        }
        zip.write_all(&text)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn du(path: &Path) -> std::io::Result<String> {
    let output = Command::new("du").args(["-sh", "--"]).arg(path).output()?;
    Ok(String::from_utf8_lossy(&output.stdout).split_whitespace().next().unwrap_or("?").to_owned())
}

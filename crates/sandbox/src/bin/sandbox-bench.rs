//! What a sandbox costs: create, execute a static program, see it exit; against a bare fork and exec of the same
//! program in the same run. `sandbox-bench [ROUNDS]`, as root. `sandbox-bench egress [ROUNDS]` compares making one without a
//! network, with the Internet, and with a long list; in a network namespace of its own (`unshare -n`).
//!
//! Also the launcher of this crate's own tests, which are not programs that can be started again, and (`hold`)
//! the server that those tests kill.

use std::error::Error;
use std::io::Write;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use tokio::io::AsyncReadExt;

use sandbox::{Cidr, CpuShare, Destination, EgressConfig, EgressPolicy, Host, Launcher, LauncherConfig, Spec, TmpMode};

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    sandbox::enter_launcher_if_asked();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["hold", instance, data, environments] => hold(instance, data.into(), environments.parse()?),
        ["egress"] => bench(300, egress),
        ["egress", rounds] => bench(rounds.parse()?, egress),
        [] => bench(300, measure),
        [rounds] => bench(rounds.parse()?, measure),
        _ => Err("usage: sandbox-bench [egress] [ROUNDS] | hold INSTANCE DATA ENVIRONMENTS".into()),
    }
}

fn runtime() -> Outcome<tokio::runtime::Runtime> {
    Ok(tokio::runtime::Builder::new_current_thread().enable_all().build()?)
}

fn config(instance: &str, data: PathBuf) -> LauncherConfig {
    let mut config = LauncherConfig::new(instance, &data);
    config.runtimes_dir = data;
    config.egress = EgressConfig::off();
    config.oci = oci_runtimes();
    config
}

fn oci_runtimes() -> Vec<PathBuf> {
    ["crun", "runc", "runsc"].iter().filter_map(|name| sandbox::oci_runtime(name).ok()).collect()
}

fn spec(data: &Path, argv: &[&str]) -> Spec {
    Spec {
        root: data.join("root"),
        code: Some(data.join("code")),
        argv: argv.iter().map(|&argument| argument.into()).collect(),
        env: vec![("A".into(), "1".into())],
        cwd: "/var/task".into(),
        memory_mb: 128,
        cpu: CpuShare::cores(1),
        tmp_mb: 64,
        tasks_max: 64,
        open_files_max: 1024,
        egress: EgressPolicy::None,
        oci: None,
        control: None,
    }
}

/// Makes environments that sleep, says `ready` and the launcher's process id, and waits to be killed.
fn hold(instance: &str, data: PathBuf, environments: usize) -> Outcome<()> {
    let started = sandbox::start(&config(instance, data.clone()))?;
    runtime()?.block_on(async {
        let launcher = Launcher::attach(started)?;
        let mut held = Vec::new();
        for number in 0..environments {
            let script = "/bin/sleep 1000 & echo up; wait";
            let mut sandbox = launcher.create(spec(&data, &["/bin/sh", "-c", script])).await?;
            // All three processes are there: the first, the shell, and its child.
            sandbox.output.as_mut().ok_or("no output")?.read_exact(&mut [0; 3]).await?;
            if number % 2 == 1 {
                // A frozen one must go, too.
                sandbox.freeze()?;
            }
            held.push(sandbox);
        }
        println!("ready {}", launcher.pid().unwrap_or_default());
        std::io::stdout().flush()?;
        std::future::pending::<Outcome<()>>().await
    })
}

fn bench(rounds: usize, measure: fn(usize, &Path, &Path) -> Outcome<()>) -> Outcome<()> {
    let data = scratch()?;
    for directory in ["root/var/task", "root/tmp", "root/proc", "root/dev", "root/bin", "code"] {
        std::fs::create_dir_all(data.join(directory))?;
    }
    let program = data.join("root/bin/nothing");
    compile_static(&program)?;
    let result = measure(rounds, &data, &program);
    std::fs::remove_dir_all(&data)?;
    result
}

fn measure(rounds: usize, data: &Path, program: &Path) -> Outcome<()> {
    let started = sandbox::start(&config("be7c4", data.to_owned()))?;
    let cgroups = started.cgroups();
    runtime()?.block_on(async {
        let launcher = Launcher::attach(started)?;
        let (mut bare, mut created, mut exited, mut destroyed) = (vec![], vec![], vec![], vec![]);
        for _ in 0..rounds {
            let start = Instant::now();
            Command::new(program).status()?;
            bare.push(start.elapsed());

            let start = Instant::now();
            let mut sandbox = launcher.create(spec(data, &["/bin/nothing"])).await?;
            created.push(start.elapsed());
            sandbox.exited().await;
            exited.push(start.elapsed());
            sandbox.destroy().await;
            destroyed.push(start.elapsed());
            // The launcher prepares the next one while nothing happens.
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        let burst = Instant::now();
        for _ in 0..rounds {
            let mut sandbox = launcher.create(spec(data, &["/bin/nothing"])).await?;
            sandbox.exited().await;
            sandbox.destroy().await;
        }
        let burst = burst.elapsed();
        println!("control groups: {cgroups:?}; {rounds} rounds; microseconds");
        println!("{:<28} {:>7} {:>7} {:>7}", "", "min", "p50", "p99");
        line("bare fork, exec, exit", &mut bare);
        line("sandbox: create", &mut created);
        line("sandbox: create, exec, exit", &mut exited);
        line("sandbox: and destroy", &mut destroyed);
        println!("back to back: {:.0} a second", rounds as f64 / burst.as_secs_f64());
        back_ends(&launcher, data, rounds.div_ceil(10)).await?;
        tmps(&launcher, data, rounds.div_ceil(4)).await?;
        let problems = launcher.shutdown().await;
        if problems.is_empty() { Ok(()) } else { Err(problems.into()) }
    })
}

/// The longest list that the configuration takes, half of it names.
fn long_list() -> EgressPolicy {
    let entry = |n: u32| Destination {
        host: match n % 2 {
            0 => Host::Name(format!("host-{n}.example")),
            _ => Host::Network(
                Cidr::around(Ipv4Addr::from_bits(0x0A00_0000 | (n << 8)), 24).unwrap_or_else(|| unreachable!()),
            ),
        },
        port: Some(443),
    };
    EgressPolicy::List((0..256).map(entry).collect())
}

fn egress(rounds: usize, data: &Path, _: &Path) -> Outcome<()> {
    let policies = [EgressPolicy::None, EgressPolicy::Internet, long_list()];
    let mut config = config("be7c5", data.to_owned());
    config.egress = EgressConfig { policies: policies.to_vec(), ..EgressConfig::default() };
    let started = sandbox::start(&config)?;
    if let Some(why) = started.egress_off() {
        return Err(why.into());
    }
    runtime()?.block_on(async {
        let launcher = Launcher::attach(started)?;
        let mut created = [vec![], vec![], vec![]];
        for _ in 0..rounds {
            for (policy, created) in policies.iter().zip(&mut created) {
                let start = Instant::now();
                let spec = Spec { egress: policy.clone(), ..spec(data, &["/bin/nothing"]) };
                let mut sandbox = launcher.create(spec).await?;
                created.push(start.elapsed());
                sandbox.exited().await;
                sandbox.destroy().await;
                // The launcher prepares the next one while nothing happens.
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        }
        println!("{rounds} rounds; microseconds");
        println!("{:<28} {:>7} {:>7} {:>7}", "", "min", "p50", "p99");
        for (name, created) in ["create: none", "create: internet", "create: list of 256"].into_iter().zip(&mut created)
        {
            line(name, created);
        }
        let problems = launcher.shutdown().await;
        if problems.is_empty() { Ok(()) } else { Err(problems.into()) }
    })
}

/// A `/tmp` in memory and one on disk, in turns: with time between for the next one to be made, and without.
async fn tmps(memory: &Launcher, data: &Path, rounds: usize) -> Outcome<()> {
    let mut on_disk = config("be7c5", data.join("disk"));
    std::fs::create_dir_all(&on_disk.data_dir)?;
    on_disk.runtimes_dir = data.into();
    on_disk.tmp = TmpMode::Disk;
    let code = on_disk.data_dir.join("code");
    std::fs::create_dir_all(&code)?;
    let disk = Launcher::attach(sandbox::start(&on_disk)?)?;
    for (name, pause) in [("100 ms apart", Duration::from_millis(100)), ("back to back", Duration::ZERO)] {
        let mut times = [vec![], vec![]];
        for _ in 0..rounds {
            for ((launcher, code), times) in
                [(memory, data.join("code")), (&disk, code.clone())].into_iter().zip(&mut times)
            {
                let spec = Spec { code: Some(code), tmp_mb: 512, ..spec(data, &["/bin/nothing"]) };
                let start = Instant::now();
                let mut sandbox = launcher.create(spec).await?;
                times.push(start.elapsed());
                sandbox.exited().await;
                sandbox.destroy().await;
                tokio::time::sleep(pause).await;
            }
        }
        println!("create by the place of /tmp, {name}; {rounds} rounds each");
        for (name, times) in ["memory", "disk"].into_iter().zip(&mut times) {
            line(name, times);
        }
    }
    let problems = disk.shutdown().await;
    if problems.is_empty() { Ok(()) } else { Err(problems.into()) }
}

/// The launcher's own environments and those of each OCI runtime, in turns, so that a busy machine is as busy for all.
async fn back_ends(launcher: &Launcher, data: &Path, rounds: usize) -> Outcome<()> {
    let all: Vec<Option<PathBuf>> = std::iter::once(None).chain(oci_runtimes().into_iter().map(Some)).collect();
    let mut times = vec![(vec![], 0); all.len()];
    for _ in 0..rounds {
        for (oci, (times, peak)) in all.iter().zip(&mut times) {
            let spec = Spec { oci: oci.clone(), ..spec(data, &["/bin/nothing"]) };
            let start = Instant::now();
            let mut sandbox = launcher.create(spec).await?;
            let exit = sandbox.exited().await;
            times.push(start.elapsed());
            *peak = exit.memory_peak_bytes.unwrap_or_default().max(*peak);
            sandbox.destroy().await;
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
    }
    println!("create, exec, exit, by back end; {rounds} rounds each; peak memory in MB");
    for (oci, (times, peak)) in all.iter().zip(&mut times) {
        let name = oci.as_ref().map_or("process".into(), |program| program.display().to_string());
        line(&format!("{name} ({} MB)", *peak >> 20), times);
    }
    Ok(())
}

fn line(name: &str, times: &mut [Duration]) {
    times.sort_unstable();
    let at = |part: usize| times.get(times.len() * part / 100).or(times.last()).map_or(0, Duration::as_micros);
    println!("{name:<28} {:>7} {:>7} {:>7}", at(0), at(50), at(99));
}

fn scratch() -> Outcome<PathBuf> {
    let path = std::env::temp_dir().join(format!("sandbox-bench-{}", std::process::id()));
    std::fs::create_dir_all(&path)?;
    Ok(path.canonicalize()?)
}

fn compile_static(program: &Path) -> Outcome<()> {
    let source = program.with_extension("c");
    std::fs::write(&source, "int main(void){return 0;}\n")?;
    let status = Command::new("cc").args(["-static", "-O1", "-o"]).arg(program).arg(&source).status()?;
    if status.success() { Ok(()) } else { Err("cc cannot make a static program".into()) }
}

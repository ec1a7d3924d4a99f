//! `lambdad doctor`: what protects the host from functions on this machine, and what does not.
//!
//! It does not guess from versions: it makes a sandbox as the server does and looks at it from the inside.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use clap::Args;
use domain::{Catalogue, RuntimeId};
use package::runtimes::Runtimes;
use sandbox::{CgroupVersion, CpuShare, EgressConfig, Launcher, LauncherConfig, Spec, Started};
use serde_json::json;
use tokio::io::AsyncReadExt as _;

use super::failure::Failure;
use super::output::Style;
use super::{Common, Context};

/// Make one sandbox as the server does, look at it from the inside, and say which protections are in force
///
/// Needs root, as the server does. Leaves nothing behind. Exit code 1 when a protection is not in force.
#[derive(Debug, Args)]
pub struct DoctorArgs {
    #[command(flatten)]
    pub(super) common: Common,
}

/// What runs inside. Each line is `NAME VALUE`.
const PROBE: &str = r#"
while read -r name value; do
  case $name in CapInh:|CapPrm:|CapEff:|CapBnd:|CapAmb:|NoNewPrivs:|Seccomp:|Uid:) echo "$name $value";; esac
done </proc/self/status
read -r inside outside length </proc/self/uid_map; echo "uid_map $inside $outside $length"
processes=(/proc/[0-9]*); echo "processes ${#processes[@]}"
interfaces=''; while IFS=: read -r name rest; do case $rest in *[0-9]*) interfaces+="${name// /},";; esac; done </proc/net/dev
echo "interfaces $interfaces"
if (: >/probe) 2>/dev/null; then echo "root writable"; else echo "root read-only"; fi
if (: >/var/task/probe) 2>/dev/null; then echo "code writable"; else echo "code read-only"; fi
if (: >/tmp/probe) 2>/dev/null; then echo "tmp writable"; else echo "tmp read-only"; fi
if [ -e /sys/kernel ]; then echo "sys visible"; else echo "sys hidden"; fi
echo "devices $(cd /dev && echo *)"
"#;

/// How long the probe may take.
const PROBE_TIME_MAX: Duration = Duration::from_secs(30);

struct Row {
    protection: &'static str,
    in_force: bool,
    detail: String,
    advice: &'static str,
}

pub fn run(_: DoctorArgs, context: &Context) -> Result<(), Failure> {
    let dir = Directory::make()?;
    let mut config = LauncherConfig::new(instance()?, &dir.0);
    config.egress = EgressConfig::default();
    std::fs::create_dir_all(dir.0.join("runtimes")).map_err(|error| Failure::file(&dir.0, "prepare", &error))?;
    let started =
        sandbox::start(&config).map_err(|error| Failure::Local(format!("no sandbox can be made: {error}")))?;
    let mut rows = of_launcher(&started);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| Failure::Local(error.to_string()))?;
    let probed = runtime.block_on(probe(started, &dir.0)).map_err(Failure::Local)?;
    rows.extend(of_probe(&probed));
    drop(dir);
    show(&rows, context)
}

/// What the launcher found out about the machine.
fn of_launcher(started: &Started) -> Vec<Row> {
    let missing: Vec<&str> = started.missing_limits().split(' ').filter(|name| !name.is_empty()).collect();
    let version = match started.cgroups() {
        CgroupVersion::V1 => "control groups v1",
        CgroupVersion::V2 => "control groups v2",
        CgroupVersion::None => "no control groups",
    };
    let limit = |protection, name: &str, advice| Row {
        protection,
        in_force: !missing.contains(&name),
        detail: version.to_owned(),
        advice,
    };
    vec![
        limit(
            "memory limit",
            "memory",
            "boot with the memory controller (cgroup_enable=memory), or with systemd and control groups v2",
        ),
        limit("processor limit", "cpu", "enable the cpu controller"),
        limit("process limit", "pids", "enable the pids controller"),
        limit("freezing of idle environments", "freezer", "enable the freezer, or use control groups v2"),
        Row {
            protection: "firewall around functions",
            in_force: started.egress_off().is_none(),
            detail: started.egress_off().unwrap_or("nftables, a table of its own").to_owned(),
            advice: "install nftables (nft); until then functions reach nothing outside, which is safe",
        },
    ]
}

/// What the probe saw.
fn of_probe(seen: &BTreeMap<String, String>) -> Vec<Row> {
    let value = |name: &str| seen.get(name).map_or("", String::as_str);
    let row = |protection, in_force: bool, detail: String, advice| Row { protection, in_force, detail, advice };
    let ours = "this is a defect of lambdad: please report it with the output of `lambdad doctor --json`";
    let sets = ["CapInh:", "CapPrm:", "CapEff:", "CapBnd:", "CapAmb:"];
    let held: Vec<_> = sets.into_iter().filter(|set| !value(set).trim().trim_start_matches('0').is_empty()).collect();
    let outside: u64 = value("uid_map").split_whitespace().nth(1).and_then(|uid| uid.parse().ok()).unwrap_or(0);
    let processes: usize = value("processes").parse().unwrap_or(usize::MAX);
    vec![
        Row {
            protection: "landlock, a second wall around files",
            in_force: sandbox::has_landlock(),
            detail: "asked of the kernel; what it has is always used".to_owned(),
            advice: "use a kernel from 5.13 on with landlock in its list of security modules (lsm=)",
        },
        row(
            "no capabilities, bounding set included",
            held.is_empty(),
            if held.is_empty() { "all five sets are empty".into() } else { held.join(" ") },
            ours,
        ),
        row("no new privileges", value("NoNewPrivs:") == "1", format!("NoNewPrivs {}", value("NoNewPrivs:")), ours),
        row(
            "system call filter",
            value("Seccomp:") == "2",
            format!("Seccomp {}", value("Seccomp:")),
            "use a kernel with CONFIG_SECCOMP_FILTER",
        ),
        row(
            "uids of its own",
            outside >= 65_536,
            format!("uid_map {}", value("uid_map")),
            "use a kernel with user namespaces (CONFIG_USER_NS)",
        ),
        row("sees only its own processes", processes <= 4, format!("{processes} processes in /proc"), ours),
        row(
            "network of its own",
            !value("interfaces").contains("eth") && value("interfaces").contains("lo"),
            value("interfaces").trim_end_matches(',').to_owned(),
            ours,
        ),
        row("read-only root", value("root") == "read-only", value("root").to_owned(), ours),
        row("read-only code", value("code") == "read-only", value("code").to_owned(), ours),
        row("/tmp of its own", value("tmp") == "writable", value("tmp").to_owned(), ours),
        row("no /sys", value("sys") == "hidden", value("sys").to_owned(), ours),
        row("few devices", value("devices").split(' ').count() <= 12, value("devices").to_owned(), ours),
    ]
}

fn show(rows: &[Row], context: &Context) -> Result<(), Failure> {
    let state = |row: &Row| match row.in_force {
        true => "in force",
        false => "NOT IN FORCE",
    };
    if context.output.json {
        let rows: Vec<_> = rows
            .iter()
            .map(|row| json!({ "protection": row.protection, "inForce": row.in_force, "detail": row.detail, "advice": row.advice }))
            .collect();
        context.output.document(&json!(rows))?;
    } else {
        let table: Vec<_> = rows
            .iter()
            .map(|row| {
                let advice = if row.in_force { "-" } else { row.advice };
                [row.protection.to_owned(), state(row).to_owned(), row.detail.clone(), advice.to_owned()]
            })
            .collect();
        context.output.table(["PROTECTION", "STATE", "SEEN", "WHAT TO DO"], &table)?;
        context.output.line(
            &context
                .output
                .styled(Style::Dim, "One kernel is shared by all of this: SECURITY.md says what that means."),
        )?;
    }
    let broken = rows.iter().filter(|row| !row.in_force).count();
    if broken > 0 {
        Err(Failure::Function(format!("{broken} of {} protections are not in force", rows.len())))
    } else {
        Ok(())
    }
}

/// Runs the probe in a sandbox of an OS-only runtime.
async fn probe(started: Started, dir: &Path) -> Result<BTreeMap<String, String>, String> {
    let launcher = Launcher::attach(started).map_err(|error| error.to_string())?;
    let found = probe_with(&launcher, dir).await;
    launcher.shutdown().await;
    found
}

async fn probe_with(launcher: &Launcher, dir: &Path) -> Result<BTreeMap<String, String>, String> {
    let catalogue = Catalogue::builtin();
    let row = catalogue.find("provided.al2023").ok_or("the table has no provided.al2023")?;
    let runtimes = Runtimes::open(&dir.join("runtimes"), BTreeMap::new()).map_err(|error| error.to_string())?;
    let tree = runtimes.ensure(row).map_err(|error| format!("{}: {error}", RuntimeId::new(&*row.id)))?;
    let code = dir.join("code");
    std::fs::create_dir_all(&code).map_err(|error| error.to_string())?;
    let memory_mb = 128;
    let spec = Spec {
        root: tree.root,
        code: Some(code),
        argv: ["/bin/bash", "-c", PROBE].map(str::to_owned).to_vec(),
        env: vec![("PATH".into(), "/usr/local/bin:/usr/bin:/bin".into())],
        cwd: "/var/task".into(),
        memory_mb,
        cpu: CpuShare::for_memory(memory_mb),
        tmp_mb: 16,
        tasks_max: domain::limits::TASKS_MAX,
        open_files_max: domain::limits::OPEN_FILES_MAX,
        egress: false,
        control: None,
    };
    // Nothing of a capture may still be written while the directory goes.
    runtimes.flush();
    let mut sandbox = launcher.create(spec).await.map_err(|error| error.to_string())?;
    let mut output = sandbox.output.take().ok_or("the sandbox has no output")?;
    let mut text = String::new();
    let read = tokio::time::timeout(PROBE_TIME_MAX, output.read_to_string(&mut text)).await;
    sandbox.destroy().await;
    read.map_err(|_| "the probe did not end in time")?.map_err(|error| error.to_string())?;
    let line = |line: &str| line.split_once(' ').map(|(name, value)| (name.to_owned(), value.trim().to_owned()));
    let seen: BTreeMap<_, _> = text.lines().filter_map(line).collect();
    if seen.contains_key("devices") { Ok(seen) } else { Err(format!("the probe did not get to its end: {text}")) }
}

/// Removed when it goes out of scope.
struct Directory(std::path::PathBuf);

impl Directory {
    fn make() -> Result<Directory, Failure> {
        let path = std::env::temp_dir().join(format!("lambdad-doctor-{}", std::process::id()));
        std::fs::create_dir(&path).map_err(|error| Failure::file(&path, "make", &error))?;
        Ok(Directory(path))
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_dir_all(&self.0) {
            tracing::warn!(%error, dir = %self.0.display(), "the doctor's directory stays");
        }
    }
}

/// Of no server: by the process and some randomness.
fn instance() -> Result<String, Failure> {
    let random = getrandom::u32().map_err(|error| Failure::Local(format!("no randomness: {error}")))?;
    Ok(format!("{:06x}", random & 0xff_ffff))
}

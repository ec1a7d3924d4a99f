//! A program in a sandbox that says what it sees.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use domain::{Catalogue, RuntimeId};
use package::runtimes::Runtimes;
use sandbox::{CpuShare, Launcher, Spec, Started};
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, BufReader};

/// What was seen, by name.
pub(super) type Seen = BTreeMap<String, String>;

/// What runs inside. Each line is `NAME VALUE`. It leaves a process behind that holds its output.
const PROBE: &str = r#"
while read -r name value; do
  case $name in CapInh:|CapPrm:|CapEff:|CapBnd:|CapAmb:|NoNewPrivs:|Seccomp:|Uid:) echo "$name $value";; esac
done </proc/self/status
echo "uid_map $(echo $(cat /proc/self/uid_map))"
for kind in mnt pid ipc uts net cgroup user; do echo "ns_$kind $(readlink /proc/self/ns/$kind)"; done
processes=(/proc/[0-9]*); echo "processes ${#processes[@]}"
interfaces=''; while IFS=: read -r name rest; do case $rest in *[0-9]*) interfaces+="${name// /},";; esac; done </proc/net/dev
echo "interfaces $interfaces"
if (: >/probe) 2>/dev/null; then echo "root writable"; else echo "root read-only"; fi
if (: >/var/task/probe) 2>/dev/null; then echo "code writable"; else echo "code read-only"; fi
if (: >/tmp/probe) 2>/dev/null; then echo "tmp writable"; else echo "tmp read-only"; fi
if head -c 17825792 /dev/zero 2>/dev/null >/tmp/large; then echo "tmp_size unlimited"; else echo "tmp_size limited"; fi
if [ -e /sys/kernel ]; then echo "sys visible"; else echo "sys hidden"; fi
if (: >/proc/sys/kernel/hostname) 2>/dev/null; then echo "proc writable"; else echo "proc read-only"; fi
echo "devices $(cd /dev && echo *)"
setsid sleep 1000 &
echo "end $!"
"#;

/// `/tmp` of the probe, MB: a little less than it tries to write.
const TMP_MB: u32 = 16;
/// How long the probe may take, and how long its end.
const TIME_MAX: Duration = Duration::from_secs(30);

/// Runs the probe in a sandbox of an OS-only runtime.
pub(super) async fn run(started: Started, dir: &Path) -> Result<Seen, String> {
    let launcher = Launcher::attach(started).map_err(|error| error.to_string())?;
    let found = with(&launcher, dir).await;
    launcher.shutdown().await;
    found
}

async fn with(launcher: &Launcher, dir: &Path) -> Result<Seen, String> {
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
        tmp_mb: TMP_MB,
        tasks_max: domain::limits::TASKS_MAX,
        open_files_max: domain::limits::OPEN_FILES_MAX,
        egress: sandbox::EgressPolicy::None,
        oci: None,
        control: None,
    };
    // Nothing of a capture may still be written while the directory goes.
    runtimes.flush();
    let mut sandbox = launcher.create(spec).await.map_err(|error| error.to_string())?;
    let mut output = BufReader::new(sandbox.output.take().ok_or("the sandbox has no output")?);
    let mut seen = Seen::new();
    let read = async {
        let mut line = String::new();
        while !seen.contains_key("end") && output.read_line(&mut line).await? > 0 {
            if let Some((name, value)) = line.split_once(' ') {
                seen.insert(name.to_owned(), value.trim().to_owned());
            }
            line.clear();
        }
        Ok::<_, std::io::Error>(())
    };
    let read = tokio::time::timeout(TIME_MAX, read).await;
    read.map_err(|_| "the probe did not end in time")?.map_err(|error| error.to_string())?;
    if !seen.contains_key("end") {
        return Err(format!("the probe did not get to its end: {seen:?}"));
    }
    let frozen = sandbox.freeze().and_then(|()| sandbox.thaw());
    seen.insert("freezer".into(), frozen.map_or_else(|error| error.to_string(), |()| "works".into()));
    sandbox.kill();
    // What it left holds the other end of the pipe until it is dead, too.
    let ended = tokio::time::timeout(TIME_MAX, output.read_to_end(&mut Vec::new())).await;
    seen.insert("killed".into(), if ended.is_ok() { "all" } else { "not all" }.into());
    sandbox.destroy().await;
    Ok(seen)
}

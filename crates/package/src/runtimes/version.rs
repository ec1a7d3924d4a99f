//! How a captured tree is run.

use std::path::PathBuf;

use domain::{Digest, Entry, Language, RuntimeId};

/// One version of a runtime: an immutable root file tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuntimeVersion {
    /// The identifier it was captured for.
    pub id: RuntimeId,
    /// SHA-256 of its manifest: names the tree and its ARN.
    pub digest: Digest,
    /// The root of the tree on the host: read-only, `/var/task`, `/opt`, `/tmp`, `/proc` and `/dev` empty.
    pub root: PathBuf,
    /// As INIT_START shows it, such as `python:3.11.v1`.
    pub label: String,
    /// What to run.
    pub kind: Kind,
}

/// What the first process of an environment is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An interpreter with our bootstrap, which speaks the private framing on an inherited descriptor.
    Framed {
        /// The command, paths as inside the tree.
        argv: Vec<String>,
        /// What this language adds to the environment (facts: runtimes §c, behaviour §25).
        env: Vec<(String, String)>,
    },
    /// The package's own `/var/task/bootstrap`, else `/opt/bootstrap`; it polls the HTTP Runtime API.
    Bootstrap,
    /// The same, else the image's own `/var/runtime/bootstrap`.
    Image {
        /// What the image sets.
        env: Vec<(String, String)>,
    },
}

impl Kind {
    pub(crate) fn of(entry: &Entry) -> Kind {
        let own = |pairs: &[(&str, &str)]| pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        let mut env: Vec<(String, String)> = own(&[("PWD", "/var/task"), ("SHLVL", "0")]);
        env.push(("AWS_EXECUTION_ENV".to_owned(), format!("AWS_Lambda_{}", entry.id)));
        let (major, minor) = entry.version().split_once('.').unwrap_or((entry.version(), "0"));
        match entry.language() {
            Language::Python => {
                env.extend(own(&[("PYTHONPATH", "/var/runtime")]));
                if major.parse::<u32>().is_ok_and(|n| n == 3) && minor.parse::<u32>().is_ok_and(|n| n >= 12) {
                    env.extend(own(&[("LC_CTYPE", "C.UTF-8")]));
                }
                // Compiled at capture: a script is compiled at every start, which costs 10 ms.
                let argv =
                    vec![format!("/var/lang/bin/python{}", entry.version()), "/var/runtime/bootstrap.pyc".to_owned()];
                Kind::Framed { argv, env }
            }
            Language::Node => {
                let path = format!(
                    "/opt/nodejs/node{major}/node_modules:/opt/nodejs/node_modules:\
                     /var/runtime/node_modules:/var/runtime:/var/task"
                );
                env.push(("NODE_PATH".to_owned(), path));
                if matches!(major, "16" | "18") {
                    let authorities = "/var/runtime/ca-cert.pem".to_owned();
                    env.push(("NODE_EXTRA_CA_CERTS".to_owned(), authorities));
                }
                let argv = [
                    "/var/lang/bin/node",
                    "--expose-gc",
                    "--max-http-header-size",
                    "81920",
                    "/var/runtime/bootstrap.mjs",
                ];
                Kind::Framed { argv: argv.map(str::to_owned).to_vec(), env }
            }
            Language::Ruby | Language::Java | Language::DotNet | Language::Go | Language::OsOnly | Language::Custom => {
                Kind::Bootstrap
            }
        }
    }
}

/// `python3.11` and 2 make `python:3.11.v2`; `provided.al2023` makes `provided:al2023.v2`.
pub(crate) fn label(entry: &Entry, number: u32) -> String {
    match entry.language() {
        Language::OsOnly => {
            let system = entry.id.split_once('.').map_or("al1", |(_, system)| system);
            format!("provided:{system}.v{number}")
        }
        _ => {
            let language = entry.id.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | 'x'));
            format!("{language}:{}.v{number}", entry.version())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{Catalogue, Entry};

    fn find(id: &str) -> Option<Entry> {
        Catalogue::builtin().find(id).cloned()
    }

    #[test]
    fn labels_look_like_the_services() {
        let shown = |id: &str| label(&find(id).unwrap(), 2);
        let ids = ["python3.11", "nodejs20.x", "provided.al2023", "provided.al2", "provided"];
        assert_eq!(
            ids.map(shown),
            ["python:3.11.v2", "nodejs:20.v2", "provided:al2023.v2", "provided:al2.v2", "provided:al1.v2",]
        );
    }

    #[test]
    fn each_language_gets_its_variables() {
        let env = |id: &str| match Kind::of(&find(id).unwrap()) {
            Kind::Framed { env, .. } => env.into_iter().map(|(k, v)| format!("{k}={v}")).collect::<Vec<_>>(),
            Kind::Bootstrap | Kind::Image { .. } => Vec::new(),
        };
        let python = ["PWD=/var/task", "SHLVL=0", "AWS_EXECUTION_ENV=AWS_Lambda_python3.9", "PYTHONPATH=/var/runtime"];
        assert_eq!(env("python3.9"), python);
        assert_eq!(env("python3.12")[4], "LC_CTYPE=C.UTF-8");
        assert!(
            env("nodejs20.x").iter().any(|v| v.starts_with("NODE_PATH=/opt/nodejs/node20/node_modules:/opt/nodejs"))
        );
        assert!(!env("nodejs20.x").iter().any(|v| v.starts_with("NODE_EXTRA_CA_CERTS")));
        assert!(env("nodejs18.x").contains(&"NODE_EXTRA_CA_CERTS=/var/runtime/ca-cert.pem".to_owned()));
        assert!(env("provided.al2").is_empty());
    }
}

//! The environment variables of a function: a pure function of what is known about it (facts §25, runtimes §c).

use domain::{Account, Function};

use crate::session::SessionCredentials;
use crate::target::RuntimeKind;

/// Where the Runtime API listens, inside every environment.
pub const RUNTIME_API: &str = "127.0.0.1:9001";
/// Where lambdad's own API answers, inside every environment; it leads nowhere else.
pub const ENDPOINT: &str = "http://127.0.0.1:4566";

const LANG: &str = "en_US.UTF-8";
const TZ: &str = ":UTC";
/// Where a bootstrap of ours finds its socket.
const CONTROL_FD: (&str, &str) = ("_LAMBDAD_CONTROL_FD", "3");
/// With a language in the tree (facts, runtimes §c).
const MANAGED_PATH: &str = "/var/lang/bin:/usr/local/bin:/usr/bin/:/bin:/opt/bin";
const MANAGED_LIBRARY_PATH: &str =
    "/var/lang/lib:/lib64:/usr/lib64:/var/runtime:/var/runtime/lib:/var/task:/var/task/lib:/opt/lib";

/// What a blank has until it is given a function: what its interpreter and the C library read when they start, as
/// every function has it.
pub fn of_blank(language: &[(String, String)]) -> Vec<(String, String)> {
    let fixed = [
        ("PATH", MANAGED_PATH),
        ("LD_LIBRARY_PATH", MANAGED_LIBRARY_PATH),
        ("LANG", LANG),
        ("TZ", TZ),
        (CONTROL_FD.0, CONTROL_FD.1),
        ("_LAMBDAD_BLANK", "1"),
    ];
    let fixed = fixed.map(|(name, value)| (name.to_owned(), value.to_owned()));
    fixed.into_iter().chain(language.iter().cloned()).collect()
}

/// Whether a variable of a function changes how an interpreter, or a library that it loads, starts: one that was started
/// before the function was known has not seen it.
pub fn is_read_at_start(name: &str) -> bool {
    const PREFIXES: [&str; 11] =
        ["PYTHON", "NODE_", "V8_", "UV_", "LD_", "LC_", "MALLOC_", "GLIBC_", "OPENSSL_", "SSL_", "ICU_"];
    const NAMES: [&str; 6] = ["LANG", "LANGUAGE", "TZ", "PATH", "LOCPATH", "AWS_LAMBDA_EXEC_WRAPPER"];
    NAMES.contains(&name) || PREFIXES.iter().any(|prefix| name.starts_with(prefix))
}

/// All variables, each name once. The function's own come over the platform's where the service lets them
/// (PATH, LANG, TZ …); reserved names were refused when the function was configured. `control_fd` is where a bootstrap of
/// ours finds its connection.
pub fn variables(
    function: &Function,
    account: &Account,
    log_stream: &str,
    kind: &RuntimeKind,
    credentials: &SessionCredentials,
    control_fd: u32,
) -> Vec<(String, String)> {
    let config = &function.config;
    let mut all: Vec<(String, String)> = Vec::with_capacity(40);
    let mut set = |name: &str, value: &str| match all.iter_mut().find(|(n, _)| n == name) {
        Some((_, old)) => value.clone_into(old),
        None => all.push((name.into(), value.into())),
    };
    if let RuntimeKind::Image { env } = kind {
        // First, so that what the platform says comes over it.
        for (name, value) in env {
            set(name, value);
        }
    }
    set("AWS_LAMBDA_FUNCTION_NAME", function.name.as_str());
    set("AWS_LAMBDA_FUNCTION_VERSION", &function.version.to_string());
    set("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", &config.memory_mb.to_string());
    set("AWS_LAMBDA_LOG_GROUP_NAME", &config.logging.group);
    set("AWS_LAMBDA_LOG_STREAM_NAME", log_stream);
    set("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    set("AWS_LAMBDA_RUNTIME_API", RUNTIME_API);
    set("AWS_REGION", &account.region);
    set("AWS_DEFAULT_REGION", &account.region);
    set("AWS_ACCESS_KEY_ID", &credentials.access_key_id);
    set("AWS_SECRET_ACCESS_KEY", &credentials.secret_access_key);
    set("AWS_SESSION_TOKEN", &credentials.session_token);
    set("AWS_ENDPOINT_URL", ENDPOINT);
    set("AWS_XRAY_CONTEXT_MISSING", "LOG_ERROR");
    set("LAMBDA_TASK_ROOT", "/var/task");
    set("LAMBDA_RUNTIME_DIR", "/var/runtime");
    set("LANG", LANG);
    set("TZ", TZ);
    set("_HANDLER", config.handler.as_deref().unwrap_or_default());
    let managed = match kind {
        RuntimeKind::Framed { env, .. } => {
            set("PATH", MANAGED_PATH);
            set("LD_LIBRARY_PATH", MANAGED_LIBRARY_PATH);
            for (name, value) in env {
                set(name, value);
            }
            true
        }
        RuntimeKind::Bootstrap => {
            set("PATH", "/usr/local/bin:/usr/bin/:/bin:/opt/bin");
            set("LD_LIBRARY_PATH", "/lib64:/usr/lib64:/var/runtime:/var/runtime/lib:/var/task:/var/task/lib:/opt/lib");
            false
        }
        RuntimeKind::Image { env } => {
            // Only the image knows where its programs and libraries are; the service's own images set just these.
            for (name, usual) in [("PATH", MANAGED_PATH), ("LD_LIBRARY_PATH", MANAGED_LIBRARY_PATH)] {
                if !env.iter().any(|(own, _)| own == name) {
                    set(name, usual);
                }
            }
            false
        }
    };
    for (name, value) in config.environment.iter().flatten() {
        // The service drops what starts with an underscore (facts, runtimes §c).
        if !name.starts_with('_') {
            set(name, value);
        }
    }
    if managed {
        set("AWS_EXECUTION_ENV", &format!("AWS_Lambda_{}", config.runtime));
        set(CONTROL_FD.0, &control_fd.to_string());
    }
    all
}

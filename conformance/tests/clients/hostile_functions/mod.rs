//! Functions that attack: each behaviour of `conformance/hostile/README.md` against a whole server.
//!
//! Every behaviour is three questions (`stage`): is the outcome the expected one; does a well-behaved neighbour still
//! answer in time; is everything back as it was when the function is gone.

mod first;
mod mode;
mod neighbour;
mod package;
mod stage;
mod table;
mod words;
mod world;

mod files;
mod kernel;
mod logs;
mod memory;
mod network;
mod processes;
mod runtime_api;

use mode::Mode;

/// One test for each group of behaviours that means something in a mode.
macro_rules! mode {
    ($name:ident, $mode:expr, [$($group:ident),*]) => {
        mod $name {
            $(
                #[test]
                fn $group() {
                    let test = concat!("hostile_functions::", stringify!($name), "::", stringify!($group));
                    if $mode.is_there() {
                        super::$group::run($mode, test);
                    }
                }
            )*
        }
    };
}

/// Every group.
const GROUPS: &[&str] = &["kernel", "processes", "memory", "files", "network", "runtime_api", "logs"];

mode!(root, super::Mode::ROOT, [kernel, processes, memory, files, network, runtime_api, logs]);
mode!(rootless, super::Mode::ROOTLESS, [kernel, files, network, runtime_api, logs]);
mode!(crun, super::Mode::CRUN, [kernel, processes, memory, files, network, runtime_api, logs]);
mode!(runc, super::Mode::RUNC, [kernel, processes, memory, files, network, runtime_api, logs]);
mode!(runsc, super::Mode::RUNSC, [kernel, processes, memory, files, network, runtime_api, logs]);

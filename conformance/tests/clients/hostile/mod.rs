//! Functions that attack: each behaviour of `conformance/hostile/README.md` against a whole server.
//!
//! Every behaviour is three questions (`stage`): is the outcome the expected one; does a well-behaved neighbour still
//! answer in time; is everything back as it was when the function is gone.

mod mode;
mod neighbour;
mod package;
mod stage;
mod table;
mod words;
mod world;

mod kernel;

use mode::Mode;

/// The groups of behaviours, each one test in each mode.
macro_rules! groups {
    ($($group:ident),*) => {
        const GROUPS: &[&str] = &[$(stringify!($group)),*];

        macro_rules! mode {
            ($name:ident, $mode:expr) => {
                mod $name {
                    $(
                        #[test]
                        fn $group() {
                            let test = concat!("hostile::", stringify!($name), "::", stringify!($group));
                            super::$group::run($mode, test);
                        }
                    )*
                }
            };
        }
    };
}

groups!(kernel);

mode!(root, super::Mode::ROOT);

//! On real kernels' networks, all of them made here: no packet leaves the machine, and the machine's
//! own network is never entered.

mod lifecycle;
mod named;
mod policies;
mod reach;
mod world;

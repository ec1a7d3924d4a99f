//! Which environment runs what: placement, limits and the driver of an environment

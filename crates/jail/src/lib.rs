//! The last host code before the guest

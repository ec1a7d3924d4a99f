//! A whole server in one call, for tests

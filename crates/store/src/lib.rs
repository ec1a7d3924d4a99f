//! The one door to durable state

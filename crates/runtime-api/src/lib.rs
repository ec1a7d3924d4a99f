//! The Runtime API's protocol state machine of one environment, and its server

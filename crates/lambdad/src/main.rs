//! lambdad: AWS Lambda on your own machines.
fn main() {}

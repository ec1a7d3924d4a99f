//! The types of the generated tables.

use std::fmt;

pub use crate::pattern::Pattern;

/// How a service spells requests, answers and errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protocol {
    /// Paths and JSON bodies (lambda, scheduler).
    RestJson,
    /// `X-Amz-Target` and JSON, `application/x-amz-json-1.0` (dynamodb, sqs).
    Json10,
    /// `X-Amz-Target` and JSON, `application/x-amz-json-1.1` (logs).
    Json11,
    /// A form with `Action` and `Version`, answered with XML (iam, sts).
    Query,
    /// Like [`Protocol::Query`], with EC2's own error document.
    Ec2,
    /// S3's bare `<Error>` document.
    S3,
}

/// One service: a row of [`crate::SERVICES`], or one that is only known by name.
pub struct Service {
    /// The model's name, such as `lambda-core`.
    pub name: &'static str,
    /// The service in a credential scope, such as `lambda`.
    pub scope: &'static str,
    /// How it speaks.
    pub protocol: Protocol,
    /// What comes before the dot in `X-Amz-Target`; empty if there is none.
    pub target: &'static str,
    /// XML namespace of answers; empty if there is none.
    pub namespace: &'static str,
    /// The code under which it reports constraint failures.
    pub validation: &'static str,
    /// Everything it can do.
    pub operations: &'static [&'static Operation],
    pub(crate) errors: &'static [ErrorShape],
}

/// One operation. Compared by address: each exists once.
pub struct Operation {
    /// Whose.
    pub service: &'static Service,
    /// Such as `CreateFunction`.
    pub name: &'static str,
    /// HTTP method.
    pub method: &'static str,
    /// URI template without its query, such as `/2015-03-31/functions/{FunctionName}`.
    pub path: &'static str,
    /// The template's fixed query, such as `List=ALL`; mostly empty.
    pub query: &'static str,
    /// Status of success.
    pub status: u16,
    pub(crate) input: &'static Shape,
    /// Element around the result (query protocol).
    pub(crate) wrapper: &'static str,
}

impl PartialEq for Operation {
    fn eq(&self, other: &Operation) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Operation {}

impl fmt::Debug for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.service.name, self.name)
    }
}

impl fmt::Debug for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

impl Operation {
    pub(crate) fn members(&self) -> &'static [Member] {
        match &self.input.kind {
            Kind::Structure(members) => members,
            _ => &[],
        }
    }
}

/// A modelled exception.
pub struct ErrorShape {
    pub code: &'static str,
    pub status: u16,
    /// `message` or `Message`: it differs by exception (facts §1).
    pub message: &'static str,
    /// Has a `Type` member.
    pub typed: bool,
}

/// What a value of a request may be.
pub struct Shape {
    pub name: &'static str,
    /// Its values are not repeated in messages.
    pub sensitive: bool,
    pub kind: Kind,
}

pub enum Kind {
    Text(Text),
    Integer(Range<i64>),
    Long(Range<i64>),
    Double(Range<f64>),
    Boolean,
    Timestamp,
    Blob(Length),
    List(List),
    Map(Map),
    Structure(&'static [Member]),
}

/// Characters of a string (UTF-16 units), elements of a list, entries of a map, bytes of a blob.
pub struct Length {
    pub min: Option<u64>,
    pub max: Option<u64>,
}

pub struct Range<T> {
    pub min: Option<T>,
    pub max: Option<T>,
}

pub struct Text {
    pub length: Length,
    pub pattern: Option<Pattern>,
    /// The enum, in the order of the service's message; empty = any text.
    pub values: &'static [&'static str],
    /// Accepted too, though no message shows them: values where there is an enum, patterns where there is a pattern.
    pub also: &'static [&'static str],
    /// A pattern failure hides the length failure (facts §2).
    pub pattern_alone: bool,
    /// Longest name without a colon; reported as an invalid parameter (facts §2).
    pub bare_max: Option<u32>,
}

pub struct List {
    pub length: Length,
    pub member: &'static Shape,
    /// The constraint that elements be there is not shown (facts §3).
    pub silent_null: bool,
    /// Bad elements are reported as the list's own enum (facts §20).
    pub unwrapped: bool,
}

pub struct Map {
    pub length: Length,
    pub key: &'static Shape,
    pub value: &'static Shape,
}

pub struct Member {
    pub name: &'static str,
    pub shape: &'static Shape,
    pub required: bool,
    pub place: Place,
}

/// Where in a request a member is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// `{label}` of the path.
    Label(&'static str),
    Query(&'static str),
    /// Lower-case name.
    Header(&'static str),
    /// The whole body.
    Payload,
    /// A member of the body, under its own name.
    Body,
}

/// The input of operations that have none.
pub static NOTHING: Shape = Shape { name: "Unit", sensitive: false, kind: Kind::Structure(&[]) };

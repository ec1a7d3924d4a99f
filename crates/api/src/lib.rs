//! HTTP in, HTTP out: routes, authentication, one file per resource
